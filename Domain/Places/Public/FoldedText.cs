using System.Globalization;
using System.Text;

namespace Soliguide.Domain.Places.Public;

/// <summary>
/// A text reduced to what is the same however somebody types an address: letters without case and accents, digits, nothing
/// between them and, where asked, the usual abbreviations of streets written out. Each folded character remembers where it came from.
/// </summary>
internal sealed class FoldedText
{
    /// <summary>Abbreviations of French addresses, as the postal norm NF Z 10-011 lists the common ones.</summary>
    private static readonly Dictionary<string, string> Abbreviations = new(StringComparer.Ordinal)
    {
        ["av"] = "avenue",
        ["ave"] = "avenue",
        ["bd"] = "boulevard",
        ["bld"] = "boulevard",
        ["bvd"] = "boulevard",
        ["all"] = "allee",
        ["che"] = "chemin",
        ["chem"] = "chemin",
        ["fbg"] = "faubourg",
        ["fg"] = "faubourg",
        ["imp"] = "impasse",
        ["pl"] = "place",
        ["r"] = "rue",
        ["rte"] = "route",
        ["sq"] = "square",
        ["st"] = "saint",
        ["ste"] = "sainte",
    };

    private readonly StringBuilder folded = new();
    private readonly List<(int Start, int End)> origins = [];

    private readonly bool writesOut;

    private FoldedText(bool writesOut)
    {
        this.writesOut = writesOut;
    }

    /// <summary>The folded characters.</summary>
    public string Text => folded.ToString();

    /// <summary>Folds a text.</summary>
    /// <param name="text">As somebody typed it.</param>
    /// <param name="writesOut">Whether "bd" becomes "boulevard"; words that are glued together hide their abbreviations.</param>
    public static FoldedText Of(string text, bool writesOut = false)
    {
        var result = new FoldedText(writesOut);
        int word = 0, wordAt = 0;
        var inLetters = false;
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (Rune.IsLetterOrDigit(rune))
            {
                if (Rune.IsLetter(rune) != inLetters)
                {
                    result.EndWord(word, wordAt, at, inLetters);
                    (word, wordAt, inLetters) = (result.folded.Length, at, !inLetters);
                }

                result.Append(rune, at, at + length);
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                result.EndWord(word, wordAt, at, inLetters);
                (word, wordAt) = (result.folded.Length, at + length);
            }

            at += length;
        }

        result.EndWord(word, wordAt, text.Length, inLetters);
        return result;
    }

    /// <summary>Where in the original the folded characters from <paramref name="index"/> on came from.</summary>
    public (int Start, int End) Origin(int index, int length) => (origins[index].Start, origins[index + length - 1].End);

    private void Append(Rune rune, int start, int end)
    {
        if (rune.IsAscii)
        {
            folded.Append((char)Rune.ToLowerInvariant(rune).Value);
            origins.Add((start, end));
            return;
        }

        var plain = rune.Value switch
        {
            'œ' or 'Œ' => "oe",
            'æ' or 'Æ' => "ae",
            _ => rune.ToString().Normalize(NormalizationForm.FormKD),
        };
        foreach (var part in plain.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(part))
            {
                var lower = Rune.ToLowerInvariant(part).ToString();
                folded.Append(lower);
                origins.AddRange(Enumerable.Repeat((start, end), lower.Length));
            }
        }
    }

    private void EndWord(int from, int start, int end, bool letters)
    {
        if (writesOut && letters && folded.Length > from
            && Abbreviations.TryGetValue(folded.ToString(from, folded.Length - from), out var full))
        {
            folded.Length = from;
            folded.Append(full);
            origins.RemoveRange(from, origins.Count - from);
            origins.AddRange(Enumerable.Repeat((start, end), full.Length));
        }
    }
}
