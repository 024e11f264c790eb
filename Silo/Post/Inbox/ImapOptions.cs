using System.ComponentModel.DataAnnotations;

namespace Soliguide.Silo.Post.Inbox;

/// <summary>A mailbox reached by IMAP, section <c>Imap</c>. It is only read: nothing is deleted or marked there.</summary>
public sealed class ImapOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Imap";

    /// <summary>The server's name; default none, no mailbox is read.</summary>
    public string? Host { get; set; }

    /// <summary>The server's port; default 993.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 993;

    /// <summary>How the line is protected. Default TLS from the first byte.</summary>
    public ImapSecurity Security { get; set; } = ImapSecurity.Tls;

    /// <summary>The login.</summary>
    public string User { get; set; } = "";

    /// <summary>A file with the password on its first line, readable by the owner only; wins over <see cref="Password"/>.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>The password. A secret: from the environment (<c>Imap__Password</c>), never from a file in the repository.</summary>
    public string? Password { get; set; }

    /// <summary>The folder to read. Default INBOX.</summary>
    [Required]
    public string Mailbox { get; set; } = "INBOX";

    /// <summary>How often waiting for new mail is begun anew, before servers and routers drop a silent line. Default 9 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:29:00")]
    public TimeSpan IdleFor { get; set; } = TimeSpan.FromMinutes(9);
}

/// <summary>How a line to a mailbox is protected.</summary>
public enum ImapSecurity
{
    /// <summary>TLS from the first byte; the certificate is checked.</summary>
    Tls,

    /// <summary>TLS after a greeting in clear (STARTTLS); without it nothing is sent.</summary>
    StartTls,

    /// <summary>In clear, for a server on this machine only.</summary>
    None,
}
