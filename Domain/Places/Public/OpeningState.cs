namespace Soliguide.Domain.Places.Public;

/// <summary>What somebody in front of the door would find.</summary>
public enum OpeningState
{
    /// <summary>Nobody said, so nobody can say.</summary>
    Unknown,

    /// <summary>The door is open.</summary>
    Open,

    /// <summary>The door is open but some services have stopped.</summary>
    PartiallyOpen,

    /// <summary>Outside its hours.</summary>
    Closed,

    /// <summary>Closed for a period that somebody of the place announced.</summary>
    TemporarilyClosed,

    /// <summary>Nobody answered the campaign: it may be closed. Call before you go.</summary>
    PresumedClosed,
}
