using Orleans.Concurrency;
using Soliguide.Contracts.Persons;

namespace Soliguide.Grains.Persons;

/// <summary>Lists suppressions from the book.</summary>
[GrainType("suppression-list"), StatelessWorker]
internal sealed class SuppressionListGrain(ISuppressionBook book) : Grain, ISuppressionListGrain
{
    private const int LargestPage = 1000;

    public async Task<SuppressionPage> List(string? after, int max)
    {
        var page = Math.Clamp(max, 1, LargestPage);
        var lines = await book.List(after, page + 1);
        return lines.Count > page ? new SuppressionPage([.. lines.Take(page)], lines[page - 1].Mark) : new SuppressionPage([.. lines], null);
    }
}
