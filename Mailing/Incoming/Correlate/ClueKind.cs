namespace Soliguide.Mailing.Incoming.Correlate;

/// <summary>What may tell which letter, person or place a mail is about; the strongest first.</summary>
public enum ClueKind
{
    /// <summary>A whole token of 40 characters, lower case. Its signature is not checked here: whoever resolves it does.</summary>
    Token,

    /// <summary>The envelope id of our letter (RFC 3461), which a delivery report returns.</summary>
    EnvelopeId,

    /// <summary>The Message-ID of the letter that a report gives back, without angle brackets.</summary>
    ReturnedMessageId,

    /// <summary>The Message-ID that a reply answers, without angle brackets.</summary>
    InReplyTo,

    /// <summary>A Message-ID of the thread, without angle brackets; the newest first.</summary>
    Reference,

    /// <summary>The beginning of a token that something cut: at least 20 characters, to compare with tokens that were given out.</summary>
    CutToken,

    /// <summary>An address that a report says something about.</summary>
    Recipient,

    /// <summary>The sender's address; proves little, since anybody may write it.</summary>
    Sender,
}
