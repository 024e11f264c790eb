using System.Buffers;

namespace Soliguide.Domain;

/// <summary>Lower-case base32 (RFC 4648, without padding): five bits a character, safe in addresses whose case may change.</summary>
internal static class Base32
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int BitsPerCharacter = 5;
    private static readonly SearchValues<char> Characters = SearchValues.Create(Alphabet);

    /// <summary>The first characters of some bytes.</summary>
    /// <param name="bytes">At least a byte more than the characters need.</param>
    /// <param name="length">How many characters.</param>
    public static string Write(byte[] bytes, int length) => string.Create(length, bytes, static (text, from) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            var bit = i * BitsPerCharacter;
            var pair = (from[bit / 8] << 8) | from[(bit / 8) + 1];
            text[i] = Alphabet[(pair >> (16 - BitsPerCharacter - (bit % 8))) & 31];
        }
    });

    /// <summary>The character of five bits.</summary>
    public static char Character(int value) => Alphabet[value];

    /// <summary>The five bits of a character; -1 for any other.</summary>
    public static int Value(char character) => Alphabet.IndexOf(character, StringComparison.Ordinal);

    /// <summary>Whether a text has no other characters.</summary>
    public static bool IsText(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Characters);
}
