using System.Globalization;
using System.Text;

namespace Soliguide.Domain.Places;

/// <summary>
/// What somebody of the staff types to find a place: beginnings of words, in any order, without regard to case, accents, hyphens
/// and apostrophes.
/// </summary>
public sealed class SearchWords
{
    private readonly string[] words;

    private SearchWords(string[] words) => this.words = words;

    /// <summary>Whether nothing was typed that could be looked for; then every text holds it.</summary>
    public bool IsEmpty => words.Length == 0;

    /// <summary>Reads what was typed.</summary>
    public static SearchWords Of(string? typed) => new(Fold(typed ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether every word begins a word of one of these texts.</summary>
    public bool AreIn(params ReadOnlySpan<string?> texts)
    {
        var text = new StringBuilder();
        foreach (var part in texts)
        {
            text.Append(' ').Append(part);
        }

        var folded = $" {Fold(text.ToString())}";
        return Array.TrueForAll(words, word => folded.Contains($" {word}", StringComparison.Ordinal));
    }

    /// <summary>Letters without case and accents, digits, and a blank for everything else.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            switch (char.ToLowerInvariant(letter))
            {
                case 'œ':
                    folded.Append("oe");
                    break;
                case 'æ':
                    folded.Append("ae");
                    break;
                case var lower when CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark:
                    folded.Append(char.IsLetterOrDigit(lower) ? lower : ' ');
                    break;
                default:
                    break;
            }
        }

        return folded.ToString();
    }
}
