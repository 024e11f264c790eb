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
        File.WriteAllText(file, "");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.WriteAllText(file, Pem);
        return file;
    }
}
