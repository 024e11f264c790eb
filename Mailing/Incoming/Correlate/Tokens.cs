using System.Text;

namespace Soliguide.Mailing.Incoming.Correlate;

/// <summary>
/// Tokens in addresses and links, however they were treated on the way: case changed, cut, wrapped over lines, quoted, percent-encoded once
/// or twice.
/// </summary>
internal static class Tokens
{
    /// <summary>Characters of a token.</summary>
    public const int Length = 40;

    /// <summary>Characters of a cut token that are still worth comparing: 100 of 200 bits.</summary>
    public const int Shortest = 20;

    private static readonly string[] LinkMarks = ["/r/", "%2fr%2f", "%252fr%252f"];

    /// <summary>
    /// The token in the local part of an address: <c>r-</c> (Reply-To) or <c>b-</c> (envelope sender), alone or behind a plus. Null: none.
    /// </summary>
    public static string? InAddress(string address)
    {
        var at = address.LastIndexOf('@');
        var local = at < 0 ? address : address[..at];
        for (var i = 0; i < local.Length; i++)
        {
            var starts = i == 0 || local[i - 1] is '+' or '-' or '=' or '_';
            if (!starts)
            {
                continue;
            }

            var isMarked = i + 2 < local.Length && local[i] is ('r' or 'R' or 'b' or 'B') && local[i + 1] is ('-' or '=' or '_');
            var run = Run(local, isMarked ? i + 2 : i);
            if (run.Length == Length || (isMarked && run.Length >= Shortest))
            {
                return run;
            }
        }

        return null;
    }

    /// <summary>Whether this is the address that a letter comes back to: <c>b-</c> and a token, alone or behind a plus.</summary>
    public static bool IsEnvelopeSender(string address)
    {
        var local = address[..Math.Max(0, address.LastIndexOf('@'))];
        var at = local.LastIndexOf('+') + 1;
        return at + 2 < local.Length && local[at] is 'b' or 'B' && local[at + 1] == '-' && InAddress(address) is not null;
    }

    /// <summary>The tokens of links to the answer page in a text, in order.</summary>
    public static IEnumerable<string> InLinks(string text)
    {
        foreach (var mark in LinkMarks)
        {
            for (var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase); at >= 0;
                at = text.IndexOf(mark, at + mark.Length, StringComparison.OrdinalIgnoreCase))
            {
                var run = Run(text, at + mark.Length);
                if (run.Length >= Shortest)
                {
                    yield return run;
                }
            }
        }
    }

    /// <summary>
    /// Base32 characters from here on, lower case; empty when more than a token's length follow each other. What a line end did not split
    /// but end stops there: only whole tokens reach over lines.
    /// </summary>
    private static string Run(string text, int at)
    {
        var run = new StringBuilder(Length);
        var wrap = 0;
        while (at < text.Length)
        {
            var (c, next) = Character(text, at);
            if (char.IsAsciiLetter(c) || c is >= '2' and <= '7')
            {
                run.Append(char.ToLowerInvariant(c));
                if (run.Length > Length)
                {
                    return wrap > 0 ? run.ToString(0, wrap) : "";
                }

                at = next;
            }
            else if (run.Length is > 0 and < Length && AfterWrap(text, at) is var behind && behind > at)
            {
                wrap = wrap > 0 ? wrap : run.Length;
                at = behind;
            }
            else
            {
                break;
            }
        }

        return wrap > 0 && run.Length < Length ? run.ToString(0, wrap) : run.ToString();
    }

    private static (char Character, int Next) Character(string text, int at) =>
        text[at] == '%' && at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2])
            ? ((char)Convert.ToInt32(text.Substring(at + 1, 2), 16), at + 3)
            : (text[at], at + 1);

    /// <summary>Behind a line end that split the token: a soft one of quoted-printable, or a plain one with quote marks.</summary>
    private static int AfterWrap(string text, int at)
    {
        var next = at < text.Length && text[at] == '=' ? at + 1 : at;
        next = next < text.Length && text[next] == '\r' ? next + 1 : next;
        if (next >= text.Length || text[next] != '\n')
        {
            return at;
        }

        next++;
        while (next < text.Length && text[next] is ('>' or ' ' or '\t'))
        {
            next++;
        }

        return next;
    }
}
