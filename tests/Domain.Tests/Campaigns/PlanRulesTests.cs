using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.Calendar;
using Soliguide.Domain.Campaigns.Rules;
using Soliguide.Domain.Campaigns.Scopes;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using static Soliguide.Domain.Tests.Campaigns.Plans;

namespace Soliguide.Domain.Tests.Campaigns;

public sealed class PlanRulesTests
{
    private static readonly TerritoryPlan ParisPlan = new(Paris, "Europe/Paris");
    private static readonly DayRange Backwards = new(new DateOnly(2019, 8, 2), new DateOnly(2019, 8, 1));

    /// <summary>Every refusal: what is bent, the field and code it is refused with, and whether it may be kept as a draft.</summary>
    public static TheoryData<string, string, string, bool> Refusals => new()
    {
        { "id with capitals", "id", "INVALID_ID", false },
        { "id too short", "id", "INVALID_ID", false },
        { "id too long", "id", "INVALID_ID", false },
        { "id with a hyphen first", "id", "INVALID_ID", false },
        { "title of blanks", "title", "INVALID_TITLE", false },
        { "title too long", "title", "INVALID_TITLE", false },
        { "season out of range", "season", "UNKNOWN_SEASON", false },
        { "another year", "year", "YEAR_IS_NOT_THE_PERIODS", false },
        { "period backwards", "publicPeriod.to", "PERIOD_ENDS_BEFORE_START", false },
        { "period of 18 months and a day", "publicPeriod.to", "PERIOD_TOO_LONG", false },
        { "message too long", "default.message", "MESSAGE_TOO_LONG", false },
        { "message of blanks", "default.message", "MESSAGE_MISSING", true },
        { "default dates backwards", "default.dates.to", "PERIOD_ENDS_BEFORE_START", false },
        { "own default dates backwards", "territories[0].defaultDates.to", "PERIOD_ENDS_BEFORE_START", false },
        { "no territory", "territories", "NO_TERRITORY", true },
        { "territory twice", "territories[1].territory", "DUPLICATE_TERRITORY", false },
        { "territory without name", "territories[1].territory", "INVALID_TERRITORY", false },
        { "unknown time zone", "territories[0].timeZone", "UNKNOWN_TIME_ZONE", false },
        { "no time zone", "territories[0].timeZone", "UNKNOWN_TIME_ZONE", false },
        { "reminder before the first letter", "phases.remind", "PHASE_OUT_OF_ORDER", false },
        { "reminder with the first letter", "phases.remind", "PHASE_OUT_OF_ORDER", false },
        { "end before the last letter", "phases.end", "PHASE_OUT_OF_ORDER", false },
        { "last letter after the period", "phases.lastAsk", "PHASE_OUTSIDE_SEASON", false },
        { "first phase a year early", "phases.collectContacts", "PHASE_OUTSIDE_SEASON", false },
        { "end long after the period", "phases.end", "PHASE_OUTSIDE_SEASON", false },
        { "own reminder before the first letter", "territories[2].phases.remind", "PHASE_OUT_OF_ORDER", false },
        { "no first letter", "territories[0].phases.ask", "PHASE_MISSING", true },
        { "no default", "territories[0].phases.default", "PHASE_MISSING", true },
        { "no end", "territories[0].phases.end", "PHASE_MISSING", true },
        { "seven quiet days", "quietTimes", "QUIET_TIMES_LEAVE_NOTHING", false },
        { "quiet round the clock", "quietTimes", "QUIET_TIMES_LEAVE_NOTHING", false },
        { "exception without reason", "scope.exceptions[0].reason", "EXCEPTION_WITHOUT_REASON", false },
        { "two exceptions for a place", "scope.exceptions[1].place", "DUPLICATE_EXCEPTION", false },
        { "exception elsewhere", "scope.exceptions[0].place", "EXCEPTION_OUTSIDE_TERRITORIES", false },
        { "summer of 2014", "territories[0]", "CALENDAR_DOES_NOT_COVER_PERIOD", true },
        { "territory without calendar", "territories[1]", "CALENDAR_DOES_NOT_COVER_PERIOD", true },
        { "territory abroad", "territories[1]", "CALENDAR_DOES_NOT_COVER_PERIOD", true },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Check_PlanWithOneFault_NamesTheFieldAndTheGate(string fault, string field, string code, bool mayBeSaved)
    {
        var plan = Bend(fault);

        var problem = Assert.Single(PlanRules.Check(plan, SchoolCalendar.France));

        Assert.Equal((field, code), (problem.Field, problem.Code));
        Assert.Equal(mayBeSaved, PlanRules.CheckForSaving(plan).Count == 0);
    }

    [Fact]
    public void Check_TheSmallPlan_FindsNothing() => Assert.Empty(PlanRules.Check(Small, SchoolCalendar.France));

    [Fact]
    public void Check_OverseasWithGivenDates_MayBeLaunched()
    {
        var given = new DayRange(new DateOnly(2019, 7, 6), new DateOnly(2019, 8, 18));
        var plan = Small with
        {
            Territories =
            [
                new TerritoryPlan(Reunion, "Indian/Reunion") { DefaultDates = given },
                new TerritoryPlan(Guadeloupe, "America/Guadeloupe") { DefaultDates = given },
            ],
        };

        Assert.Empty(PlanRules.Check(plan, SchoolCalendar.France));
        Assert.Equal(given.To, plan.DefaultNoticeFor(Reunion, SchoolCalendar.France).To);
    }

    [Fact]
    public void Check_FaultInThePlansPhases_IsNotRepeatedByTerritories()
    {
        var plan = Bend("reminder before the first letter");
        plan = plan with { Territories = [ParisPlan with { Phases = new PhaseDates { End = At("2019-08-16T18:00") } }] };

        Assert.Equal("phases.remind", Assert.Single(PlanRules.CheckForSaving(plan)).Field);
    }

    [Fact]
    public void Check_PeriodOf18Months_IsTheLongest() => Assert.Empty(PlanRules.CheckForSaving(
        Small with { PublicPeriod = Small.PublicPeriod with { To = new DateOnly(2021, 1, 5) } }));

    private static CampaignPlan Bend(string fault) => fault switch
    {
        "id with capitals" => Small with { Id = "Summer-2019" },
        "id too short" => Small with { Id = "a1" },
        "id too long" => Small with { Id = new string('a', 41) },
        "id with a hyphen first" => Small with { Id = "-summer" },
        "title of blanks" => Small with { Title = " " },
        "title too long" => Small with { Title = new string('é', 121) },
        "season out of range" => Small with { Season = (Season)7, Default = Small.Default with { Dates = Small.PublicPeriod } },
        "another year" => Small with { Year = 2018 },
        "period backwards" => Dates(Small with { PublicPeriod = Small.PublicPeriod with { To = new DateOnly(2019, 7, 5) }, Phases = Phases(last: "2019-07-02T10:00", end: "2019-07-03T10:00", silence: "2019-07-01T12:00") }),
        "period of 18 months and a day" => Small with { PublicPeriod = Small.PublicPeriod with { To = new DateOnly(2021, 1, 6) } },
        "message too long" => Small with { Default = new DefaultPlan(new string('x', 301)) },
        "message of blanks" => Small with { Default = new DefaultPlan(" ") },
        "default dates backwards" => Small with { Default = Small.Default with { Dates = Backwards } },
        "own default dates backwards" => Small with { Territories = [ParisPlan with { DefaultDates = Backwards }] },
        "no territory" => Small with { Territories = [] },
        "territory twice" => Small with { Territories = [ParisPlan, ParisPlan] },
        "territory without name" => Dates(Small with { Territories = [ParisPlan, new TerritoryPlan(default, "Europe/Paris")] }),
        "unknown time zone" => Small with { Territories = [new TerritoryPlan(Paris, "Europe/Pariss")] },
        "no time zone" => Small with { Territories = [new TerritoryPlan(Paris, null!)] },
        "reminder before the first letter" => Small with { Phases = Small.Phases with { Remind = At("2019-06-12T10:00") } },
        "reminder with the first letter" => Small with { Phases = Small.Phases with { Remind = Small.Phases.Ask } },
        "end before the last letter" => Small with { Phases = Small.Phases with { End = At("2019-08-05T09:59") } },
        "last letter after the period" => Small with { Phases = Phases(last: "2019-09-02T10:00", end: "2019-09-03T10:00") },
        "first phase a year early" => Small with { Phases = Small.Phases with { CollectContacts = At("2018-05-15T09:00") } },
        "end long after the period" => Small with { Phases = Small.Phases with { End = At("2019-10-03T09:00") } },
        "own reminder before the first letter" => Small with
        {
            Territories =
            [
                ParisPlan,
                new TerritoryPlan(new TerritoryKey("fr", "33"), "Europe/Paris"),
                new TerritoryPlan(new TerritoryKey("fr", "44"), "Europe/Paris") { Phases = new PhaseDates { Remind = At("2019-06-12T10:00") } },
            ],
        },
        "no first letter" => Small with { Phases = Small.Phases with { Ask = null } },
        "no default" => Small with { Phases = Small.Phases with { Default = null } },
        "no end" => Small with { Phases = Small.Phases with { End = null } },
        "seven quiet days" => Small with { QuietTimes = new QuietTimes { Days = [.. Enum.GetValues<DayOfWeek>()] } },
        "quiet round the clock" => Small with { QuietTimes = new QuietTimes { Hours = [Slot(8, 20), Slot(19, 9)] } },
        "exception without reason" => Except(new ScopeException(PlaceKey.Parse("fr-75-1"), false, " ")),
        "two exceptions for a place" => Except(new(PlaceKey.Parse("fr-75-1"), false, "a"), new(PlaceKey.Parse("fr-75-1"), true, "b")),
        "exception elsewhere" => Except(new ScopeException(PlaceKey.Parse("fr-13-1"), true, "a")),
        "summer of 2014" => Small.CloneAs("summer-2014", "Été 2014", -1827),
        "territory without calendar" => Small with { Territories = [ParisPlan, new TerritoryPlan(Reunion, "Indian/Reunion")] },
        "territory abroad" => Small with { Territories = [ParisPlan, new TerritoryPlan(new TerritoryKey("es", "08"), "Europe/Madrid")] },
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault."),
    };

    private static CampaignPlan Dates(CampaignPlan plan) => plan with { Default = plan.Default with { Dates = Small.PublicPeriod } };

    private static PhaseDates Phases(string last, string end, string silence = "2019-07-06T06:00") =>
        Small.Phases with { Call = At("2019-07-01T09:00"), Default = At(silence), LastAsk = At(last), End = At(end) };

    private static CampaignPlan Except(params ScopeException[] exceptions) =>
        Small with { Scope = new ScopeRule { Exceptions = [.. exceptions] } };

    private static TimeSlot Slot(int from, int to) => new(new TimeOnly(from, 0), new TimeOnly(to, 0));
}
