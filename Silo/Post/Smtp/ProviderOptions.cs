using System.ComponentModel.DataAnnotations;

namespace Soliguide.Silo.Post.Smtp;

/// <summary>Section <c>Provider</c>: a mail provider's server, for <c>Post:Transport</c> = <c>Provider</c>. Always with TLS and a login.</summary>
public sealed class ProviderOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Provider";

    /// <summary>Its name, which its certificate must bear.</summary>
    public string? Host { get; set; }

    /// <summary>Its port. Default 587, where TLS begins by STARTTLS; on 465 it begins at once.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>The login.</summary>
    public string? User { get; set; }

    /// <summary>A file whose first line is the password, readable for its owner alone.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>The password, by the environment (<c>Provider__Password</c>) and nowhere else; a file is better.</summary>
    public string? Password { get; set; }
}
