using System.Buffers;
using System.Text;
using MimeKit;
using MimeKit.IO.Filters;

namespace Soliguide.Mailing.Letters;

/// <summary>Text as it stands in a letter (RFC 2045): UTF-8 in seven bits, short lines that end with CR LF.</summary>
internal static class QuotedPrintable
{
    /// <summary>The encoded text.</summary>
    public static ReadOnlyMemory<byte> Encode(string text)
    {
        var plain = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(text, plain);
            var encoder = EncoderFilter.Create(ContentEncoding.QuotedPrintable, FormatOptions.Default.MaxLineLength);
            var encoded = encoder.Flush(plain, 0, length, out var from, out var octets);
            var lines = new Unix2DosFilter(ensureNewLine: false).Flush(encoded, from, octets, out from, out octets);
            return lines.AsMemory(from, octets);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plain);
        }
    }
}
