using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Silo.Post.Preflight;

namespace Soliguide.Silo.Checkups.Checks;

/// <summary>Whether the phases of running campaigns open when the plan says, and are done with before the next one begins.</summary>
internal sealed class PhaseCheck(IGrainFactory grains, [FromKeyedServices(TimeProviderNames.Grains)] TimeProvider clock) : ICheck
{
    /// <summary>The schedule opens a phase within seconds, and waves take minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public bool IsShared => true;

    public async Task<IReadOnlyList<Finding>> Look(CancellationToken cancellationToken)
    {
        var found = new List<Finding>();
        foreach (var head in (await grains.GetGrain<IReportGrain>(0).Campaigns()).Where(head => head.State is CampaignState.Running))
        {
            if (await grains.GetGrain<ICampaignGrain>(head.Id).Read() is { } view)
            {
                found.AddRange(Judge(PlanJson.Read(view.Plan.Json), view.Opened, clock.GetUtcNow()));
            }
        }

        return found.Count > 0 ? found : [Finding.Fine("PHASES_WELL")];
    }

    /// <summary>What of a running campaign is late.</summary>
    public static IEnumerable<Finding> Judge(CampaignPlan plan, IReadOnlyList<OpenedPhase> opened, DateTimeOffset now)
    {
        foreach (var territory in plan.Territories.Select(territory => territory.Territory))
        {
            PhaseStart[] starts = [.. plan.ScheduleOf(territory).OrderBy(start => start.At)];
            foreach (var start in starts.Where(start => start.At + Patience < now))
            {
                var phase = opened.FirstOrDefault(phase => phase.Territory == territory.ToString() && phase.Phase.ToString() == start.Phase.ToString());
                if (phase is null)
                {
                    yield return Finding.Refusal("PHASE_LATE", plan.Id, start.Phase, territory);
                }
                else if (!phase.Complete && phase.At + Patience < now && starts.FirstOrDefault(next => next.At > start.At && next.At <= now) is { } next)
                {
                    yield return Finding.Refusal("PHASE_STUCK", plan.Id, start.Phase, territory, next.Phase);
                }
            }
        }
    }
}
