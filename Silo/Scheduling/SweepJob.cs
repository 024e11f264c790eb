using Quartz;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Reports;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Scheduling;

/// <summary>
/// Finds letters that a crash lost on the way from a place to its person, and has the places set them off again. While a wave is
/// under way nothing is swept: it repeats its own steps. Nothing found is the rule.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class SweepJob(IGrainFactory grains, MissingLetters missing, QuartzClock clock, ILogger<SweepJob> log) : IJob
{
    /// <summary>Between the write of a place and that of its letter lie milliseconds; a machine that stood still may take longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private const int AtOnce = 64;

    /// <summary>The job's name.</summary>
    public static JobKey Key { get; } = new("sweep", "campaigns");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var head in await grains.GetGrain<IReportGrain>(0).Campaigns())
        {
            if (head.State == CampaignState.Running
                && await grains.GetGrain<ICampaignGrain>(head.Id).Read() is { } campaign
                && campaign.Opened.All(phase => phase.Complete))
            {
                await Sweep(head.Id, cancellationToken);
            }
        }
    }

    private async Task Sweep(string campaign, CancellationToken cancellationToken)
    {
        var places = await missing.Places(campaign, clock.Time.GetUtcNow() - Patience, cancellationToken);
        if (places.Count == 0)
        {
            return;
        }

        Log.Missing(log, campaign, places.Count);
        await Parallel.ForEachAsync(
            places,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (place, _) => await grains.GetGrain<IPlaceGrain>(place).Redo(campaign));
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            EventName = "sweep.missing-letters",
            Message = "{Places} places of {Campaign} had set off a letter that nobody held; they set it off again.")]
        public static partial void Missing(ILogger log, string campaign, int places);
    }
}
