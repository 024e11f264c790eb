using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Soliguide.Post.Tests.Support;

/// <summary>A private certificate authority with one server's certificate, as files in a folder that goes with it.</summary>
internal sealed class Authority : IDisposable
{
    private const string ForServers = "1.3.6.1.5.5.7.3.1";

    private readonly string folder = Directory.CreateTempSubdirectory("soliguide-tls-").FullName;

    /// <param name="name">The DNS name that the server's certificate bears.</param>
    public Authority(string name)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var caKey = RSA.Create(2048);
        var ca = Request($"CN=Tests' own authority {Path.GetFileName(folder)}", caKey);
        ca.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        using var root = ca.CreateSelfSigned(now.AddHours(-1), now.AddDays(2));

        using var key = RSA.Create(2048);
        var server = Request($"CN={name}", key);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        server.CertificateExtensions.Add(names.Build());
        server.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ForServers)], critical: false));
        using var certificate = server.Create(root, now.AddMinutes(-30), now.AddDays(1), RandomNumberGenerator.GetBytes(8));

        File.WriteAllText(CaFile, root.ExportCertificatePem());
        File.WriteAllText(CertificateFile, certificate.ExportCertificatePem());
        File.WriteAllText(KeyFile, key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>The authority's own certificate.</summary>
    public string CaFile => Path.Combine(folder, "ca.pem");

    public string CertificateFile => Path.Combine(folder, "server.pem");

    public string KeyFile => Path.Combine(folder, "server.key");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static CertificateRequest Request(string name, RSA key) => new(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
}
