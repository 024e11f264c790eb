using System.ComponentModel.DataAnnotations;

namespace Soliguide.Silo.Post.Smtp;

/// <summary>Section <c>Provider</c>: a mail provider's server, for <c>Post:Transport</c> = <c>Provider</c>. Always with TLS and a login.</summary>
public sealed class ProviderOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Provider";

    /// <summary>Its name, which its certificate must bear.</summary>
    public string? Host { get; set; }

    /// <summary>Its port. Default 587.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>How the line is protected. Default <c>Auto</c>: TLS from the first byte on port 465, STARTTLS on every other.</summary>
    public ProviderSecurity Security { get; set; }

    /// <summary>
    /// A PEM file with the authorities that vouch for its certificate, where it is signed by a private one; then no other authority is
    /// trusted for it. Read at every connection. Default: none, those of the machine.
    /// </summary>
    public string? CaFile { get; set; }

    /// <summary>The login.</summary>
    public string? User { get; set; }

    /// <summary>A file whose first line is the password, readable for its owner alone.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>The password, by the environment (<c>Provider__Password</c>) and nowhere else; a file is better.</summary>
    public string? Password { get; set; }
}
