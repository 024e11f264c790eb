using System.Security.Cryptography;

namespace Soliguide.Post.Tests.Support;

/// <summary>A key for the run, in a file that only its owner reads.</summary>
internal static class Keys
{
    private static readonly Lazy<string> Made = new(() =>
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportPkcs8PrivateKeyPem();
    });

    public static string Pem => Made.Value;

    public static string FileIn(string folder)
    {
        var file = Path.Combine(folder, "dkim.pem");
        using (var stream = new FileStream(file, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        using (var writer = new StreamWriter(stream))
        {
            writer.Write(Pem);
        }

        return file;
    }
}
