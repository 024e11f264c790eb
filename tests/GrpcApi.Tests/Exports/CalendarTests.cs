using System.Net;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.Calendar;
using Soliguide.Domain.Places.Hours;
using Soliguide.GrpcApi.Exports.Calendars;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Exports;

[Collection(HouseTests.Name)]
public sealed class CalendarTests(House house)
{
    public static TheoryData<string> Names => [.. CalendarScope.Zones.Select(scope => scope.Name), "fr-67", "FR-974"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Calendar_ReadBack_IsTheDomainsOwn(string name)
    {
        var scope = CalendarScope.Of(name)!;
        var events = Read(await house.Door.Web.GetStringAsync(new Uri($"/calendrier/{name}.ics", UriKind.Relative)));

        var holidays = events.Where(found => found.Categories.Single() == "Vacances scolaires").ToArray();
        Assert.Equal(SchoolCalendar.France.Of(scope.Zone).Select(period => period.Days).OrderBy(days => days.From), holidays.Select(Days).OrderBy(days => days.From));
        var days = events.Except(holidays).Select(Days).ToArray();
        for (var day = new DateOnly(2018, 1, 1); day.Year <= 2021; day = day.AddDays(1))
        {
            Assert.Equal(PublicHolidays.On(scope.Territory, day) is not null, days.Contains(new DayRange(day, day)));
        }

        Assert.All(events, found => Assert.False(found.DtStart!.HasTime));
        Assert.Equal(events.Length, events.Select(found => found.Uid).Distinct().Count());
    }

    [Fact]
    public async Task Calendar_OfZoneB_SaysItInFrenchAndEndsOnTheDayAfter()
    {
        var text = await house.Door.Web.GetStringAsync(new Uri("/calendrier/b.ics", UriKind.Relative));

        Assert.Contains("UID:b-2018-summer@calendrier.soliguide", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20190706", text, StringComparison.Ordinal);
        Assert.Contains("DTEND;VALUE=DATE:20190902", text, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Vacances d’été (zone B)", text, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Lundi de Pâques", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendar_AskedAgain_IsNotSentAgain()
    {
        using var first = await house.Door.Web.GetAsync(new Uri("/calendrier/C.ics", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/calendrier/c.ics");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await house.Door.Web.SendAsync(request);
        using var nowhere = await house.Door.Web.GetAsync(new Uri("/calendrier/d.ics", UriKind.Relative));

        Assert.Equal("text/calendar", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        Assert.Contains("guadeloupe", await nowhere.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static CalendarEvent[] Read(string text) => [.. Calendar.Load(text)!.Events];

    private static DayRange Days(CalendarEvent found) =>
        new(DateOnly.FromDateTime(found.DtStart!.Value), DateOnly.FromDateTime(found.DtEnd!.Value).AddDays(-1));
}
