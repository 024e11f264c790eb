using Orleans.Concurrency;
using Soliguide.Contracts;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Grains.Campaigns;

namespace Soliguide.Grains.Reports;

/// <summary>Figures and lists for whoever asks through the cluster.</summary>
[GrainType("report"), StatelessWorker]
internal sealed class ReportGrain(IReportBook book, IPostBook post, ILetterPreview letters) : Grain, IReportGrain
{
    /// <summary>All territories together are told in the days of Paris.</summary>
    private const string CommonZone = "Europe/Paris";

    private const int LargestPage = 1000;

    public Task<TerritoryTally[]> Tally(string campaign) => book.Tally(campaign);

    public async Task<CallerTally[]> Callers(string campaign)
    {
        var count = new CallerCount();
        await foreach (var call in book.Calls(campaign))
        {
            count.Add(call);
        }

        foreach (var reviews in await book.CallReviews(campaign))
        {
            count.Add(reviews);
        }

        return count.ToTallies();
    }

    public async Task<DayTally[]> DailyTally(string campaign, string? territory, DateOnly from, DateOnly to)
    {
        var zone = CommonZone;
        if (territory is not null && await GrainFactory.GetGrain<Contracts.Campaigns.ICampaignGrain>(campaign).Read() is { } view)
        {
            zone = PlanJson.Read(view.Plan.Json).Territories.FirstOrDefault(t => t.Territory.ToString() == territory)?.TimeZone ?? zone;
        }

        return await book.DailyTally(campaign, territory, from, to, TimeZoneInfo.FindSystemTimeZoneById(zone));
    }

    public async Task<UpdatePage> ListUpdates(string campaign, string? territory, PlaceStage? stage, string? after, int max)
    {
        var page = Math.Clamp(max, 1, LargestPage);
        var lines = await book.Updates(campaign, territory, stage, after, page + 1);
        return lines.Length > page ? new UpdatePage(lines[..page], lines[page - 1].Place) : new UpdatePage(lines, null);
    }

    public async Task<ScopeCount[]> PreviewScope(PlanDocument plan)
    {
        var parsed = PlanJson.Read(plan.Json);
        var counts = new Dictionary<(string, bool, string), int>();
        foreach (var territory in parsed.Territories.Select(t => t.Territory.ToString()))
        {
            await foreach (var (facts, _) in book.Facts(territory))
            {
                var decision = parsed.Covers(facts);
                var key = (territory, decision.Included, decision.Reason);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return [.. counts.OrderBy(c => c.Key).Select(c => new ScopeCount(c.Key.Item1, c.Key.Item2, c.Key.Item3, c.Value))];
    }

    public Task<LetterSample[]> PreviewLetters(PlanDocument plan) => letters.Write(PlanJson.Read(plan.Json));

    public Task<CampaignHead[]> Campaigns() => book.Campaigns();

    public Task<LetterCount[]> Letters(string campaign) => book.Letters(campaign);

    public Task<PostBoard> Post() => post.Read();
}
