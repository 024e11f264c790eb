namespace Soliguide.Domain.Places.Contacts.Gaps;

/// <summary>Why nobody can be written to about a place.</summary>
public enum GapReason
{
    /// <summary>No mailbox is known.</summary>
    Nobody,

    /// <summary>Every mailbox that is known is dead.</summary>
    Dead,

    /// <summary>Whoever could be written to wants no letters.</summary>
    Objected,
}
