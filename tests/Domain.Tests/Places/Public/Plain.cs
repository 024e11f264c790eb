using System.Globalization;
using System.Text;

namespace Soliguide.Domain.Tests.Places.Public;

/// <summary>The tests' own way to read past case, accents and spaces, apart from the code they check.</summary>
internal static class Plain
{
    public static string Of(string text) =>
        Keep(text, c => char.IsAscii(c) || CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);

    public static string Squeezed(string text) => Keep(Of(text), char.IsLetterOrDigit);

    private static string Keep(string text, Func<char, bool> wanted)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (wanted(c))
            {
                kept.Append(char.ToLowerInvariant(c));
            }
        }

        return kept.Replace("œ", "oe").ToString();
    }
}
