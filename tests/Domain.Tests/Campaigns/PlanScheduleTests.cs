using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.Calendar;
using static Soliguide.Domain.Tests.Campaigns.Plans;

namespace Soliguide.Domain.Tests.Campaigns;

public sealed class PlanScheduleTests
{
    private static readonly CampaignPlan FarAndNear = Small with
    {
        Territories =
        [
            .. Small.Territories,
            new TerritoryPlan(Reunion, "Indian/Reunion") { Phases = new PhaseDates { Remind = At("2019-06-25T08:00") } },
            new TerritoryPlan(Guadeloupe, "America/Guadeloupe"),
        ],
    };

    [Fact]
    public void StartOf_OneLocalTime_IsAnotherInstantInEachTerritory()
    {
        Assert.Equal(Utc("2019-06-13T08:00"), FarAndNear.StartOf(Paris, Phase.Ask));
        Assert.Equal(Utc("2019-06-13T06:00"), FarAndNear.StartOf(Reunion, Phase.Ask));
        Assert.Equal(Utc("2019-06-13T14:00"), FarAndNear.StartOf(Guadeloupe, Phase.Ask));
    }

    [Fact]
    public void StartOf_TerritoryWithItsOwnDate_TakesItForThatPhaseOnly()
    {
        Assert.Equal(Utc("2019-06-25T04:00"), FarAndNear.StartOf(Reunion, Phase.Remind));
        Assert.Equal(Utc("2019-06-24T08:00"), FarAndNear.StartOf(Paris, Phase.Remind));
    }

    [Theory]
    [InlineData("2020-03-29T02:30", "2020-03-29T01:00")] // skipped: the gap ends at 03:00, which is 01:00 UTC
    [InlineData("2020-10-25T02:30", "2020-10-25T00:30")] // comes twice: the first
    public void StartOf_TimeInAClockChange_IsAfterTheGapOrTheFirst(string local, string utc) => Assert.Equal(
        Utc(utc), (Small with { Phases = new PhaseDates { Ask = At(local) } }).StartOf(Paris, Phase.Ask));

    [Fact]
    public void StartOf_PhaseThatIsNotHeld_IsNull()
    {
        var plan = Small with { Phases = Small.Phases with { LastAsk = null } };

        Assert.Null(plan.StartOf(Paris, Phase.LastAsk));
        Assert.DoesNotContain(plan.ScheduleOf(Paris), start => start.Phase is Phase.LastAsk);
        Assert.Equal(6, plan.ScheduleOf(Paris).Count);
    }

    [Fact]
    public void StartOf_TerritoryThatTakesNoPart_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Small.StartOf(Reunion, Phase.Ask));

    [Fact]
    public void DefaultNoticeFor_TerritoryOutsideTheCalendar_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => FarAndNear.DefaultNoticeFor(Reunion, SchoolCalendar.France));

    private static DateTimeOffset Utc(string text) => new(At(text).Day.ToDateTime(At(text).Time), TimeSpan.Zero);
}
