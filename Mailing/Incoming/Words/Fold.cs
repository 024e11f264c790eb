using System.Globalization;
using System.Text;

namespace Soliguide.Mailing.Incoming.Words;

/// <summary>
/// Text as rules compare it: lower case, accents off, ligatures written out, typographic signs as a keyboard has them, runs of blanks
/// as one. What people type on a phone and what a form prints become the same.
/// </summary>
internal static class Fold
{
    private const int Plain = 0x250;
    private static readonly string[] Letters = [.. Enumerable.Range(0, Plain).Select(c => Letter((char)c))];

    /// <summary>Folds a text; line ends count as blanks unless they are kept.</summary>
    public static string Of(ReadOnlySpan<char> text, bool keepLines = false)
    {
        var folded = new StringBuilder(text.Length);
        var space = true;
        foreach (var c in text)
        {
            if (c == '\n' && keepLines)
            {
                TrimEnd(folded);
                folded.Append('\n');
                space = true;
            }
            else if (char.IsWhiteSpace(c))
            {
                if (!space)
                {
                    folded.Append(' ');
                }

                space = true;
            }
            else if (c < Plain)
            {
                folded.Append(Letters[c]);
                space = false;
            }
            else
            {
                folded.Append(Sign(c));
                space = false;
            }
        }

        TrimEnd(folded);
        return folded.ToString();
    }

    private static void TrimEnd(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] == ' ')
        {
            folded.Length--;
        }
    }

    private static string Sign(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u02BC' or '\u2032' => "'",
        '\u201C' or '\u201D' or '\u201E' => "\"",
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => "-",
        '\u2026' => "...",
        '\u20AC' => "euro",
        // Combining accents of decomposed text, joiners, marks of direction.
        (>= '\u0300' and <= '\u036F') or '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F'
            or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFE0F' or '\uFEFF' => "",
        _ => char.ToLowerInvariant(c).ToString(),
    };

    private static string Letter(char c) => c switch
    {
        < '\x80' => char.ToLowerInvariant(c).ToString(),
        'œ' or 'Œ' => "oe",
        'æ' or 'Æ' => "ae",
        'ß' => "ss",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' => "d",
        '«' or '»' => "\"",
        '´' or '`' => "'",
        '°' or 'º' => "°",
        '\u00AD' => "",
        _ => new string([.. c.ToString().Normalize(NormalizationForm.FormD)
            .Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            .Select(char.ToLowerInvariant)]),
    };
}
