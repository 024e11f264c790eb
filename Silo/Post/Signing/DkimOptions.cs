namespace Soliguide.Silo.Post.Signing;

/// <summary>Section <c>Dkim</c>: what letters are signed with. Without a key they leave unsigned, and large operators may refuse them.</summary>
public sealed class DkimOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Dkim";

    /// <summary>The domain that vouches for letters. Default: that of <c>Post:SenderAddress</c>.</summary>
    public string? Domain { get; set; }

    /// <summary>Where the public half stands in DNS, in front of <c>._domainkey.</c> and the domain. Default <c>soliguide</c>.</summary>
    public string Selector { get; set; } = "soliguide";

    /// <summary>
    /// A file with the private key: RSA of at least 2048 bits in PEM without a passphrase, readable for its owner alone. Default: none.
    /// </summary>
    public string? KeyFile { get; set; }

    /// <summary>The private key in PEM, by the environment (<c>Dkim__Key</c>) and nowhere else; a file is better.</summary>
    public string? Key { get; set; }
}
