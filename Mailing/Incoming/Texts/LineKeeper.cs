using System.Text;

namespace Soliguide.Mailing.Incoming.Texts;

/// <summary>
/// Collects a text line by line with LF line ends and without control characters, up to a length. Quoted lines beyond a number are
/// passed over and do not count.
/// </summary>
internal sealed class LineKeeper(int limit, int quotedLines)
{
    private readonly StringBuilder kept = new();
    private int lineStart;
    private int quoted;
    private bool afterCr;

    /// <summary>Whether the line that is being read is quoted; null before its first sign.</summary>
    private bool? isQuoted;

    /// <summary>Whether something was left out at the end.</summary>
    public bool Cut { get; private set; }

    public void Add(ReadOnlySpan<char> chars)
    {
        while (chars.Length > 0)
        {
            if (afterCr)
            {
                afterCr = false;
                if (chars[0] == '\n')
                {
                    chars = chars[1..];
                    continue;
                }
            }

            var end = chars.IndexOfAny('\r', '\n');
            Keep(end < 0 ? chars : chars[..end]);
            if (end < 0)
            {
                return;
            }

            EndLine();
            afterCr = chars[end] == '\r';
            chars = chars[(end + 1)..];
        }
    }

    public string Finish() => kept.ToString();

    private void Keep(ReadOnlySpan<char> chars)
    {
        if (isQuoted is null && chars.IndexOfAnyExcept(' ', '\t') is >= 0 and var sign)
        {
            isQuoted = chars[sign] == '>';
        }

        if (isQuoted == true && quoted >= quotedLines)
        {
            return;
        }

        var room = limit - kept.Length;
        if (chars.Length > room)
        {
            Cut = true;
            chars = chars[..Math.Max(0, room)];
        }

        while (chars.Length > 0)
        {
            var bad = chars.IndexOfAnyInRange('\0', '\x1F');
            while (bad >= 0 && chars[bad] == '\t')
            {
                var next = chars[(bad + 1)..].IndexOfAnyInRange('\0', '\x1F');
                bad = next < 0 ? -1 : bad + 1 + next;
            }

            kept.Append(bad < 0 ? chars : chars[..bad]);
            chars = bad < 0 ? [] : chars[(bad + 1)..];
        }
    }

    private void EndLine()
    {
        var passedOver = isQuoted == true && ++quoted > quotedLines;
        isQuoted = null;
        if (passedOver)
        {
            kept.Length = lineStart;
            return;
        }

        if (kept.Length < limit)
        {
            kept.Append('\n');
        }

        lineStart = kept.Length;
    }
}
