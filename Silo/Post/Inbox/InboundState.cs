namespace Soliguide.Silo.Post.Inbox;

/// <summary>Where an arrived mail stands.</summary>
internal enum InboundState
{
    /// <summary>Kept, not read yet.</summary>
    Arrived,

    /// <summary>Read, and what it says has been done or proposed.</summary>
    Sorted,

    /// <summary>Read, but nobody could tell what it is about: a person must.</summary>
    Unmatched,

    /// <summary>Could not be read safely: a person may look at it.</summary>
    Quarantined,

    /// <summary>Its bytes are gone: its time was over, or its writer asked to be forgotten. The name stays, so that it is not taken in again.</summary>
    Erased,
}
