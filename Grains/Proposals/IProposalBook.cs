using Soliguide.Contracts.Proposals;

namespace Soliguide.Grains.Proposals;

/// <summary>The proposals that wait, over all of them; the host reads them from its tables.</summary>
public interface IProposalBook
{
    /// <summary>Open proposals that a query wants, the oldest first.</summary>
    Task<IReadOnlyList<ReadingLine>> Open(ReadingQuery query);
}
