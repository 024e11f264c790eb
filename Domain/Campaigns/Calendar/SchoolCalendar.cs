using Soliguide.Domain.Places;

namespace Soliguide.Domain.Campaigns.Calendar;

/// <summary>
/// French school holidays by zone. Presumed closures take their dates from it, so it never guesses: what its data does not hold is
/// not covered, and a plan that needs it cannot be launched. Source, licence and gaps: the README beside the data files.
/// </summary>
public sealed class SchoolCalendar
{
    // The Christmas holidays that began last year last until about here.
    private const int LastDayOfWinter = 7;
    private const int LastMonthOfSummer = 8;

    private static readonly Lazy<SchoolCalendar> Embedded = new(() => CalendarFiles.Read(
        EmbeddedText.Read("school-holidays.csv"), EmbeddedText.Read("department-zones.csv")));

    private readonly Dictionary<string, SchoolZone> zones;
    private readonly ILookup<(SchoolZone Zone, int SchoolYear), HolidayPeriod> years;

    internal SchoolCalendar(IEnumerable<HolidayPeriod> periods, IReadOnlyDictionary<string, SchoolZone> zones)
    {
        this.zones = new Dictionary<string, SchoolZone>(zones, StringComparer.OrdinalIgnoreCase);
        years = periods.OrderBy(period => period.Days.From).ToLookup(period => (period.Zone, period.SchoolYear));
    }

    /// <summary>The calendar that ships with the project: zones A, B and C from September 2015 to August 2027.</summary>
    public static SchoolCalendar France => Embedded.Value;

    /// <summary>The school year of a day: 2018 for September 2018 to August 2019.</summary>
    public static int SchoolYearOf(DateOnly day) => day.Month >= 9 ? day.Year : day.Year - 1;

    /// <summary>The season that runs on a day, or comes next, and the one after it; a winter bears the year in which its holidays begin.</summary>
    public static ValueList<(Season Season, int Year)> SeasonsFrom(DateOnly today) =>
        today is { Month: 1, Day: <= LastDayOfWinter } ? [(Season.Winter, today.Year - 1), (Season.Summer, today.Year)]
        : today.Month <= LastMonthOfSummer ? [(Season.Summer, today.Year), (Season.Winter, today.Year)]
        : [(Season.Winter, today.Year), (Season.Summer, today.Year + 1)];

    /// <summary>The zone of a territory; null outside France and where no zone is known.</summary>
    public SchoolZone? ZoneOf(TerritoryKey territory) =>
        territory.Country == "fr" && zones.TryGetValue(territory.Department, out var zone) ? zone : null;

    /// <summary>The holidays of a school year, in order; empty is not covered.</summary>
    /// <param name="zone">Where.</param>
    /// <param name="schoolYear">The year in which the school year begins.</param>
    public ValueList<HolidayPeriod> Of(SchoolZone zone, int schoolYear) => years[(zone, schoolYear)].ToValueList();

    /// <summary>All holidays of a zone that the data holds, in order; empty is not covered.</summary>
    public ValueList<HolidayPeriod> Of(SchoolZone zone) =>
        years.Where(year => year.Key.Zone == zone).SelectMany(year => year).OrderBy(period => period.Days.From).ToValueList();

    /// <summary>Whether the data holds every school year that these days touch.</summary>
    public bool Covers(SchoolZone zone, DateOnly from, DateOnly to)
    {
        for (var year = SchoolYearOf(from); year <= SchoolYearOf(to); year++)
        {
            if (!years.Contains((zone, year)))
            {
                return false;
            }
        }

        return from <= to;
    }

    /// <summary>Whether the data holds every school year that these days touch, for the zone of a territory.</summary>
    public bool Covers(TerritoryKey territory, DayRange days) =>
        ZoneOf(territory) is { } zone && Covers(zone, days.From, days.To);

    /// <summary>The holidays that a season is about, those that begin in this year; null is not covered.</summary>
    public DayRange? HolidaysOf(TerritoryKey territory, Season season, int year) => ZoneOf(territory) is { } zone ? HolidaysOf(zone, season, year) : null;

    /// <summary>The same for a zone.</summary>
    public DayRange? HolidaysOf(SchoolZone zone, Season season, int year)
    {
        var (holiday, schoolYear) = season is Season.Summer ? (SchoolHoliday.Summer, year - 1) : (SchoolHoliday.Christmas, year);
        return years[(zone, schoolYear)].FirstOrDefault(period => period.Holiday == holiday)?.Days;
    }
}
