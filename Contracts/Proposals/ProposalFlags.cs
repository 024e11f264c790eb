namespace Soliguide.Contracts.Proposals;

/// <summary>Reasons why a person must look that more than one room knows by name; the words belong to whoever shows them.</summary>
public static class ProposalFlags
{
    /// <summary>A mail that no place could be found for.</summary>
    public const string Unmatched = "UNMATCHED";

    /// <summary>A mail that could not be read safely.</summary>
    public const string Quarantined = "QUARANTINED";

    /// <summary>The sender is not the mailbox that was written to.</summary>
    public const string Stranger = "NOT_FROM_THE_PERSON";

    /// <summary>The person looks after several places.</summary>
    public const string SeveralPlaces = "SEVERAL_PLACES";

    /// <summary>Somebody of the staff gave it to this place.</summary>
    public const string PassedOn = "PASSED_ON";

    /// <summary>One of the calls that are looked at whatever they say.</summary>
    public const string CallSample = "CALL_SAMPLE";

    /// <summary>Recorded so soon after the place was given out that nobody can have called.</summary>
    public const string RecordedTooSoon = "RECORDED_TOO_SOON";

    /// <summary>Said on the telephone to be closed for good.</summary>
    public const string ClosedForGood = "CLOSED_FOR_GOOD";

    /// <summary>Not their number, a caller says.</summary>
    public const string WrongNumber = "WRONG_NUMBER";

    /// <summary>They want no calls and no letters, a caller says.</summary>
    public const string CallsRefused = "CALLS_REFUSED";

    /// <summary>The place has moved, a caller says: its sheet is wrong until staff correct it.</summary>
    public const string Moved = "MOVED";

    /// <summary>A mail that is only kept for a person to see: nothing was understood, so better rules may still read it.</summary>
    public static bool IsAside(Proposal proposal) => proposal.Flags.Contains(Unmatched) || proposal.Flags.Contains(Quarantined);
}
