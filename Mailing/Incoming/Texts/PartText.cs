using System.Buffers;
using System.Text;
using MimeKit;

namespace Soliguide.Mailing.Incoming.Texts;

/// <summary>The text of one part: transfer encoding and charset undone, bounded, in one pass.</summary>
/// <param name="Text">LF line ends, no control characters.</param>
/// <param name="Cut">Whether it was longer than the limit.</param>
internal readonly record struct PartText(string Text, bool Cut)
{
    private const int Chunk = 16 * 1024;

    /// <summary>Decodes a part; never throws for what the part holds.</summary>
    public static PartText Read(MimePart part, int limit, int quotedLines)
    {
        if (part.Content is null)
        {
            return new PartText("", false);
        }

        using var stream = part.Content.Open();
        return Read(stream, part.ContentType.Charset, limit, quotedLines);
    }

    /// <summary>Decodes a stream of bytes.</summary>
    public static PartText Read(Stream stream, string? charset, int limit, int quotedLines)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Chunk);
        var chars = ArrayPool<char>.Shared.Rent(Chunk + 16);
        try
        {
            var lines = new LineKeeper(limit, quotedLines);
            Decoder? decoder = null;
            int read;
            while ((read = Fill(stream, bytes)) > 0)
            {
                decoder ??= Charsets.Choose(charset, bytes.AsSpan(0, read)).GetDecoder();
                var offset = 0;
                while (offset < read)
                {
                    decoder.Convert(bytes.AsSpan(offset, read - offset), chars, flush: false, out var used, out var written, out _);
                    lines.Add(chars.AsSpan(0, written));
                    offset += used;
                }

                // Only quoted lines are worth reading on for.
                if (lines.Cut && quotedLines == int.MaxValue)
                {
                    break;
                }
            }

            var text = lines.Finish();
            return new PartText(Charsets.IsUtf7(charset) ? Utf7.Decode(text) : text, lines.Cut);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    private static int Fill(Stream stream, byte[] bytes)
    {
        var filled = 0;
        while (filled < Chunk && stream.Read(bytes, filled, Chunk - filled) is var read && read > 0)
        {
            filled += read;
        }

        return filled;
    }
}
