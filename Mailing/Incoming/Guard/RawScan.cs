using System.Text;

namespace Soliguide.Mailing.Incoming.Guard;

/// <summary>
/// One pass over the bytes, line by line, that knows just enough of MIME to find blocks of headers, parts and how deep they lie.
/// Linear, and it allocates nothing but the boundaries that are open.
/// </summary>
internal static class RawScan
{
    /// <summary>Why this mail must not be parsed; null when it may.</summary>
    public static QuarantineReason? Find(ReadOnlySpan<byte> raw)
    {
        if (raw.Length > MailLimits.Message)
        {
            return QuarantineReason.TooLarge;
        }

        if (raw.Length == 0)
        {
            return QuarantineReason.Empty;
        }

        // A null on the stack is a mail within: its end is the end of the part around it.
        var open = new List<string?>();
        var block = default(HeaderBlock);
        bool inHeaders = true, first = true;
        var parts = 0;
        while (raw.Length > 0)
        {
            var line = Take(ref raw);
            if (inHeaders && line.Length > 0)
            {
                if (block.Add(line) is { } reason)
                {
                    return reason;
                }

                if (first && raw.Length == 0 && !block.HasHeader)
                {
                    return QuarantineReason.NoHeaders;
                }
            }
            else if (inHeaders)
            {
                if (first && !block.HasHeader)
                {
                    return QuarantineReason.NoHeaders;
                }

                first = false;
                inHeaders = block.HoldsMail;
                Enter(open, block);
                block = default;
                if (open.Count > MailLimits.Depth)
                {
                    return QuarantineReason.TooDeep;
                }
            }
            else if (line.StartsWith("--"u8) && Leave(open, line[2..]) is { } begins)
            {
                inHeaders = begins;
                if (++parts > MailLimits.Parts)
                {
                    return QuarantineReason.TooManyParts;
                }
            }
        }

        return null;
    }

    private static void Enter(List<string?> open, HeaderBlock block)
    {
        if (block.HoldsMail)
        {
            open.Add(null);
        }
        else if (block.Boundary is not null)
        {
            open.Add(block.Boundary);
        }
    }

    /// <summary>Whether a part begins (true) or the multipart ends (false); null when the line is no boundary.</summary>
    private static bool? Leave(List<string?> open, ReadOnlySpan<byte> line)
    {
        line = line.TrimEnd(" \t"u8);
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i] is not { } boundary || !StartsWith(line, boundary))
            {
                continue;
            }

            var ends = line.Length == boundary.Length + 2 && line.EndsWith("--"u8);
            if (ends || line.Length == boundary.Length)
            {
                open.RemoveRange(ends ? i : i + 1, open.Count - (ends ? i : i + 1));
                return !ends;
            }
        }

        return null;
    }

    private static bool StartsWith(ReadOnlySpan<byte> line, string boundary)
    {
        Span<byte> bytes = stackalloc byte[1_000];
        var length = Encoding.Latin1.GetBytes(boundary, bytes);
        return line.StartsWith(bytes[..length]);
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> raw)
    {
        var end = raw.IndexOf((byte)'\n');
        var line = end < 0 ? raw : raw[..end];
        raw = end < 0 ? [] : raw[(end + 1)..];
        return line.TrimEnd((byte)'\r');
    }
}
