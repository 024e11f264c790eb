using Soliguide.Contracts.Places;
using Soliguide.Contracts.Reports;
using Soliguide.Grains.Places;
using Soliguide.Grains.Reports;

namespace Soliguide.Silo.Tests.Calls.TenMinutes;

/// <summary>What desks read when they start, from the storage on paper. Nobody asks it for anything else here: there are no waves and no tallies.</summary>
internal sealed class PaperBook(PaperStorage storage) : IReportBook
{
    public async IAsyncEnumerable<PlaceRecord> Desk(string campaign, string territory)
    {
        await Task.Yield();
        foreach (var (key, place) in storage.All<PlaceRecord>("place"))
        {
            if (key.StartsWith($"{territory}-", StringComparison.Ordinal) && place.Updates.GetValueOrDefault(campaign)?.Update.Desk is not null)
            {
                yield return place;
            }
        }
    }

    public async IAsyncEnumerable<IndexedFacts> Facts(string territory, long after = 0)
    {
        await Task.CompletedTask;
        yield break;
    }

    public Task<TerritoryTally[]> Tally(string campaign) => Task.FromResult<TerritoryTally[]>([]);

    public Task<DayTally[]> DailyTally(string campaign, string? territory, DateOnly from, DateOnly to, TimeZoneInfo zone) => Task.FromResult<DayTally[]>([]);

    public Task<UpdateLine[]> Updates(string campaign, string? territory, PlaceStage? stage, string? after, int max) => Task.FromResult<UpdateLine[]>([]);

    public Task<CampaignHead[]> Campaigns() => Task.FromResult<CampaignHead[]>([]);

    public Task<LetterCount[]> Letters(string campaign) => Task.FromResult<LetterCount[]>([]);

    public IAsyncEnumerable<CallLine> Calls(string campaign) => AsyncEnumerable.Empty<CallLine>();

    public Task<CallerReviews[]> CallReviews(string campaign) => Task.FromResult<CallerReviews[]>([]);

    public Task<FeedPage> Feed(long after, int max) => Task.FromResult(new FeedPage("paper", [], 0));
}
