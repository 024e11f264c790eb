namespace Soliguide.Mailing.Incoming.Correlate;

/// <summary>Where a clue was found; the hardest to come by accident first.</summary>
public enum ClueSource
{
    /// <summary>An address that the mail was sent to.</summary>
    Address,

    /// <summary>The letter that a report gives back.</summary>
    Returned,

    /// <summary>A header of the mail.</summary>
    Header,

    /// <summary>A field of a report.</summary>
    Report,

    /// <summary>A link in the text, often quoted; a forwarded letter carries the link of somebody else.</summary>
    Link,
}
