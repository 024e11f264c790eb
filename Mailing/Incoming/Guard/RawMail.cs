namespace Soliguide.Mailing.Incoming.Guard;

/// <summary>The bytes as they arrived, without what some doors put around them.</summary>
internal static class RawMail
{
    /// <summary>
    /// Without blank lines before the first header and without the "From " line of an mbox. A mail whose lines all end in a bare
    /// CR gets LF instead; every other mail is not copied.
    /// </summary>
    public static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> raw)
    {
        var span = raw.Span;
        var start = span.StartsWith("\uFEFF"u8) ? 3 : 0;
        start += BlankLength(span[start..]);
        raw = raw[start..];
        span = raw.Span;
        if (!span.Contains((byte)'\n') && span.Contains((byte)'\r'))
        {
            var copy = span.ToArray();
            copy.AsSpan().Replace((byte)'\r', (byte)'\n');
            return Trim(copy);
        }

        return span.StartsWith("From "u8) || span.StartsWith(">From "u8) ? raw[LineLength(span)..] : raw;
    }

    private static int BlankLength(ReadOnlySpan<byte> span)
    {
        var content = span.IndexOfAnyExcept(" \t\r\n"u8);
        if (content <= 0)
        {
            return content < 0 ? span.Length : 0;
        }

        return content;
    }

    private static int LineLength(ReadOnlySpan<byte> span)
    {
        var end = span.IndexOf((byte)'\n');
        return end < 0 ? span.Length : end + 1;
    }
}
