using Microsoft.Extensions.Options;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Inbox;
using Soliguide.Contracts.Proposals;
using Soliguide.Contracts.Reports;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.GrpcApi.Telemetry;

/// <summary>Counts campaigns and letters now and then, so that whoever reads the figures asks no grain. What cannot be counted keeps its last figures, which grow old.</summary>
internal sealed partial class FigureSampler(
    IGrainFactory grains, IOptions<TelemetryOptions> options, ILogger<FigureSampler> log, [FromKeyedServices(ApiClocks.Wire)] TimeProvider clock) : BackgroundService
{
    private volatile GuideFigures last = GuideFigures.None;

    /// <summary>What was counted last.</summary>
    public GuideFigures Last => last;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Every, clock);
        do
        {
            try
            {
                last = await Count();
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Log.NotCounted(log, e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<GuideFigures> Count()
    {
        var report = grains.GetGrain<IReportGrain>(0);
        var campaigns = new List<CampaignLine>();
        foreach (var head in (await report.Campaigns()).Where(head => head.State is CampaignState.Running or CampaignState.Paused))
        {
            var opened = (await grains.GetGrain<ICampaignGrain>(head.Id).Read())?.Opened ?? [];
            campaigns.Add(new CampaignLine(head.Id, await report.Tally(head.Id), [.. opened.Where(phase => !phase.Complete)]));
        }

        var post = await report.Post();
        return new GuideFigures(clock.GetUtcNow(), campaigns, post.Campaigns, post.Operators, await Reading());
    }

    /// <summary>Both lists begin with what came first.</summary>
    private async Task<ReadingQueue[]> Reading()
    {
        var proposals = await grains.GetGrain<IReadingListGrain>(0).List(new ReadingQuery(1));
        var mails = await grains.GetGrain<IInboxGrain>(0).Aside(1);
        return [new("proposals", proposals.Lines.FirstOrDefault()?.ReceivedAt), new("mails", mails.FirstOrDefault()?.ArrivedAt)];
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, EventName = "FiguresNotCounted", Level = LogLevel.Warning, Message = "The figures could not be counted ({Exception}); they are tried again")]
        public static partial void NotCounted(ILogger log, string exception);
    }
}
