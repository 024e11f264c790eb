using System.Globalization;
using System.Text.RegularExpressions;
using Soliguide.GrpcApi.Pages.Answers.Words;

namespace Soliguide.GrpcApi.Pages.Answers.Form;

/// <summary>
/// Reads a day: what a date field sends, and what people type where the browser has no date field: <c>5/8</c>, <c>5 août 2019</c>. The
/// day comes before the month. Without a year it is the next such day, or one of the last two months.
/// </summary>
internal static partial class DayText
{
    private const int Longest = 40;
    private const int MonthsBack = 2;

    public static DateOnly? Read(string? text, DateOnly today, AnswerWords words)
    {
        if (text is null or { Length: > Longest })
        {
            return null;
        }

        var plain = PlainText.Of(text).Trim();
        if (DateOnly.TryParseExact(plain, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
        {
            return iso;
        }

        if (Figures.Match(plain) is { Success: true } figures)
        {
            return Make(Number(figures, "day"), Number(figures, "month"), figures.Groups["year"].Value, today);
        }

        return Named.Match(plain) is { Success: true } named && MonthOf(named.Groups["month"].Value, words) is { } month
            ? Make(Number(named, "day"), month, named.Groups["year"].Value, today)
            : null;
    }

    private static DateOnly? Make(int day, int month, string year, DateOnly today)
    {
        if (year.Length == 0)
        {
            return Enumerable.Range(today.Year - 1, 3).Select(y => Make(day, month, y)).FirstOrDefault(d => d >= today.AddMonths(-MonthsBack));
        }

        var number = int.Parse(year, CultureInfo.InvariantCulture);
        return Make(day, month, year.Length == 2 ? (today.Year / 100 * 100) + number : number);
    }

    private static DateOnly? Make(int day, int month, int year) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>A month by its name or the beginning of it, in the page's language or in French.</summary>
    private static int? MonthOf(string name, AnswerWords words)
    {
        var plain = name.TrimEnd('.');
        foreach (var language in (AnswerWords[])[words, AnswerWords.French])
        {
            for (var month = 1; month <= 12; month++)
            {
                if (PlainText.Of(language[$"month.{month.ToString(CultureInfo.InvariantCulture)}"]) == plain)
                {
                    return month;
                }
            }

            var other = PlainText.Words(language["month.others"]).Select(pair => pair.Split('=')).FirstOrDefault(pair => pair[0] == plain);
            if (other is not null)
            {
                return int.Parse(other[1], CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<day>\d{1,2})\s*[/.\- ]\s*(?<month>\d{1,2})(?:\s*[/.\- ]\s*(?<year>\d{4}|\d{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Figures { get; }

    [GeneratedRegex(
        @"^(?:\p{L}+\.?,?\s+)?(?<day>\d{1,2})(?:er|st|nd|rd|th)?\s*(?:de\s+)?(?<month>\p{L}+\.?)(?:,?\s*(?:de\s+)?(?<year>\d{4}|\d{2}))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Named { get; }
}
