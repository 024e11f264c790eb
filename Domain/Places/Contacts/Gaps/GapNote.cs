namespace Soliguide.Domain.Places.Contacts.Gaps;

/// <summary>What staff noted while looking for a mailbox. A mailbox that is found ends it.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When (UTC).</param>
/// <param name="By">Staff id.</param>
public sealed record GapNote(GapNoteKind Kind, DateTimeOffset At, string By);

/// <summary>What staff noted.</summary>
public enum GapNoteKind
{
    /// <summary>Not now: the place goes to the end of its group.</summary>
    PutOff,

    /// <summary>The place has no mailbox: it is asked by telephone, and the list shows it no more unless asked to.</summary>
    NoMailbox,
}
