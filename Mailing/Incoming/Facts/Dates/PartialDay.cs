namespace Soliguide.Mailing.Incoming.Facts.Dates;

/// <summary>A day as far as it is written: <c>5</c>, <c>5 août</c>, <c>lundi 5 août 2019</c>, <c>05/08</c>.</summary>
/// <param name="Day">1 to 31.</param>
/// <param name="Month">Null when left to the words around.</param>
/// <param name="Year">Null when left to the letter's date.</param>
/// <param name="Weekday">Null when not written.</param>
/// <param name="Start">Its first token.</param>
/// <param name="End">Behind its last token.</param>
internal sealed record PartialDay(int Day, int? Month, int? Year, DayOfWeek? Weekday, int Start, int End)
{
    /// <summary>Reads a day at this token, an article or a weekday before it included; null when there is none.</summary>
    public static PartialDay? Read(Token[] tokens, int at)
    {
        var start = at;
        at += Is(tokens, at, "le") ? 1 : 0;
        var weekday = at < tokens.Length ? CalendarWords.Weekday(tokens[at].Text) : null;
        at += weekday is null ? 0 : 1;
        at += weekday is not null && Is(tokens, at, ".") ? 1 : 0;
        at += weekday is not null && Is(tokens, at, "le") ? 1 : 0;
        at += weekday is not null && Is(tokens, at, ",") ? 1 : 0;

        // English: June 17.
        if (at + 1 < tokens.Length && CalendarWords.Month(tokens[at].Text) is { } first && tokens[at].Text is not ("mars" or "mai")
            && tokens[at + 1].Number is >= 1 and <= 31 and var ordinal && !Is(tokens, at + 2, "h") && weekday is null && start == at
            && !IsMonthBehind(tokens, at + 2))
        {
            return Fits(ordinal, first) ? new PartialDay(ordinal, first, null, null, start, at + 2) : null;
        }

        if (at >= tokens.Length || tokens[at].Number is not { } number)
        {
            return null;
        }

        return Iso(tokens, at, number, weekday, start)
            ?? Digits(tokens, at, number, weekday, start)
            ?? Named(tokens, at, number, weekday, start);
    }

    private static PartialDay? Iso(Token[] tokens, int at, int year, DayOfWeek? weekday, int start) =>
        year is >= 2000 and < 2100 && Is(tokens, at + 1, "-") && Is(tokens, at + 3, "-")
        && tokens[at + 2].Number is { } month && at + 4 < tokens.Length && tokens[at + 4].Number is { } day && Fits(day, month)
            ? new PartialDay(day, month, year, weekday, start, at + 5)
            : null;

    private static PartialDay? Digits(Token[] tokens, int at, int day, DayOfWeek? weekday, int start)
    {
        // "9h30/12h" are hours.
        var isTime = (at + 3 < tokens.Length && tokens[at + 3].Text == "h" && tokens[at + 3].Start == tokens[at + 2].End) || (at > 0 && tokens[at - 1].Text is "h" or ":" && tokens[at - 1].End == tokens[at].Start);
        var sign = at + 1 < tokens.Length && !isTime ? tokens[at + 1].Text : "";
        if (sign is not ("/" or "." or "-") || at + 2 >= tokens.Length || tokens[at + 2].Number is not { } month || !Fits(day, month)
            || tokens[at + 1].Start != tokens[at].End || tokens[at + 2].Start != tokens[at + 1].End)
        {
            return null;
        }

        var hasYear = Is(tokens, at + 3, sign) && at + 4 < tokens.Length && tokens[at + 4].Start == tokens[at + 3].End;
        var year = hasYear ? AnyYear(tokens[at + 4]) : null;
        if (sign == "-" && year is null)
        {
            // 5-8 is a range of days, not a date.
            return null;
        }

        if (sign == "." && year is null && tokens[at + 2].Text.Length != 2)
        {
            return null;
        }

        return new PartialDay(day, month, year, weekday, start, year is null ? at + 3 : at + 5);
    }

    private static PartialDay? Named(Token[] tokens, int at, int day, DayOfWeek? weekday, int start)
    {
        if (day is < 1 or > 31 || Is(tokens, at + 1, "h") || Is(tokens, at + 1, ":") || Is(tokens, at + 1, "%"))
        {
            return null;
        }

        var end = at + 1;
        end += Is(tokens, end, "er") || Is(tokens, end, "ier") || Is(tokens, end, "e") ? 1 : 0;
        var month = end + (Is(tokens, end, "de") || Is(tokens, end, "du") ? 1 : 0);
        if (month < tokens.Length && CalendarWords.Month(tokens[month].Text) is { } named)
        {
            if (!Fits(day, named))
            {
                return null;
            }

            end = month + 1;
            end += Is(tokens, end, ".") && end + 1 < tokens.Length && AnyYear(tokens[end + 1]) is not null ? 1 : 0;
            var year = end < tokens.Length ? FullYear(tokens[end]) : null;
            return new PartialDay(day, named, year, weekday, start, year is null ? end : end + 1);
        }

        // "Mardi 14-17h" are hours.
        var isTime = (Is(tokens, end, "-") || Is(tokens, end, "a") || Is(tokens, end, "/")) && end + 2 < tokens.Length
            && tokens[end + 1].Number is not null && tokens[end + 2].Text is "h" or "heures" or ":";
        return isTime ? null : new PartialDay(day, null, null, weekday, start, end);
    }

    private static int? FullYear(Token token) => token.Number is >= 2000 and < 2100 ? token.Number : null;

    private static int? AnyYear(Token token) => token switch
    {
        { Number: >= 2000 and < 2100 and var full } => full,
        { Number: >= 10 and < 90 and var two, Text.Length: 2 } => 2000 + two,
        _ => null,
    };

    private static bool IsMonthBehind(Token[] tokens, int at) => at < tokens.Length && CalendarWords.Month(tokens[at].Text) is not null;

    private static bool Fits(int day, int month) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2020, month);

    private static bool Is(Token[] tokens, int at, string text) => at < tokens.Length && tokens[at].Text == text;
}
