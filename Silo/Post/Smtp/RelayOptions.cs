using System.ComponentModel.DataAnnotations;

namespace Soliguide.Silo.Post.Smtp;

/// <summary>Section <c>Relay</c>: a mail server of yours on this machine, for <c>Post:Transport</c> = <c>Relay</c>.</summary>
public sealed class RelayOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Relay";

    /// <summary>Its address on this machine: neither login nor encryption is used, so no other is allowed. Default <c>127.0.0.1</c>.</summary>
    [Required]
    public string Host { get; set; } = "127.0.0.1";

    /// <summary>Its port. Default 25.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 25;

    /// <summary>
    /// The log that Postfix writes (<c>maillog_file</c>), readable for this process. With it a letter that a crash left in doubt is looked
    /// up before it leaves again; without it a second copy under the same Message-ID is possible.
    /// </summary>
    public string? LogFile { get; set; }
}
