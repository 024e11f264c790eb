namespace Soliguide.Contracts.Contacts;

/// <summary>What staff note of a place for which they looked for a mailbox in vain.</summary>
/// <param name="Kind">What.</param>
/// <param name="By">Staff id; kept.</param>
/// <param name="RequestId">Makes a repetition harmless.</param>
[GenerateSerializer, Immutable, Alias("note-contact-gap")]
public sealed record NoteContactGap(ContactGapNote Kind, string By, string RequestId);

/// <summary>What staff noted.</summary>
[Alias("contact-gap-note")]
public enum ContactGapNote
{
    /// <summary>Not now: to the end of its group.</summary>
    PutOff,

    /// <summary>The place has no mailbox.</summary>
    NoMailbox,
}
