using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using static Soliguide.Domain.Tests.Campaigns.Plans;

namespace Soliguide.Domain.Tests.Campaigns;

public sealed class QuietTimesTests
{
    private static readonly QuietTimes Ordinary = new()
    {
        Days = [DayOfWeek.Saturday, DayOfWeek.Sunday],
        Hours = [new TimeSlot(new TimeOnly(19, 0), new TimeOnly(8, 0))],
        PublicHolidays = true,
    };

    private static readonly CampaignPlan Plan = Small with
    {
        QuietTimes = Ordinary,
        Territories =
        [
            .. Small.Territories,
            new TerritoryPlan(Reunion, "Indian/Reunion"),
            new TerritoryPlan(new TerritoryKey("fr", "67"), "Europe/Paris"),
        ],
    };

    [Theory]
    [InlineData("2019-06-13T10:00", "2019-06-13T10:00")] // a Thursday morning
    [InlineData("2019-06-13T18:59", "2019-06-13T18:59")]
    [InlineData("2019-06-13T19:00", "2019-06-14T08:00")] // evening
    [InlineData("2019-06-13T07:59", "2019-06-13T08:00")] // early morning
    [InlineData("2019-06-14T19:00", "2019-06-17T08:00")] // Friday evening, to Monday
    [InlineData("2019-06-15T12:00", "2019-06-17T08:00")] // Saturday noon
    [InlineData("2019-06-08T12:00", "2019-06-11T08:00")] // the weekend before Whit Monday, 10 June
    [InlineData("2019-08-14T20:00", "2019-08-16T08:00")] // the evening before Assumption
    public void NextAllowed_InParis_IsTheNextWorkingHour(string local, string expected) => Assert.Equal(
        At(expected).In(Plan.ZoneOf(Paris)), Plan.NextAllowed(Paris, At(local).In(Plan.ZoneOf(Paris))));

    [Fact]
    public void NextAllowed_HolidayOfOneTerritory_RestsThereOnly()
    {
        var secondDayOfChristmas = At("2019-12-26T10:00");
        var alsace = new TerritoryKey("fr", "67");

        Assert.Equal(At("2019-12-27T08:00").In(Plan.ZoneOf(alsace)), Plan.NextAllowed(alsace, secondDayOfChristmas.In(Plan.ZoneOf(alsace))));
        Assert.Equal(secondDayOfChristmas.In(Plan.ZoneOf(Paris)), Plan.NextAllowed(Paris, secondDayOfChristmas.In(Plan.ZoneOf(Paris))));
        Assert.Equal(At("2019-12-23T08:00").In(Plan.ZoneOf(Reunion)), Plan.NextAllowed(Reunion, At("2019-12-20T10:00").In(Plan.ZoneOf(Reunion))));
    }

    [Fact]
    public void NextAllowed_HolidaysThatAreNotQuiet_AreWorkingDays()
    {
        var plan = Plan with { QuietTimes = Ordinary with { PublicHolidays = false } };
        var assumption = At("2019-08-15T10:00").In(plan.ZoneOf(Paris));

        Assert.Equal(assumption, plan.NextAllowed(Paris, assumption));
    }

    [Theory]
    [InlineData("2020-10-25T00:15Z", 22, "2020-10-25T00:30Z")] // 02:15, first time, to 02:30
    [InlineData("2020-10-25T01:15Z", 22, "2020-10-25T01:30Z")] // 02:15, second time, to 02:30
    [InlineData("2020-03-29T00:30Z", 22, "2020-03-29T01:00Z")] // 01:30, to 02:30, which the clock skips: 03:00
    public void NextAllowed_QuietHoursInAClockChange_EndOnTheLocalClock(string instant, int from, string expected)
    {
        var plan = Plan with { QuietTimes = new QuietTimes { Hours = [new TimeSlot(new TimeOnly(from, 0), new TimeOnly(2, 30))] } };

        Assert.Equal(Utc(expected), plan.NextAllowed(Paris, Utc(instant)));
    }

    [Fact]
    public void NextAllowed_EveryQuarterOfAYear_IsAllowedNotEarlierAndStable()
    {
        var zone = Plan.ZoneOf(Paris);
        for (var instant = Utc("2020-01-01T00:00Z"); instant < Utc("2021-01-01T00:00Z"); instant = instant.AddMinutes(15))
        {
            var allowed = Plan.NextAllowed(Paris, instant);
            var local = TimeZoneInfo.ConvertTime(allowed, zone);

            Assert.True(allowed >= instant && allowed - instant < TimeSpan.FromDays(6), $"{instant:u} gave {allowed:u}");
            Assert.InRange(local.Hour, 8, 18);
            Assert.NotEqual(DayOfWeek.Saturday, local.DayOfWeek);
            Assert.NotEqual(DayOfWeek.Sunday, local.DayOfWeek);
            Assert.Equal(allowed, Plan.NextAllowed(Paris, allowed));
        }
    }

    [Fact]
    public void NextAllowed_QuietTimesThatLeaveNothing_AreRefused()
    {
        var plan = Plan with { QuietTimes = new QuietTimes { Hours = [new TimeSlot(TimeOnly.MinValue, TimeOnly.MinValue)] } };

        Assert.Throws<InvalidOperationException>(() => plan.NextAllowed(Paris, Utc("2019-06-13T08:00Z")));
    }

    private static DateTimeOffset Utc(string text) => new(At(text[..^1]).Day.ToDateTime(At(text[..^1]).Time), TimeSpan.Zero);
}
