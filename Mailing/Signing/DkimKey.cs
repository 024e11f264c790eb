using System.Security.Cryptography;

namespace Soliguide.Mailing.Signing;

/// <summary>What letters are signed with (DKIM, RFC 6376): a domain that vouches for them, and its RSA key.</summary>
/// <param name="Domain">The domain that vouches, the one letters are from or above it.</param>
/// <param name="Selector">Where its public half stands: <c>selector._domainkey.domain</c>.</param>
/// <param name="Parameters">The private key.</param>
public sealed record DkimKey(string Domain, string Selector, RSAParameters Parameters)
{
    /// <summary>The fewest bits that receivers take seriously today (RFC 8301 asks for 1024 and advises 2048).</summary>
    public const int FewestBits = 2048;

    /// <summary>Reads a private key in PEM, PKCS#8 or PKCS#1, without a passphrase.</summary>
    /// <exception cref="CryptographicException">It is no RSA key of at least 2048 bits. The message never holds any of it.</exception>
    public static DkimKey FromPem(string domain, string selector, string pem)
    {
        using var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(pem);
        }
        catch (ArgumentException)
        {
            throw new CryptographicException("The DKIM key is no private RSA key in PEM without a passphrase.");
        }

        return rsa.KeySize >= FewestBits
            ? new DkimKey(domain, selector, rsa.ExportParameters(includePrivateParameters: true))
            : throw new CryptographicException($"The DKIM key has {rsa.KeySize} bits; receivers want {FewestBits}.");
    }

    /// <summary>Where the public half stands in DNS.</summary>
    public string RecordName => $"{Selector}._domainkey.{Domain}";

    /// <summary>The public half in base64, as the record's <c>p=</c> has it.</summary>
    public string PublicKey
    {
        get
        {
            using var rsa = RSA.Create(Parameters);
            return Convert.ToBase64String(rsa.ExportSubjectPublicKeyInfo());
        }
    }

    /// <summary>The text of the DNS record (TXT).</summary>
    public string Record => $"v=DKIM1; k=rsa; p={PublicKey}";

    /// <summary>Never any of the key.</summary>
    public override string ToString() => RecordName;
}
