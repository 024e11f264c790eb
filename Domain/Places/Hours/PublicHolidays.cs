using System.Globalization;
using System.Resources;

namespace Soliguide.Domain.Places.Hours;

/// <summary>
/// The public holidays of French territories, computed. Sources: Code du travail L3133-1 (the national eleven), L3134-13 (Alsace
/// and Moselle), L3422-2 (overseas). Other countries have none here: their places are treated as on any other day.
/// </summary>
/// <remarks>
/// The list is that of today's law for all years; the youngest entries count since 1947 (1 May), 1982 (8 May) and 1984 (abolition
/// days, decree 83-1003). The law keeps Good Friday to municipalities with a Protestant or mixed church; here it counts in all three
/// departments. New Caledonia, Polynesia, Wallis and Futuna have labour codes of their own: here the national eleven.
/// </remarks>
public static class PublicHolidays
{
    private static readonly ResourceManager Names = new(
        "Soliguide.Domain.Places.Hours.PublicHolidayNames", typeof(PublicHolidays).Assembly);

    /// <summary>The day numbers of Easter Sunday, by year: every look at a place asks for some hundred days.</summary>
    private static readonly int[] Easters = [.. Enumerable.Range(1, DateOnly.MaxValue.Year).Select(year => Easter(year).DayNumber)];

    /// <summary>The public holiday of a territory on a local day as readers call it, in French; null on other days.</summary>
    public static string? On(TerritoryKey territory, DateOnly day) =>
        Of(territory, day) is { } holiday ? Names.GetString(holiday.ToString(), CultureInfo.InvariantCulture) : null;

    /// <summary>The public holiday of a territory on a local day; null on other days.</summary>
    public static PublicHoliday? Of(TerritoryKey territory, DateOnly day)
    {
        var (year, month, date) = day;
        return territory.Country != "fr" ? null : (month, date) switch
        {
            (1, 1) => PublicHoliday.NewYear,
            (5, 1) => PublicHoliday.LabourDay,
            (5, 8) => PublicHoliday.Victory1945,
            (7, 14) => PublicHoliday.NationalDay,
            (8, 15) => PublicHoliday.Assumption,
            (11, 1) => PublicHoliday.AllSaints,
            (11, 11) => PublicHoliday.Armistice1918,
            (12, 25) => PublicHoliday.Christmas,
            (12, 26) when IsAlsaceMoselle(territory) => PublicHoliday.SecondDayOfChristmas,
            (3 or 4 or 5 or 6, _) when Movable(territory, day) is { } movable => movable,
            var other when other == AbolitionDay(territory, year) => PublicHoliday.AbolitionOfSlavery,
            _ => null,
        };
    }

    /// <summary>The first public holiday of a territory after a local day, within a year; null where there are none.</summary>
    internal static DateOnly? NextAfter(TerritoryKey territory, DateOnly day) => Nearest(territory, day, 1);

    /// <summary>The last public holiday of a territory on or before a local day, within a year; null where there are none.</summary>
    internal static DateOnly? LastUntil(TerritoryKey territory, DateOnly day) => Nearest(territory, day.AddDays(1), -1);

    /// <summary>The longest walk is from New Year to Easter Monday; a test bounds it.</summary>
    private static DateOnly? Nearest(TerritoryKey territory, DateOnly day, int step)
    {
        if (territory.Country != "fr")
        {
            return null;
        }

        do
        {
            day = day.AddDays(step);
        }
        while (Of(territory, day) is null);
        return day;
    }

    private static PublicHoliday? Movable(TerritoryKey territory, DateOnly day) => (day.DayNumber - Easters[day.Year - 1]) switch
    {
        -2 when IsAlsaceMoselle(territory) => PublicHoliday.GoodFriday,
        1 => PublicHoliday.EasterMonday,
        39 => PublicHoliday.Ascension,
        50 => PublicHoliday.WhitMonday,
        _ => null,
    };

    private static bool IsAlsaceMoselle(TerritoryKey territory) => territory.Department is "57" or "67" or "68";

    /// <summary>
    /// Saint-Barthélemy and Saint-Martin kept Guadeloupe's day until decree 2012-553 and, for Saint-Martin, until 2019, when the
    /// prefecture first kept 28 May; the code's own text still lags behind there.
    /// </summary>
    private static (int Month, int Day)? AbolitionDay(TerritoryKey territory, int year) => territory.Department switch
    {
        "971" => (5, 27),
        "972" => (5, 22),
        "973" => (6, 10),
        "974" => (12, 20),
        "976" => (4, 27),
        "977" => year >= 2012 ? (10, 9) : (5, 27),
        "978" => year >= 2019 ? (5, 28) : (5, 27),
        _ => null,
    };

    /// <summary>Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher.</summary>
    internal static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, rest) = Math.DivRem(year, 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - moon - (rest % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(moon + weekday - (7 * late) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
