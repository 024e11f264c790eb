using System.Globalization;
using System.Text;

namespace Soliguide.Domain.Tests.Places.Public;

/// <summary>The tests' own way to read past case, accents and spaces, apart from the code they check.</summary>
internal static class Plain
{
    public static string Of(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant()
        .Replace("œ", "oe", StringComparison.Ordinal);

    public static string Squeezed(string text) => string.Concat(Of(text).Where(char.IsLetterOrDigit));
}
