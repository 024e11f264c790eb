using Soliguide.Contracts;
using Soliguide.Domain.Campaigns;

namespace Soliguide.Grains.Campaigns;

/// <summary>What a coordinator should know before launching although nothing forbids it.</summary>
internal static class LaunchWarnings
{
    /// <summary>Phases whose time has passed: they open at once.</summary>
    public static Problem[] Of(CampaignPlan plan, DateTimeOffset now) =>
        [.. from territory in plan.Territories
            from start in plan.ScheduleOf(territory.Territory)
            where start.At < now
            select new Problem(
                "plan.phases", "PHASE_TIME_HAS_PASSED", $"{start.Phase} in {territory.Territory} was due on {start.Local.Day:yyyy-MM-dd}: it opens at once.")];
}
