using Microsoft.Extensions.Options;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Grains;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post;

/// <summary>How far the letters of each campaign have come, what holds them back, and how near it is to its brakes.</summary>
internal sealed class SendingFigures(
    CampaignIndex index, LetterQueue queue, IReturns returns, IGrainFactory grains, PostClock clock, IOptions<CampaignOptions> campaigns)
{
    /// <summary>A line for each campaign that runs or was paused, the last changed first.</summary>
    public async Task<SendingLine[]> Read()
    {
        var lines = new List<SendingLine>();
        foreach (var row in await index.List())
        {
            if (row.State is "running" or "paused" && await grains.GetGrain<ICampaignGrain>(row.Campaign).Read() is { } view)
            {
                lines.Add(await Line(row.Campaign, view));
            }
        }

        return [.. lines];
    }

    private async Task<SendingLine> Line(string campaign, CampaignView view)
    {
        var now = clock.Time.GetUtcNow();
        var letters = await queue.Count(campaign, doubtfulBefore: now - campaigns.Value.LetterLease);
        var back = await returns.Since(campaign, RunningCampaigns.SinceOf(view), CancellationToken.None);
        int In(string state) => letters.Where(l => l.State == state).Sum(l => l.Letters);
        return new SendingLine(
            campaign,
            view.State == CampaignState.Running,
            In("due"),
            In("leased"),
            In("inDoubt"),
            In("deferred"),
            In("handed"),
            In("refused"),
            letters.Sum(l => l.Copies))
        {
            NextTry = await queue.NextTry(campaign),
            QuietUntil = QuietUntil(PlanJson.Read(view.Plan.Json), now),
            PausedBecause = PausedBecause(view),
            Counted = back.Letters,
            Bounces = back.Bounces,
            Complaints = back.Complaints,
        };
    }

    private static DateTimeOffset? QuietUntil(CampaignPlan plan, DateTimeOffset now) =>
        plan.Territories.Select(t => plan.NextAllowed(t.Territory, now)).DefaultIfEmpty(now).Min() is var next && next > now ? next : null;

    private static string? PausedBecause(CampaignView view) =>
        view is { State: CampaignState.Paused, Log: [.., { By: var by }] } && by.StartsWith($"{Brake.By}: ", StringComparison.Ordinal)
            ? by[(Brake.By.Length + 2)..]
            : null;
}
