using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Soliguide.Domain.Staff;

/// <summary>The secret of an <see cref="AccessKey"/>, written <c>slg_k7f2m4qa_…</c>: the key's id, then 160 drawn bits.</summary>
public static class KeySecret
{
    private const string Mark = "slg_";
    private const int IdLength = 8;
    private const int SecretLength = 32;
    private const int Length = 45;

    /// <summary>Writes a secret from drawn bytes.</summary>
    /// <param name="drawn">At least 26 bytes of a cryptographic generator.</param>
    public static string Write(byte[] drawn)
    {
        var text = Base32.Write(drawn, IdLength + SecretLength);
        return $"{Mark}{text[..IdLength]}_{text[IdLength..]}";
    }

    /// <summary>The id in a secret.</summary>
    public static bool TryRead([NotNullWhen(true)] string? secret, [NotNullWhen(true)] out string? id)
    {
        id = secret is { Length: Length } && secret.StartsWith(Mark, StringComparison.Ordinal) && secret[Mark.Length + IdLength] == '_'
            && Base32.IsText(secret.AsSpan(Mark.Length, IdLength)) && Base32.IsText(secret.AsSpan(Mark.Length + IdLength + 1))
            ? secret.Substring(Mark.Length, IdLength)
            : null;
        return id is not null;
    }

    /// <summary>What is kept of a secret.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));

    /// <summary>Whether a secret is the one of a key; takes as long whatever differs.</summary>
    public static bool IsOf(string secret, AccessKey key) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(secret)), Encoding.ASCII.GetBytes(key.Hash));
}
