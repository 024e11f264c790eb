using System.Text;

namespace Soliguide.Mailing.Letters;

/// <summary>
/// The plain part as people read it in any mail program: lines of at most 72 characters where words allow it, one blank line between
/// paragraphs, hanging indents under list items. Links stay whole.
/// </summary>
internal static class TextLines
{
    /// <summary>Width that survives a few rounds of quoting in 80 columns.</summary>
    public const int Width = 72;

    /// <summary>Wraps every paragraph; what the template wrote on one line is one paragraph.</summary>
    public static string Wrap(string text)
    {
        var wrapped = new StringBuilder(text.Length + (text.Length / 20));
        var blank = true;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.TrimEnd();
            if (line.IsEmpty)
            {
                if (!blank)
                {
                    wrapped.Append('\n');
                }

                blank = true;
                continue;
            }

            blank = false;
            Paragraph(line, wrapped);
        }

        while (wrapped.Length > 0 && wrapped[^1] == '\n')
        {
            wrapped.Length--;
        }

        return wrapped.Append('\n').ToString();
    }

    private static void Paragraph(ReadOnlySpan<char> line, StringBuilder wrapped)
    {
        var indent = line.Length - line.TrimStart(' ').Length;
        var hanging = line[indent..].StartsWith("- ") ? indent + 2 : indent;
        wrapped.Append(' ', indent);
        var column = indent;
        var atStart = true;
        var words = line[indent..];
        while (!words.IsEmpty)
        {
            var end = UnitEnd(words);
            var unit = words[..end];
            words = words[end..].TrimStart(' ');
            if (!atStart && column + 1 + unit.Length > Width)
            {
                wrapped.Append('\n').Append(' ', hanging);
                column = hanging;
                atStart = true;
            }

            if (!atStart)
            {
                wrapped.Append(' ');
                column++;
            }

            wrapped.Append(unit);
            column += unit.Length;
            atStart = false;
        }

        wrapped.Append('\n');
    }

    /// <summary>Where the next unbreakable unit ends: French puts a space before "?" and inside guillemets, where no line may
    /// break; nor may a telephone number.</summary>
    private static int UnitEnd(ReadOnlySpan<char> words)
    {
        var end = 0;
        while (true)
        {
            var space = words[end..].IndexOf(' ');
            if (space < 0)
            {
                return words.Length;
            }

            end += space;
            var next = words[end..].TrimStart(' ');
            var opens = end > 0 && words[end - 1] is '«' || (end == 1 && words[0] is '-');
            var closes = !next.IsEmpty && next[0] is '?' or '!' or ':' or ';' or '»';
            var number = end > 0 && char.IsAsciiDigit(words[end - 1]) && !next.IsEmpty && char.IsAsciiDigit(next[0]);
            if (!opens && !closes && !number)
            {
                return end;
            }

            end = words.Length - next.Length;
        }
    }
}
