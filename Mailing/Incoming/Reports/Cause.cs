namespace Soliguide.Mailing.Incoming.Reports;

/// <summary>What a report complains about.</summary>
public enum Cause
{
    /// <summary>The report does not say.</summary>
    Unknown,

    /// <summary>No complaint: delivered.</summary>
    Delivered,

    /// <summary>No such mailbox.</summary>
    UnknownUser,

    /// <summary>No such domain, or no server for it.</summary>
    UnknownHost,

    /// <summary>The mailbox moved and the new address does not take over.</summary>
    Moved,

    /// <summary>The domain says that it takes no mail (RFC 7505).</summary>
    NoMail,

    /// <summary>No room, or a quota reached.</summary>
    MailboxFull,

    /// <summary>The mailbox exists and is switched off, locked or unused.</summary>
    Suspended,

    /// <summary>The reader's own filter refused.</summary>
    Filtered,

    /// <summary>Taken for unwanted mail.</summary>
    Spam,

    /// <summary>The sending server is refused: reputation, lists, reverse DNS.</summary>
    Blocked,

    /// <summary>SPF, DKIM or DMARC did not agree.</summary>
    Authentication,

    /// <summary>Any other rule of the receiving side.</summary>
    Policy,

    /// <summary>The server does not relay for us.</summary>
    Relaying,

    /// <summary>Larger than they take.</summary>
    TooBig,

    /// <summary>Malformed, or content they do not take.</summary>
    Content,

    /// <summary>Too many messages, recipients or connections.</summary>
    RateLimited,

    /// <summary>Tried long enough.</summary>
    Expired,

    /// <summary>No connection, or a loop on the way.</summary>
    Network,

    /// <summary>Their system is in trouble.</summary>
    System,
}
