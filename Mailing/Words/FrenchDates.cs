using System.Globalization;

namespace Soliguide.Mailing.Words;

/// <summary>Days as French letters write them. The same on every machine: nothing of it comes from the culture.</summary>
public static class FrenchDates
{
    private static readonly DateWords Words = WordsFile.Read<DateWords>("dates.fr.json");

    /// <summary>A day with its weekday and year: <c>samedi 6 juillet 2019</c>, <c>dimanche 1er septembre 2019</c>.</summary>
    public static string InFull(DateOnly day) => Write(Words.DayMonthYear, day);

    /// <summary>
    /// A period with weekdays, both ends included: <c>du samedi 6 juillet au lundi 2 septembre 2019</c>. Month and year are said
    /// once where both ends share them; one day alone is <c>le lundi 5 août 2019</c>.
    /// </summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day; null is until further notice.</param>
    public static string Range(DateOnly from, DateOnly? to) =>
        Range(from, to, Words.Day, Words.DayMonth, Words.DayMonthYear);

    /// <summary>A period without weekdays: <c>du 6 juillet au 2 septembre 2019</c>.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day; null is until further notice.</param>
    public static string ShortRange(DateOnly from, DateOnly? to) =>
        Range(from, to, Words.ShortDay, Words.ShortDayMonth, Words.ShortDayMonthYear);

    private static string Range(DateOnly from, DateOnly? to, string day, string dayMonth, string dayMonthYear)
    {
        if (to is not { } end)
        {
            return Phrase.Fill(Words.OpenEnd, ("from", Write(dayMonthYear, from)));
        }

        if (end == from)
        {
            return Phrase.Fill(Words.Single, ("day", Write(dayMonthYear, from)));
        }

        var sameYear = from.Year == end.Year;
        var first = sameYear && from.Month == end.Month ? day : sameYear ? dayMonth : dayMonthYear;
        return Phrase.Fill(Words.Range, ("from", Write(first, from)), ("to", Write(dayMonthYear, end)));
    }

    private static string Write(string pattern, DateOnly day) => Phrase.Fill(
        pattern,
        ("weekday", Words.Weekdays[(int)day.DayOfWeek]),
        ("day", day.Day == 1 ? Words.FirstOfMonth : day.Day.ToString(CultureInfo.InvariantCulture)),
        ("month", Words.Months[day.Month - 1]),
        ("year", day.Year.ToString(CultureInfo.InvariantCulture)));
}
