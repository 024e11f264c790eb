using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Checkups;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.Calendar;
using Soliguide.Domain.Places;
using Soliguide.Silo.Checkups;
using Soliguide.Silo.Checkups.Checks;
using Soliguide.Silo.Post.Preflight;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Checkups;

/// <summary>What a checkup thinks of what it found, on either side of each line.</summary>
public sealed class JudgementTests
{
    private static readonly TerritoryKey Paris = TerritoryKey.Parse("fr-75");

    [Theory]
    [InlineData(0, 0, "CLOCK_WELL")]
    [InlineData(2.5, 1, "CLOCK_WELL")]
    [InlineData(-2.5, 0.1, "CLOCK_OFF")]
    [InlineData(29, 0.1, "CLOCK_OFF")]
    [InlineData(31, 0.1, "CLOCK_FAR_OFF")]
    [InlineData(-3600, 0.1, "CLOCK_FAR_OFF")]
    [InlineData(31, 30, "CLOCK_WELL")]
    public void Clock_BySecondsOff_CountsOnlyWhatIsCertain(double off, double unsure, string code) =>
        Assert.Equal(code, new ClockReading(TimeSpan.FromSeconds(off), TimeSpan.FromSeconds(unsure)).Judge("the database").Code);

    [Theory]
    [InlineData(499, "DISK_FULL")]
    [InlineData(500, "DISK_LOW")]
    [InlineData(5 * 1024 - 1, "DISK_LOW")]
    [InlineData(5 * 1024, "DISK_WELL")]
    public void Disk_ByMegabytesThatAreFree_IsWellLowOrFull(long megabytes, string code) => Assert.Equal(code, DiskCheck.Judge(megabytes * 1024 * 1024).Code);

    [Fact]
    public void Zones_OfThisMachineAndOfOnesThatLackOrConfuseThem_AreToldApart()
    {
        Assert.Equal("ZONES_WELL", TimeZoneCheck.Judge(TimeZoneInfo.FindSystemTimeZoneById).Code);
        var without = TimeZoneCheck.Judge(name => name.StartsWith("Indian/", StringComparison.Ordinal) ? null : TimeZoneInfo.FindSystemTimeZoneById(name));
        Assert.Equal(("ZONES_MISSING", "Indian/Reunion, Indian/Mayotte"), (without.Code, without.Details.Single()));
        Assert.Equal("ZONES_WRONG", TimeZoneCheck.Judge(_ => TimeZoneInfo.Utc).Code);
    }

    [Theory]
    [InlineData("2026-11-29", "CALENDAR_WELL", "summer 2027")]
    [InlineData("2027-01-03", "CALENDAR_WELL", "summer 2027")]
    [InlineData("2027-06-12", "CALENDAR_GAP", "Christmas 2027 in A, B, C")]
    [InlineData("2027-10-01", "CALENDAR_GAP", "Christmas 2027 in A, B, C; summer 2028 in A, B, C")]
    public void Calendar_OnADay_KnowsTheRunningAndTheNextSeasonOrSaysWhichNot(string day, string code, string told)
    {
        var found = CalendarCheck.Judge(SchoolCalendar.France, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((code, told), (found.Code, (string)found.Details.Single()));
    }

    [Fact]
    public void Phases_ThatOpenedInTimeAndCameThrough_AreWell()
    {
        var (plan, ask) = Plan();

        Assert.Empty(PhaseCheck.Judge(plan, [], ask.AddMinutes(59)));
        Assert.Empty(PhaseCheck.Judge(plan, [Opened(CampaignPhase.Ask, ask, complete: false)], ask.AddHours(2)));
        Assert.Empty(PhaseCheck.Judge(plan, [Opened(CampaignPhase.Ask, ask, complete: true)], ask.AddDays(1)));
    }

    [Fact]
    public void Phases_ThatDidNotOpenOrDidNotComeThrough_AreNamed()
    {
        var (plan, ask) = Plan();
        var remind = plan.StartOf(Paris, Phase.Remind)!.Value;

        var late = Assert.Single(PhaseCheck.Judge(plan, [], ask.AddHours(2)));
        Assert.Equal(("PHASE_LATE", "summer-2019: Ask should have opened in fr-75 and has not."), (late.Code, CheckupWords.Of(late).Message));
        var stuck = Assert.Single(PhaseCheck.Judge(plan, [Opened(CampaignPhase.Ask, ask, complete: false)], remind.AddMinutes(1)));
        Assert.Equal(("PHASE_STUCK", "summer-2019: Ask has not reached every place of fr-75 although Remind has begun."), (stuck.Code, CheckupWords.Of(stuck).Message));
    }

    [Fact]
    public void Findings_OfSeveralSilos_AreToldOnceWhereAllSayTheSame()
    {
        CheckupFinding same = new("keys", "K", CheckupWeight.Well, "k", ""), other = new("disk", "D", CheckupWeight.Look, "d", "");

        var told = Checkup.Together([("a:1", [same, other]), ("b:1", [same])]).ToArray();

        Assert.Equal([same, other with { Silo = "a:1" }], told);
    }

    [Fact]
    public void Words_OfEveryCode_AreThere()
    {
        object[] details = ["un", 2, 3, 4.5];
        Assert.All(CheckupWords.Codes, code => Assert.NotEmpty(CheckupWords.Of(Finding.Fine(code, details)).Message));
        Assert.All(CheckupWords.Codes.Where(code => !code.EndsWith("_WELL", StringComparison.Ordinal) && !code.EndsWith("_FINE", StringComparison.Ordinal) && code != "POST_FOLDER"),
            code => Assert.NotEmpty(CheckupWords.Of(Finding.Warning(code, details)).Advice));

        // What a preflight says of one campaign alone is not asked for here.
        string[] ofACampaign = ["LETTERS_FINE", "LETTERS_NO_PLACES", "LETTERS_BROKEN", "OPERATOR", "WARM_UP", "NOBODY"];
        Assert.Empty(PreflightWords.Codes.Except(ofACampaign).Except(CheckupWords.Codes));
    }

    private static (CampaignPlan Plan, DateTimeOffset Ask) Plan()
    {
        var plan = Summer.In("fr-75");
        return (plan, plan.StartOf(Paris, Phase.Ask)!.Value);
    }

    private static OpenedPhase Opened(CampaignPhase phase, DateTimeOffset at, bool complete) => new("fr-75", phase, at, complete);
}
