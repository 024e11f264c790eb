namespace Soliguide.Contracts.Proposals;

/// <summary>A proposal and what became of it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Said">What came in and what it was understood to mean.</param>
/// <param name="State">Where it stands.</param>
/// <param name="By">Who closed it, a staff id.</param>
/// <param name="At">When it was closed (UTC).</param>
/// <param name="Applied">What was applied: the answers as proposed or as corrected.</param>
/// <param name="Reason">Why it was refused or passed on, or what callers shall ask.</param>
[GenerateSerializer, Immutable, Alias("proposal-view")]
public sealed record ProposalView(
    string Id, Proposal Said, ProposalState State, string? By, DateTimeOffset? At, ProposedAnswer[] Applied, string? Reason)
{
    /// <summary>The proposal that it became at another place.</summary>
    [Id(0)]
    public string? PassedTo { get; init; }

    /// <summary>To whom of the staff it was given and when, oldest first; the last counts.</summary>
    [Id(1)]
    public HandedOn[] HandedOn { get => field ?? []; init; }

    /// <summary>Who of the staff shall decide; null is everybody.</summary>
    public string? For => HandedOn is [.., var last] ? last.To : null;
}

/// <summary>Where a proposal stands.</summary>
[Alias("proposal-state")]
public enum ProposalState
{
    /// <summary>Waits for a person.</summary>
    Open,

    /// <summary>Applied as proposed.</summary>
    Accepted,

    /// <summary>Applied otherwise.</summary>
    Corrected,

    /// <summary>Not applied.</summary>
    Refused,

    /// <summary>Given to a place, where it waits as a proposal of its own.</summary>
    PassedOn,

    /// <summary>Left to the telephone.</summary>
    LeftToCallers,
}
