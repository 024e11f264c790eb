using System.Globalization;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>A word, a number or a sign of a folded clause.</summary>
/// <param name="Text">The word or sign.</param>
/// <param name="Start">Where it begins in the folded clause.</param>
/// <param name="Number">Its value when it is a number of at most four digits; null otherwise.</param>
internal readonly record struct Token(string Text, int Start, int? Number)
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Text.Length;

    /// <summary>The tokens of a folded text.</summary>
    public static Token[] Read(string folded)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < folded.Length;)
        {
            var c = folded[i];
            var end = i + 1;
            if (char.IsAsciiDigit(c))
            {
                end = Span(folded, i, char.IsAsciiDigit);
            }
            else if (char.IsLetter(c))
            {
                end = Span(folded, i, char.IsLetter);
            }

            // Brackets part nothing: "du 12 juillet (au soir) au 26 août".
            if (c is not (' ' or '(' or ')' or '[' or ']'))
            {
                var text = folded[i..end];
                var isNumber = text.Length <= 4 && char.IsAsciiDigit(c);
                tokens.Add(new Token(text, i, isNumber ? int.Parse(text, CultureInfo.InvariantCulture) : null));
            }

            i = end;
        }

        return [.. tokens];
    }

    private static int Span(string text, int at, Func<char, bool> belongs)
    {
        while (at < text.Length && belongs(text[at]))
        {
            at++;
        }

        return at;
    }
}
