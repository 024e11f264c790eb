namespace Soliguide.Mailing.Incoming;

/// <summary>Kinds of mail that no person wrote to us and that say nothing about an absence.</summary>
public enum NoticeKind
{
    /// <summary>Displayed, deleted: a receipt of the reader's program (RFC 8098).</summary>
    ReadReceipt,

    /// <summary>"We have received your message": a desk, a ticket system.</summary>
    Acknowledgement,

    /// <summary>Asks the sender to prove that they are a person.</summary>
    Challenge,

    /// <summary>Sent to many: a list, a newsletter.</summary>
    Bulk,

    /// <summary>Some other automatic mail.</summary>
    Other,
}
