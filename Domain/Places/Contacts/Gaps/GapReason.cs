namespace Soliguide.Domain.Places.Contacts.Gaps;

/// <summary>Why nobody can be written to about a place.</summary>
public enum GapReason
{
    /// <summary>No mailbox is known.</summary>
    Nobody,

    /// <summary>Every mailbox that is known is dead.</summary>
    Dead,

    /// <summary>Whoever is asked wants no letters: the place is called, until somebody else is set in front.</summary>
    Objected,
}
