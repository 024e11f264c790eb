using System.Buffers;
using System.Security.Cryptography;

namespace Soliguide.Silo.Post.Inbox;

/// <summary>A mail as a door took it. Named by its content: the same mail from two doors is one.</summary>
/// <param name="Bytes">The message, cut where it was too large to be read anyway.</param>
/// <param name="Size">How large it was.</param>
internal sealed record ArrivedMail(byte[] Bytes, long Size)
{
    /// <summary>More than this of one mail is not kept: what is longer is put aside unread.</summary>
    public const int Most = (25 * 1024 * 1024) + 1;

    private const int AtOnce = 64 * 1024;

    /// <summary>SHA-256 of the bytes in hex.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>Reads a mail to its end or to the most that is kept.</summary>
    public static async Task<ArrivedMail> Read(Stream stream, CancellationToken stop)
    {
        using var kept = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, Most) : 0);
        var buffer = ArrayPool<byte>.Shared.Rent(AtOnce);
        var size = 0L;
        try
        {
            int count;
            while ((count = await stream.ReadAsync(buffer, stop)) > 0)
            {
                kept.Write(buffer, 0, (int)Math.Clamp(Most - size, 0, count));
                size += count;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return new ArrivedMail(kept.Capacity == kept.Length ? kept.GetBuffer() : kept.ToArray(), size);
    }
}
