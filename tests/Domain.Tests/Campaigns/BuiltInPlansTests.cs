using System.Text.Json.Nodes;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.BuiltIn;
using Soliguide.Domain.Campaigns.Calendar;
using Soliguide.Domain.Campaigns.Rules;
using Soliguide.Domain.Places.Updates;
using static Soliguide.Domain.Tests.Campaigns.Plans;

namespace Soliguide.Domain.Tests.Campaigns;

public sealed class BuiltInPlansTests
{
    private static CampaignPlan Summer => BuiltInPlans.Find("summer-2019")!;

    [Fact]
    public void Check_EveryBuiltInPlan_MayBeLaunched() =>
        Assert.All(BuiltInPlans.All, plan => Assert.Empty(PlanRules.Check(plan, SchoolCalendar.France)));

    [Fact]
    public void Read_EveryBuiltInPlan_SurvivesTheRoundTrip() =>
        Assert.All(BuiltInPlans.All, plan => Assert.Equal(plan, PlanJson.Read(PlanJson.Write(plan))));

    [Fact]
    public void Find_UnknownId_IsNull() => Assert.Null(BuiltInPlans.Find("summer-1919"));

    [Fact]
    public void ScheduleOf_Summer2019_IsTheSummerThatWasHeld()
    {
        Assert.Equal(["fr-44", "fr-33", "fr-93", "fr-92", "fr-75"], Summer.Territories.Select(territory => $"{territory.Territory}"));
        Assert.All(Summer.Territories, territory => Assert.Equal(
            [
                "CollectContacts 2019-05-15 07:00Z",
                "Ask 2019-06-13 08:00Z",
                "Remind 2019-06-24 08:00Z",
                "Call 2019-07-01 07:00Z",
                "Default 2019-07-06 04:00Z",
                "LastAsk 2019-08-05 08:00Z",
                "End 2019-08-15 16:00Z",
            ],
            Summer.ScheduleOf(territory.Territory).Select(start => $"{start.Phase} {start.At:u}"[..^4] + "Z")));
    }

    [Fact]
    public void NextAllowed_LettersAndCallsOfEveryBuiltInPlan_BeginWhenTheyMay() => Assert.All(
        from plan in BuiltInPlans.All
        from territory in plan.Territories
        from start in plan.ScheduleOf(territory.Territory)
        where start.Phase is Phase.Ask or Phase.Remind or Phase.Call or Phase.LastAsk
        select (plan, territory.Territory, start.At),
        start => Assert.Equal(start.At, start.plan.NextAllowed(start.Territory, start.At)));

    [Fact]
    public void DefaultNoticeFor_Summer2019_HasTheHolidaysOfTheZone() => Assert.All(Summer.Territories, territory => Assert.Equal(
        new DefaultNotice(new DateOnly(2019, 7, 6), new DateOnly(2019, 9, 1), "Attention, la structure est susceptible de fermer cet été"),
        Summer.DefaultNoticeFor(territory.Territory, SchoolCalendar.France)));

    [Fact]
    public void CloneAs_SummerForWinter_IsTheWinterThatShips()
    {
        var clone = Summer.CloneAs("winter-2019", "Hiver 2019-2020", new SeasonDates(
            Season.Winter,
            new DayRange(new DateOnly(2019, 12, 21), new DateOnly(2020, 1, 5)),
            new PhaseDates
            {
                CollectContacts = At("2019-11-04T09:00"),
                Ask = At("2019-11-26T10:00"),
                Remind = At("2019-12-05T10:00"),
                Call = At("2019-12-11T09:00"),
                Default = At("2019-12-21T06:00"),
                LastAsk = At("2019-12-26T10:00"),
                End = At("2020-01-03T18:00"),
            },
            "Attention, la structure est susceptible de fermer pendant les fêtes"));

        Assert.Equal(BuiltInPlans.Find("winter-2019"), clone);
        Assert.Equal(
            new DayRange(new DateOnly(2019, 12, 21), new DateOnly(2020, 1, 5)),
            clone.DefaultDatesOf(clone.Territories[0], SchoolCalendar.France));
    }

    [Fact]
    public void CloneAs_AYearLater_KeepsWeekdaysAndTakesTheNewHolidays()
    {
        var next = Summer.CloneAs("summer-2020", "Été 2020", 364);

        Assert.Empty(PlanRules.Check(next, SchoolCalendar.France));
        Assert.Equal(At("2020-06-11T10:00"), next.Phases.Ask);
        Assert.Equal(DayOfWeek.Thursday, next.Phases.Ask!.Value.Day.DayOfWeek);
        Assert.Equal(2020, next.Year);
        Assert.Equal("summer-2019", next.ClonedFrom);
        Assert.Equal(new DateOnly(2020, 8, 31), next.DefaultNoticeFor(Paris, SchoolCalendar.France).To);
    }

    [Fact]
    public void CloneAs_GivenAndOwnDates_MoveWithTheRestOrStayBehind()
    {
        var days = new DayRange(new DateOnly(2019, 7, 1), new DateOnly(2019, 7, 2));
        var plan = Small with
        {
            Default = new DefaultPlan("x", days),
            Territories = [new TerritoryPlan(Paris, "Europe/Paris") { DefaultDates = days, Phases = new PhaseDates { Ask = At("2019-06-14T10:00") } }],
        };

        var shifted = plan.CloneAs("next", "Next", 7);
        var other = plan.CloneAs("other", "Other", new SeasonDates(Season.Summer, plan.PublicPeriod, plan.Phases, "y"));

        Assert.Equal(days.AddDays(7), shifted.Default.Dates);
        Assert.Equal(days.AddDays(7), shifted.Territories[0].DefaultDates);
        Assert.Equal(At("2019-06-21T10:00"), shifted.Territories[0].Phases!.Ask);
        Assert.Equal(At("2019-07-01T10:00"), shifted.Territories[0].Phases!.Remind ?? shifted.Phases.Remind);
        Assert.Equal(new TerritoryPlan(Paris, "Europe/Paris"), other.Territories[0]);
        Assert.Equal(new DefaultPlan("y"), other.Default);
    }

    [Fact]
    public void Write_Winter2019_KeepsItsFieldNames() => Assert.Equal(
        """
        {"schema":1,"id":"winter-2019","season":"winter","year":2019,"title":"Hiver 2019-2020","clonedFrom":"summer-2019","publicPeriod":{"from":"2019-12-21","to":"2020-01-05"},"default":{"message":"Attention, la structure est susceptible de fermer pendant les fêtes"},"phases":{"collectContacts":"2019-11-04T09:00","ask":"2019-11-26T10:00","remind":"2019-12-05T10:00","call":"2019-12-11T09:00","default":"2019-12-21T06:00","lastAsk":"2019-12-26T10:00","end":"2020-01-03T18:00"},"territories":[{"territory":"fr-44","timeZone":"Europe/Paris"},{"territory":"fr-33","timeZone":"Europe/Paris"},{"territory":"fr-93","timeZone":"Europe/Paris"},{"territory":"fr-92","timeZone":"Europe/Paris"},{"territory":"fr-75","timeZone":"Europe/Paris"}],"quietTimes":{"days":["saturday","sunday"],"hours":[{"start":"19:00:00","end":"08:00:00"}],"publicHolidays":true},"scope":{"statuses":["online"],"kinds":[],"visibilities":[],"categories":{"only":[],"except":[]},"networks":{"only":[],"except":[]},"exceptions":[]}}
        """,
        JsonNode.Parse(PlanJson.Write(BuiltInPlans.Find("winter-2019")!))!.ToJsonString(Domain.Json.DomainJson.Options));
}
