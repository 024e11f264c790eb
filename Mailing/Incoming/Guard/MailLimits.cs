namespace Soliguide.Mailing.Incoming.Guard;

/// <summary>
/// How much of a stranger's mail is taken. Checked on the bytes before anything parses them: a header of 10 MB costs MimeKit six
/// seconds and 12 GiB.
/// </summary>
public static class MailLimits
{
    /// <summary>Bytes of one block of headers: the mail's own, a part's, or those of a mail within.</summary>
    public const int HeaderBlock = 256 * 1024;

    /// <summary>Bytes of one header with its folded lines.</summary>
    public const int OneHeader = 64 * 1024;

    /// <summary>Headers in one block. Mail that has travelled far carries about a hundred.</summary>
    public const int Headers = 2_000;

    /// <summary>Bytes of a whole mail, attachments encoded.</summary>
    public const int Message = 25 * 1024 * 1024;

    /// <summary>Multiparts and mails within one another.</summary>
    public const int Depth = 50;

    /// <summary>Parts of all multiparts together.</summary>
    public const int Parts = 2_000;
}
