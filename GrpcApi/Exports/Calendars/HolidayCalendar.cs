using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Soliguide.Domain.Campaigns.Calendar;
using Soliguide.Domain.Places.Hours;
using Soliguide.GrpcApi.Mapping;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Exports.Calendars;

/// <summary>
/// The school holidays that the Domain knows and public holidays as iCalendar (RFC 5545), for people who plan a season beside their own
/// appointments. Events take whole days; as the format has it, their end is the first day after them.
/// </summary>
internal static class HolidayCalendar
{
    /// <summary>When the data last changed: events carry it, so that the same data is the same file. Change it with the calendar's data files.</summary>
    private static readonly DateTime Revised = new(2026, 11, 28, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<string, string> Words = WordFile.Read("calendar.fr.json");

    /// <summary>The file.</summary>
    /// <param name="scope">Zone and territory.</param>
    /// <param name="year">The year in which it is read: public holidays are those from the year before to the second one after.</param>
    public static string Write(CalendarScope scope, int year)
    {
        var periods = SchoolCalendar.France.Of(scope.Zone);
        var calendar = new Calendar { ProductId = "-//Soliguide//Calendar//FR", Version = "2.0" };
        var zone = ZoneName(scope.Zone);
        calendar.AddProperty("X-WR-CALNAME", Fill(scope.Zone <= SchoolZone.C ? "name.zone" : "name.area", ("zone", Area(scope.Zone))));
        calendar.AddProperty("X-WR-CALDESC", Words[periods.Count > 0 ? "about" : "about.none"]);
        foreach (var period in periods)
        {
            var holiday = EnumWords.Of(period.Holiday);
            calendar.Events.Add(Event(
                $"{scope.Name}-{period.SchoolYear}-{holiday}@calendrier.soliguide", Fill("summary", ("holiday", Words[$"holiday.{holiday}"]), ("zone", zone)),
                "category.school", period.Days.From, period.Days.To));
        }

        foreach (var day in PublicDays(scope, year))
        {
            calendar.Events.Add(Event(
                FormattableString.Invariant($"{scope.Name}-{day:yyyyMMdd}@calendrier.soliguide"), PublicHolidays.On(scope.Territory, day)!, "category.public", day, day));
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static IEnumerable<DateOnly> PublicDays(CalendarScope scope, int year)
    {
        for (var day = new DateOnly(year - 1, 1, 1); day.Year <= year + 2; day = day.AddDays(1))
        {
            if (PublicHolidays.Of(scope.Territory, day) is not null)
            {
                yield return day;
            }
        }
    }

    private static CalendarEvent Event(string id, string summary, string category, DateOnly from, DateOnly to) => new()
    {
        Uid = id,
        Summary = summary,
        Categories = [Words[category]],
        DtStart = new CalDateTime(from),
        DtEnd = new CalDateTime(to.AddDays(1)),
        DtStamp = new CalDateTime(Revised),
        Transparency = "TRANSPARENT",
    };

    private static string ZoneName(SchoolZone zone) => zone <= SchoolZone.C ? Fill("zone", ("zone", Area(zone))) : Area(zone);

    private static string Area(SchoolZone zone) => Words.GetValueOrDefault($"area.{EnumWords.Of(zone)}") ?? zone.ToString();

    private static string Fill(string key, params ReadOnlySpan<(string Blank, string Text)> blanks) => WordFile.Fill(Words[key], blanks);
}
