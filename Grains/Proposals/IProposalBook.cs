using Soliguide.Contracts.Proposals;

namespace Soliguide.Grains.Proposals;

/// <summary>The proposals that wait, over all of them; the host reads them from its tables.</summary>
public interface IProposalBook
{
    /// <summary>Open proposals, the oldest first.</summary>
    /// <param name="campaign">One campaign; null is all.</param>
    /// <param name="territory">One territory; null is all.</param>
    /// <param name="after">The last id of the page before; null begins.</param>
    /// <param name="max">Most lines.</param>
    Task<IReadOnlyList<ReadingLine>> Open(string? campaign, string? territory, string? after, int max);
}
