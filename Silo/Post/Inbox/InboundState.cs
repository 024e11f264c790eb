namespace Soliguide.Silo.Post.Inbox;

/// <summary>Where an arrived mail stands.</summary>
internal enum InboundState
{
    /// <summary>Kept, not read yet; or tried in vain, and tried again at its time.</summary>
    Arrived,

    /// <summary>Read and placed; what follows for its person is being done.</summary>
    Read,

    /// <summary>Read, and what it says has been done or proposed.</summary>
    Sorted,

    /// <summary>Read, but nobody could tell what it is about: a person must.</summary>
    Unmatched,

    /// <summary>Could not be read safely, or could not be sorted however often it was tried: a person may look at it.</summary>
    Quarantined,

    /// <summary>Its bytes are gone: its time was over, or its writer asked to be forgotten. The name stays, so that it is not taken in again.</summary>
    Erased,
}
