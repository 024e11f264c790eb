using System.Globalization;
using System.Text;

namespace Soliguide.Mailing.Letters;

/// <summary>
/// Text that strangers typed, made fit for one line of a letter or a header: no line breaks, control or direction characters
/// (a CR LF in a name would begin a header of its own), no half characters, no doubled spaces.
/// </summary>
internal static class CleanText
{
    /// <summary>The text on one line; empty for null.</summary>
    /// <param name="text">As it came.</param>
    /// <param name="longest">Most characters to keep (UTF-16); the rest becomes an ellipsis, never in the middle of a character.</param>
    public static string Line(string? text, int longest = 4000)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        if (text.Length <= longest && IsClean(text))
        {
            return text;
        }

        var clean = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            var space = rune.Value == ' ' || Breaks(rune);
            if (!space)
            {
                clean.Append(rune);
            }
            else if (clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }

        var line = clean.ToString().TrimEnd(' ');
        return line.Length <= longest ? line : Cut(line, longest);
    }

    /// <summary>Nearly every text is clean, and a letter may hold a thousand of them: those cost one look and no copy.</summary>
    private static bool IsClean(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if (char.IsSurrogate(c) || (c == ' ' && before == ' ') || (c != ' ' && Breaks(new Rune(c))))
            {
                return false;
            }

            before = c;
        }

        return before != ' ';
    }

    private static bool Breaks(Rune rune) =>
        Rune.IsControl(rune)
        || rune.Value is 0x2028 or 0x2029
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0xFEFF;

    private static string Cut(string line, int longest)
    {
        var end = 0;
        while (true)
        {
            var next = StringInfo.GetNextTextElementLength(line, end);
            if (end + next > longest - 1)
            {
                return $"{line.AsSpan(0, end).TrimEnd()}…";
            }

            end += next;
        }
    }
}
