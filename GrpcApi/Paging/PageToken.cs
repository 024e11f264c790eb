using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Mapping;

namespace Soliguide.GrpcApi.Paging;

/// <summary>
/// Where the next page of a list begins. Opaque to callers: base64url of a version, a mark of the list with its filters, an instant, the
/// last id, and a checksum. It opens nothing that the filters do not, so it is checked against accidents, not signed.
/// </summary>
/// <param name="After">The last id of the page before.</param>
/// <param name="At">The instant that the list is about, where it is about one.</param>
internal sealed record PageToken(string After, DateTimeOffset? At = null)
{
    private const byte Version = 1;
    private const int Mark = 8;
    private const int Head = 1 + Mark + sizeof(long);
    private const int Longest = 512;

    /// <summary>The token's text.</summary>
    /// <param name="list">The list with its filters, in any stable form.</param>
    public string Write(string list)
    {
        var body = new byte[Head + Encoding.UTF8.GetByteCount(After)];
        body[0] = Version;
        MarkOf(Encoding.UTF8.GetBytes(list)).CopyTo(body.AsSpan(1));
        BinaryPrimitives.WriteInt64BigEndian(body.AsSpan(1 + Mark), At?.UtcTicks ?? 0);
        Encoding.UTF8.GetBytes(After, body.AsSpan(Head));
        return Base64Url.EncodeToString([.. body, .. MarkOf(body)]);
    }

    /// <summary>Reads a token for a list; null for the first page, or after refusing what is none.</summary>
    public static PageToken? Read(string text, string list, Reading at)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (Bytes(text) is not { } bytes)
        {
            Refuse(at);
            return null;
        }

        if (!bytes.AsSpan(1, Mark).SequenceEqual(MarkOf(Encoding.UTF8.GetBytes(list))))
        {
            at.Refuse(FieldErrors.PageTokenOfAnotherList, "Keep the filters while paging, or begin without a token.");
            return null;
        }

        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(1 + Mark));
        return new PageToken(
            Encoding.UTF8.GetString(bytes.AsSpan(Head..^Mark)), ticks == 0 ? null : new DateTimeOffset(ticks, TimeSpan.Zero));
    }

    /// <summary>Refuses a token that says nothing to its list.</summary>
    public static void Refuse(Reading at) => at.Refuse(FieldErrors.PageToken, "Give back the token as it came, or begin without.");

    private static byte[]? Bytes(string text)
    {
        if (text.Length > Longest || !Base64Url.IsValid(text))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(text);
        return bytes.Length >= Head + Mark && bytes[0] == Version && bytes.AsSpan(^Mark..).SequenceEqual(MarkOf(bytes.AsSpan(..^Mark)))
            ? bytes
            : null;
    }

    private static byte[] MarkOf(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes)[..Mark];
}
