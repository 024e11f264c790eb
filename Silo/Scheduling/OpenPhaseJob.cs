using Quartz;
using Soliguide.Contracts.Campaigns;

namespace Soliguide.Silo.Scheduling;

/// <summary>Opens a phase in a territory: one grain call. It may come twice, late or never; the campaign knows what is open.</summary>
internal sealed class OpenPhaseJob(IGrainFactory grains) : IJob
{
    /// <summary>The one job that all phase triggers fire.</summary>
    public static JobKey Key { get; } = new("open-phase", "campaigns");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var (campaign, phase, territory) = PhaseTrigger.Read(context.MergedJobDataMap);
        await grains.GetGrain<ICampaignGrain>(campaign).Open(phase, territory);
    }
}
