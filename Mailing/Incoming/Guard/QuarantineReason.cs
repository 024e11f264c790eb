namespace Soliguide.Mailing.Incoming.Guard;

/// <summary>Why a mail was set aside unread. The raw bytes are kept; a person decides.</summary>
public enum QuarantineReason
{
    /// <summary>No byte, or nothing but blanks.</summary>
    Empty,

    /// <summary>Not one line that could be a header.</summary>
    NoHeaders,

    /// <summary>Longer than <see cref="MailLimits.Message"/>.</summary>
    TooLarge,

    /// <summary>A block of headers above <see cref="MailLimits.HeaderBlock"/>.</summary>
    HeaderBlockTooLarge,

    /// <summary>One header above <see cref="MailLimits.OneHeader"/>.</summary>
    HeaderTooLarge,

    /// <summary>More headers than <see cref="MailLimits.Headers"/>.</summary>
    TooManyHeaders,

    /// <summary>Parts within parts beyond <see cref="MailLimits.Depth"/>.</summary>
    TooDeep,

    /// <summary>More parts than <see cref="MailLimits.Parts"/>.</summary>
    TooManyParts,

    /// <summary>The parser could not make anything of it.</summary>
    Unreadable,
}
