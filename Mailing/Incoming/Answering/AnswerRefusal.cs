namespace Soliguide.Mailing.Incoming.Answering;

/// <summary>Why no automatic mail is written back.</summary>
public enum AnswerRefusal
{
    /// <summary>Nothing speaks against it.</summary>
    None,

    /// <summary>A report, a complaint, an absence, a notice, "no more mail": nothing that a person waits for an answer to.</summary>
    NotAPersonsReply,

    /// <summary>No sender that can be read.</summary>
    NoSender,

    /// <summary>The envelope sender was empty: whoever sent it wants nothing back.</summary>
    NullSender,

    /// <summary>A daemon's address, a list's, or one that says that nobody reads there.</summary>
    NobodyReadsThere,

    /// <summary>It comes from an address of ours.</summary>
    OurOwn,

    /// <summary>Auto-Submitted or a header like it.</summary>
    SaysItIsAutomatic,

    /// <summary>Precedence: bulk, list or junk.</summary>
    Bulk,

    /// <summary>X-Auto-Response-Suppress.</summary>
    AsksForNone,

    /// <summary>It came over a mailing list.</summary>
    List,

    /// <summary>It was sent to the envelope sender of a letter, as only machines do.</summary>
    ToTheEnvelopeSender,

    /// <summary>The sender is not the mailbox that looks after the places.</summary>
    NotTheirMailbox,

    /// <summary>It answers an automatic mail of ours, and no person has read it yet.</summary>
    AnswersAReceipt,

    /// <summary>It was written long ago, and no person has read it now.</summary>
    WrittenLongAgo,
}
