namespace Soliguide.Contracts.Proposals;

/// <summary>Gives what somebody wrote to a place, because no place was known or another one was meant.</summary>
/// <param name="Place">The place it is about.</param>
/// <param name="By">Staff id, kept with the instant.</param>
[GenerateSerializer, Immutable, Alias("pass-on")]
public sealed record PassOn(string Place, string By)
{
    /// <summary>A word for whoever reads it next; private.</summary>
    [Id(0)]
    public string? Note { get; init; }

    /// <summary>Whether its sender is asked about the place from now on. Mail only.</summary>
    [Id(1)]
    public bool SetSender { get; init; }
}

/// <summary>Closes a proposal with a decision.</summary>
/// <param name="State">Which: accepted, corrected or refused.</param>
/// <param name="By">Staff id, kept with the instant.</param>
[GenerateSerializer, Immutable, Alias("decide-proposal")]
public sealed record DecideProposal(ProposalState State, string By)
{
    /// <summary>What it says in truth, for a correction.</summary>
    [Id(0)]
    public ProposedAnswer[] Answers { get => field ?? []; init; }

    /// <summary>Why it is refused.</summary>
    [Id(1)]
    public string? Reason { get; init; }

    /// <summary>Names the decision, so that saying it again is harmless; null: any decision of the same kind is the same.</summary>
    [Id(2)]
    public string? RequestId { get; init; }
}

/// <summary>Gives a proposal to somebody of the staff; it stays open.</summary>
/// <param name="To">Staff id of whoever shall decide; null gives it back to everybody.</param>
/// <param name="By">Staff id, kept with the instant.</param>
/// <param name="Seen">How often it had been handed on when this was decided: of two at once the second is told.</param>
[GenerateSerializer, Immutable, Alias("hand-on")]
public sealed record HandOn(string? To, string By, int Seen)
{
    /// <summary>A word for whoever decides; private.</summary>
    [Id(0)]
    public string? Note { get; init; }
}

/// <summary>Leaves a proposal to the telephone: its places wait for a call with a question.</summary>
/// <param name="Question">What to ask; private.</param>
/// <param name="By">Staff id, kept with the instant.</param>
[GenerateSerializer, Immutable, Alias("leave-to-callers")]
public sealed record LeaveToCallers(string Question, string By)
{
    /// <summary>Names the decision, so that saying it again is harmless; null: any such decision is the same.</summary>
    [Id(0)]
    public string? RequestId { get; init; }
}

/// <summary>One time that a proposal was given to somebody of the staff.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="By">By whom, a staff id.</param>
/// <param name="To">To whom, a staff id; null is everybody.</param>
/// <param name="Note">What they said about it; private.</param>
[GenerateSerializer, Immutable, Alias("handed-on")]
public sealed record HandedOn(DateTimeOffset At, string By, string? To, string? Note);

/// <summary>Where a proposal was before it was given to its place.</summary>
/// <param name="Id">The proposal that was closed for it.</param>
/// <param name="By">Who passed it on, a staff id.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Note">What they said about it; private.</param>
[GenerateSerializer, Immutable, Alias("proposal-origin")]
public sealed record ProposalOrigin(string Id, string By, DateTimeOffset At, string? Note);
