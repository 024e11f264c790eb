using Soliguide.Contracts.Proposals;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>What follows from a mail.</summary>
/// <param name="State">Where it stands once all of it is done.</param>
/// <param name="Proposal">What is proposed; null where nothing is.</param>
/// <param name="Act">What is told to the grains it concerns, harmless the second time; null where nothing is.</param>
internal sealed record Following(InboundState State, Proposal? Proposal = null, Func<Task>? Act = null)
{
    /// <summary>Nothing follows.</summary>
    public static Following Nothing { get; } = new(InboundState.Sorted);

    /// <summary>Nobody shall keep it.</summary>
    public static Following Forget { get; } = new(InboundState.Erased);

    /// <summary>It only waits for a person.</summary>
    public static Following Propose(Proposal proposal) => new(InboundState.Sorted, proposal);

    /// <summary>Something is done.</summary>
    public static Following Do(Func<Task> act) => new(InboundState.Sorted, null, act);

    /// <summary>Something is done, and it waits for a person.</summary>
    public static Following ProposeAndDo(Proposal proposal, Func<Task> act) => new(InboundState.Sorted, proposal, act);
}
