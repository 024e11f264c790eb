using Soliguide.Contracts;
using Soliguide.Domain.Campaigns;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>What a check before the launch found, as a coordinator reads it.</summary>
internal static class LaunchFindings
{
    private const string Late = "PHASE_TIME_HAS_PASSED";

    /// <summary>The warnings. Phases whose time has passed come once for each territory: here each once, with its day and how many territories.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="warnings">As the campaign said them.</param>
    /// <param name="now">The instant (UTC).</param>
    public static IReadOnlyList<string> Warnings(CampaignPlan plan, IReadOnlyCollection<Problem> warnings, DateTimeOffset now) =>
    [
        .. warnings.Any(warning => warning.Code == Late) ? LatePhases(plan, now) : [],
        .. warnings.Where(warning => warning.Code != Late).Select(PlanWords.Of),
    ];

    private static IEnumerable<string> LatePhases(CampaignPlan plan, DateTimeOffset now) =>
        from territory in plan.Territories
        from start in plan.ScheduleOf(territory.Territory)
        where start.At < now
        group start by start.Phase into late
        orderby late.Key
        select PlanWords.Fill(
            "late.phase",
            ("phase", PageWords.Of("phase", late.Key)),
            ("day", FrenchDates.Long(late.Min(start => start.Local.Day))),
            ("count", FrenchNumbers.Count(late.Count())));
}
