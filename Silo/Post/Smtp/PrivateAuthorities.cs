using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Soliguide.Silo.Post.Smtp;

/// <summary>The authorities of a file, and whether they vouch for a server: what TLS checks otherwise, with other roots.</summary>
internal sealed class PrivateAuthorities
{
    private const string ForServers = "1.3.6.1.5.5.7.3.1";

    private readonly X509Certificate2Collection roots;

    private PrivateAuthorities(X509Certificate2Collection roots) => this.roots = roots;

    /// <summary>Reads a PEM file.</summary>
    /// <exception cref="InvalidDataException">It is missing, or holds no certificate; the message names it.</exception>
    public static PrivateAuthorities Read(string file)
    {
        var roots = new X509Certificate2Collection();
        try
        {
            roots.ImportFromPemFile(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new InvalidDataException($"{file}: {e.Message}", e);
        }

        return roots.Count > 0 ? new PrivateAuthorities(roots) : throw new InvalidDataException($"{file}: there is no certificate in it.");
    }

    /// <summary>For <c>ServerCertificateValidationCallback</c>. The name must be right as well, and the certificate made for servers.</summary>
    public bool VouchFor(object sender, X509Certificate? certificate, X509Chain? offered, SslPolicyErrors errors)
    {
        if (certificate is not X509Certificate2 server || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        chain.ChainPolicy.ExtraStore.AddRange(offered?.ChainPolicy.ExtraStore ?? []);
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ForServers));

        // As for public authorities: lists of revoked certificates are often out of reach from servers.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(server);
    }
}
