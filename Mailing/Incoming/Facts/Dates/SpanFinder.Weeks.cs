using System.Globalization;

namespace Soliguide.Mailing.Incoming.Facts.Dates;

/// <content>Weeks and half months.</content>
internal sealed partial class SpanFinder
{
    /// <summary>"Semaines 32 à 34", "S32": weeks of the ISO calendar.</summary>
    private Span? Weeks(int at)
    {
        var isShort = Is(at, "s") && at + 1 < tokens.Length && tokens[at + 1].Start == tokens[at].End;
        var isWord = Is(at, "semaine") || Is(at, "semaines") || Is(at, "sem");
        var first = isShort || isWord ? at + 1 + (Is(at + 1, ".") ? 1 : 0) : -1;
        if (first < 0 || first >= tokens.Length || tokens[first].Number is not (>= 1 and <= 53 and var from))
        {
            return null;
        }

        var end = first + 1;
        var last = from;
        while (true)
        {
            // "31 à 33", and "31, 32 et 33" as long as they follow each other.
            var reaches = Is(end, "a") || Is(end, "au") || Is(end, "-");
            var next = reaches || Is(end, ",") || Is(end, "et") ? end + 1 : -1;
            next += next > 0 && (Is(next, "s") || Is(next, "semaine")) ? 1 : 0;
            if (next < 0 || next >= tokens.Length || tokens[next].Number is not (<= 53 and var to) || to <= last || (!reaches && to != last + 1))
            {
                break;
            }

            (last, end) = (to, next + 1);
        }

        var year = frame.Written.Year;
        return new Span(SpanKind.Weeks, MondayOf(year, from), MondayOf(year, last).AddDays(6), at, end);
    }

    private static DateOnly MondayOf(int year, int week) =>
        DateOnly.FromDateTime(ISOWeek.ToDateTime(year, Math.Min(week, ISOWeek.GetWeeksInYear(year)), DayOfWeek.Monday));

    /// <summary>"La première quinzaine d'août", "les trois premières semaines de juillet".</summary>
    private Span? Quinzaine(int at)
    {
        for (var unit = at; unit < at + 4 && unit < tokens.Length; unit++)
        {
            if (tokens[unit].Text is not ("quinzaine" or "semaine" or "semaines"))
            {
                continue;
            }

            var name = unit + 1;
            name += Is(name, "d") && Is(name + 1, "'") ? 2 : Is(name, "de") || Is(name, "du") ? 1 : 0;
            // "Août : fermeture première quinzaine".
            var isNamed = name > unit + 1 && name < tokens.Length && CalendarWords.Month(tokens[name].Text) is not null;
            if ((isNamed ? CalendarWords.Month(tokens[name].Text) : name == unit + 1 && tokens[unit].Text == "quinzaine" ? month : null) is not { } m)
            {
                return null;
            }

            var words = tokens[at..unit];
            var isLast = words.Any(t => t.Text.StartsWith("derniere", StringComparison.Ordinal));
            var ordinal = isLast
                || words.Any(t => t.Text is "ere" or "eme" or "e" or "premiere" or "premieres" or "deuxieme" or "seconde" or "troisieme");
            var number = words.Select(CalendarWords.Number).FirstOrDefault(n => n is not null) ?? 1;
            if (!ordinal || frame.Resolve(1, m, null) is not { } start)
            {
                return null;
            }

            var days = DateTime.DaysInMonth(start.Year, m);
            var (from, to) = (tokens[unit].Text, isLast) switch
            {
                ("quinzaine", false) when number == 1 => (1, 15),
                ("quinzaine", _) => (16, days),
                ("semaines", false) => (1, 7 * number),
                ("semaines", true) => (days - (7 * number) + 1, days),
                (_, true) => (days - 6, days),
                _ => ((7 * number) - 6, 7 * number),
            };
            return from < 1 || to > days
                ? null
                : new Span(SpanKind.Weeks, start.AddDays(from - 1), start.AddDays(to - 1), at, isNamed ? name + 1 : unit + 1);
        }

        return null;
    }

    /// <summary>"La semaine du 15 août": Monday to Sunday around that day.</summary>
    private Span? WeekOf(int at)
    {
        // "Une semaine, celle du 15 août".
        var isThatOne = Is(at, "celle") && Array.FindIndex(tokens, 0, at, t => t.Text == "semaine") >= 0;
        if ((!Is(at, "semaine") && !isThatOne) || !Is(at + 1, "du"))
        {
            return null;
        }

        if (Range(at + 1) is { } range)
        {
            return range with { Start = at };
        }

        if (PartialDay.Read(tokens, at + 2) is not { Month: { } m } day || frame.Resolve(day.Day, m, day.Year) is not { } date)
        {
            return null;
        }

        var monday = date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
        return new Span(SpanKind.Weeks, monday, monday.AddDays(6), at, day.End);
    }
}
