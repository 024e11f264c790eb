using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Soliguide.Mailing.Letters;

namespace Soliguide.Mailing.Signing;

/// <summary>
/// Signs letters (DKIM, relaxed/relaxed, RSA-SHA256) over the octets that leave, by the platform's cryptography. The same letter always gets
/// the same signature. Safe to use from many threads.
/// </summary>
public sealed class LetterSigner : IDisposable
{
    private const string Field = "DKIM-Signature";
    private const int Columns = 70;

    // What a reader sees or a program acts on. What relays rewrite or add is left out, or the signature would break on the way.
    private static readonly string[] Wanted =
    [
        "from", "to", "subject", "date", "message-id", "reply-to", "mime-version",
        "content-type", "in-reply-to", "references", "list-unsubscribe", "list-unsubscribe-post",
    ];

    private readonly ThreadLocal<RSA> keys;

    /// <summary>A signer.</summary>
    public LetterSigner(DkimKey key)
    {
        Key = key;
        keys = new ThreadLocal<RSA>(() => RSA.Create(key.Parameters), trackAllValues: true);
    }

    /// <summary>What it signs with.</summary>
    public DkimKey Key { get; }

    /// <summary>The letter with its signature on top.</summary>
    public WireLetter Sign(WireLetter letter)
    {
        var fields = HeaderFields.Of(letter.Head);
        var signed = Wanted.Where(fields.ContainsKey).ToArray();

        // The letter's own date: a second copy is the same letter to the last byte.
        var unsigned = string.Create(
            CultureInfo.InvariantCulture,
            $" v=1; a=rsa-sha256; c=relaxed/relaxed; q=dns/txt;\r\n\td={Key.Domain}; s={Key.Selector}; t={letter.Date.ToUnixTimeSeconds()};\r\n\th={Folded(signed)};\r\n\tbh={HashOf(letter.Body.Span)};\r\n\tb=");
        using var input = new MemoryStream(2048);
        foreach (var name in signed)
        {
            Relaxed.Field(name, fields[name].Span, input);
        }

        Relaxed.Unended(Field, Encoding.ASCII.GetBytes(unsigned), input);
        var signature = keys.Value!.SignData(input.GetBuffer().AsSpan(0, (int)input.Length), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        byte[] head = [.. Encoding.ASCII.GetBytes($"{Field}:{unsigned}{Folded(Convert.ToBase64String(signature))}\r\n"), .. letter.Head.Span];
        return letter.With(head);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var rsa in keys.Values)
        {
            rsa.Dispose();
        }

        keys.Dispose();
    }

    private static string HashOf(ReadOnlySpan<byte> body)
    {
        var level = ArrayPool<byte>.Shared.Rent(body.Length + 2);
        try
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(level.AsSpan(0, Relaxed.Body(body, level)), hash);
            return Convert.ToBase64String(hash);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(level);
        }
    }

    /// <summary>Names of fields, on two lines where they are many.</summary>
    private static string Folded(string[] names)
    {
        var half = Math.Min(names.Length, 7);
        var first = string.Join(':', names[..half]);
        return half == names.Length ? first : $"{first}:\r\n\t {string.Join(':', names[half..])}";
    }

    private static string Folded(string base64) =>
        string.Join("\r\n\t", base64.Chunk(Columns).Select(line => new string(line)));
}
