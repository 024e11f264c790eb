namespace Soliguide.Grains;

/// <summary>Section <c>Post</c>: automatic mails to people who replied by mail.</summary>
public sealed class ReceiptOptions
{
    /// <summary>
    /// Whether whoever replied by mail gets an automatic mail about it, at most one a day: <c>Off</c>, <c>Accepted</c> (when staff have
    /// applied what they wrote: what the public reads now) or <c>Always</c> (also on arrival: somebody will read it). Default
    /// <c>Accepted</c>. Machines never get one.
    /// </summary>
    public ReceiptMode Receipts { get; set; } = ReceiptMode.Accepted;
}

/// <summary>When replies are confirmed by an automatic mail.</summary>
public enum ReceiptMode
{
    /// <summary>Never.</summary>
    Off,

    /// <summary>When something was applied.</summary>
    Accepted,

    /// <summary>When something was applied, and on arrival.</summary>
    Always,
}
