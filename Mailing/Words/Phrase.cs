using System.Text;

namespace Soliguide.Mailing.Words;

/// <summary>A sentence with named gaps, such as <c>du {from} au {to}</c>.</summary>
internal static class Phrase
{
    /// <summary>Fills each gap once, from left to right: what is filled in is never read as a gap.</summary>
    /// <exception cref="FormatException">The phrase names a gap that has no value, or one is left open.</exception>
    public static string Fill(string phrase, params ReadOnlySpan<(string Gap, string Words)> values)
    {
        var filled = new StringBuilder(phrase.Length + 32);
        var rest = phrase.AsSpan();
        for (var open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            var close = rest.IndexOf('}');
            if (close < open)
            {
                throw new FormatException($"A gap is left open in the phrase '{phrase}'.");
            }

            filled.Append(rest[..open]).Append(Find(rest[(open + 1)..close], values, phrase));
            rest = rest[(close + 1)..];
        }

        return filled.Append(rest).ToString();
    }

    private static string Find(ReadOnlySpan<char> gap, ReadOnlySpan<(string Gap, string Words)> values, string phrase)
    {
        foreach (var (name, words) in values)
        {
            if (gap.SequenceEqual(name))
            {
                return words;
            }
        }

        throw new FormatException($"Nothing to fill the gap '{gap}' of the phrase '{phrase}' with.");
    }
}
