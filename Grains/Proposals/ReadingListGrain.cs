using Orleans.Concurrency;
using Soliguide.Contracts.Proposals;

namespace Soliguide.Grains.Proposals;

/// <summary>Lists what waits, from the tables that follow the proposals.</summary>
[GrainType("reading-list"), StatelessWorker]
internal sealed class ReadingListGrain(IProposalBook book) : Grain, IReadingListGrain
{
    private const int LargestPage = 1000;

    public async Task<ReadingPage> Open(string? campaign, string? territory, string? after, int max)
    {
        var page = Math.Clamp(max, 1, LargestPage);
        var lines = await book.Open(campaign, territory, after, page + 1);
        return lines.Count > page
            ? new ReadingPage([.. lines.Take(page)], lines[page - 1].Id)
            : new ReadingPage([.. lines], null);
    }
}
