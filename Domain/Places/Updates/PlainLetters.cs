using System.Globalization;
using System.Text;

namespace Soliguide.Domain.Places.Updates;

/// <summary>What somebody typed, reduced to what is the same on every keyboard: lower case, no accents, Western digits.</summary>
public static class PlainLetters
{
    /// <summary>The text in plain letters.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(c))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format:
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    plain.Append((char)('0' + (int)char.GetNumericValue(c)));
                    break;
                default:
                    plain.Append(c);
                    break;
            }
        }

        return plain.ToString();
    }
}
