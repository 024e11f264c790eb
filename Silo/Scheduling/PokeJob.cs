using Quartz;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Reports;

namespace Soliguide.Silo.Scheduling;

/// <summary>Pokes every campaign that was launched: unfinished waves go on, triggers are checked, the scope is applied again.</summary>
[DisallowConcurrentExecution]
internal sealed class PokeJob(IGrainFactory grains) : IJob
{
    /// <summary>The job's name.</summary>
    public static JobKey Key { get; } = new("poke", "campaigns");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var campaign in await grains.GetGrain<IReportGrain>(0).Campaigns())
        {
            if (campaign.State is CampaignState.Running or CampaignState.Finished)
            {
                await grains.GetGrain<ICampaignGrain>(campaign.Id).Poke();
            }
        }
    }
}
