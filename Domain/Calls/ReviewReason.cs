namespace Soliguide.Domain.Calls;

/// <summary>Why somebody else looks at what a caller recorded.</summary>
public enum ReviewReason
{
    /// <summary>It is one of the share that is looked at whatever it says.</summary>
    Sample,

    /// <summary>It was recorded so soon after the place was given out that nobody can have called.</summary>
    TooSoon,

    /// <summary>The place is closed for good: it leaves the guide.</summary>
    ForGood,

    /// <summary>Not their number: nobody calls there any more.</summary>
    WrongNumber,

    /// <summary>They do not want to be called or written to.</summary>
    Refused,

    /// <summary>The place has moved: its sheet is wrong.</summary>
    Moved,
}
