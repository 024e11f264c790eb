using System.Text;

namespace Soliguide.Mailing.Incoming.Guard;

/// <summary>One block of headers as it goes by, counted line by line.</summary>
internal struct HeaderBlock
{
    private int bytes;
    private int headerBytes;
    private int headers;
    private bool isContentType;

    /// <summary>The boundary that the block declares, without quotes; null when none.</summary>
    public string? Boundary { get; private set; }

    /// <summary>Whether the block's content is a mail with headers of its own.</summary>
    public bool HoldsMail { get; private set; }

    /// <summary>Whether any line could be a header.</summary>
    public readonly bool HasHeader => headers > 0;

    public QuarantineReason? Add(ReadOnlySpan<byte> line)
    {
        bytes += line.Length + 1;
        if (line[0] is not ((byte)' ' or (byte)'\t'))
        {
            headerBytes = 0;
            var colon = line.IndexOf((byte)':');
            headers += colon > 0 ? 1 : 0;
            isContentType = colon > 0 && Ascii.EqualsIgnoreCase(line[..colon].TrimEnd((byte)' '), "content-type"u8);
        }

        headerBytes += line.Length + 1;
        if (isContentType)
        {
            Boundary ??= FindBoundary(line);
            HoldsMail |= Contains(line, "message/rfc822"u8) || Contains(line, "message/global"u8) || Contains(line, "message/news"u8);
        }

        return headerBytes > MailLimits.OneHeader ? QuarantineReason.HeaderTooLarge
            : bytes > MailLimits.HeaderBlock ? QuarantineReason.HeaderBlockTooLarge
            : headers > MailLimits.Headers ? QuarantineReason.TooManyHeaders
            : null;
    }

    private static string? FindBoundary(ReadOnlySpan<byte> line)
    {
        var at = IndexOf(line, "boundary"u8);
        if (at < 0)
        {
            return null;
        }

        var rest = line[(at + 8)..];
        var equals = rest.IndexOf((byte)'=');
        if (equals < 0)
        {
            return null;
        }

        rest = rest[(equals + 1)..].Trim(" \t"u8);
        var end = rest.Length > 0 && rest[0] == '"' ? rest[1..].IndexOf((byte)'"') + 1 : rest.IndexOfAny(" \t;"u8);
        rest = (end <= 0 ? rest : rest[..end]).Trim("\""u8);
        return rest.Length is 0 or > 1_000 ? null : Encoding.Latin1.GetString(rest);
    }

    private static bool Contains(ReadOnlySpan<byte> line, ReadOnlySpan<byte> word) => IndexOf(line, word) >= 0;

    private static int IndexOf(ReadOnlySpan<byte> line, ReadOnlySpan<byte> word)
    {
        for (var i = 0; i + word.Length <= line.Length; i++)
        {
            var at = line[i..].IndexOfAny(word[0], (byte)(word[0] - 32));
            if (at < 0 || i + at + word.Length > line.Length)
            {
                return -1;
            }

            i += at;
            if (Ascii.EqualsIgnoreCase(line.Slice(i, word.Length), word))
            {
                return i;
            }
        }

        return -1;
    }
}
