using Orleans.Concurrency;
using Soliguide.Contracts.Reports;

namespace Soliguide.Grains.Reports;

/// <summary>The change feed for front doors that reach storage only through the cluster.</summary>
[GrainType("feed"), StatelessWorker]
internal sealed class FeedGrain(IReportBook book) : Grain, IFeedGrain
{
    private const int LargestPage = 2000;

    // Beside the grain's turn: SQLite reads without giving way, and a page of 2,000 cards would hold up the silo's other grains.
    public Task<FeedPage> Read(long after, int max) => Task.Run(() => book.Feed(after, Math.Clamp(max, 1, LargestPage)));
}
