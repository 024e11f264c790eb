namespace Soliguide.Mailing.Incoming;

/// <summary>What the mail says of itself. Claims of a stranger, every one.</summary>
/// <param name="From">The sender's address, lower case; empty when unreadable.</param>
/// <param name="FromName">The sender's name; empty when absent.</param>
/// <param name="Subject">Decoded, at most 500 characters.</param>
/// <param name="MessageId">Without brackets; null when absent. Two mails may share one.</param>
/// <param name="Fingerprint">
/// SHA-256 in hex over sender, date, Message-ID, subject and own words, not over the trace of the way: the same mail fetched twice, after a
/// change of UIDVALIDITY or from two mailboxes, has the same.
/// </param>
public sealed record MailHead(string From, string FromName, string Subject, string? MessageId, string Fingerprint)
{
    /// <summary>When it says it was written; null where it does not.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>Of a mail that was set aside unread.</summary>
    public static MailHead Unread(string fingerprint) => new("", "", "", null, fingerprint);
}
