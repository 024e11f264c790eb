using System.Globalization;
using System.Text;

namespace Soliguide.GrpcApi.Pages.Answers.Form;

/// <summary>What somebody typed, reduced to what is the same on every keyboard: lower case, no accents, Western digits.</summary>
internal static class PlainText
{
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

    /// <summary>The words of a list in a resource file.</summary>
    public static string[] Words(string list) => Of(list).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
