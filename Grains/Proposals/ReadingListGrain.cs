using Orleans.Concurrency;
using Soliguide.Contracts.Proposals;

namespace Soliguide.Grains.Proposals;

/// <summary>Lists what waits, from the tables that follow the proposals.</summary>
[GrainType("reading-list"), StatelessWorker]
internal sealed class ReadingListGrain(IProposalBook book) : Grain, IReadingListGrain
{
    private const int LargestPage = 1000;

    public Task<ReadingPage> Open(string? campaign, string? territory, string? after, int max) =>
        List(new ReadingQuery(max) { Campaign = campaign, Territory = territory, After = after });

    public async Task<ReadingPage> List(ReadingQuery query)
    {
        var page = Math.Clamp(query.Max, 1, LargestPage);
        var lines = await book.Open(query with { Max = page + 1 });
        return lines.Count > page
            ? new ReadingPage([.. lines.Take(page)], lines[page - 1].Id)
            : new ReadingPage([.. lines], null);
    }
}
