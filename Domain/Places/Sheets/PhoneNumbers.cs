namespace Soliguide.Domain.Places.Sheets;

/// <summary>The numbers of a place in one form, so that the same number written otherwise is the same.</summary>
public static class PhoneNumbers
{
    /// <summary>The digits of each number, in the order of the sheet; +33 and 0033 are a leading 0.</summary>
    public static IEnumerable<string> Of(PlaceSheet sheet) => sheet.Phones.Select(phone => Of(phone.Number)).Where(number => number.Length > 0);

    private static string Of(string number)
    {
        var digits = new string([.. number.Replace("(0)", "", StringComparison.Ordinal).Where(char.IsAsciiDigit)]);
        return number.TrimStart().StartsWith("+33", StringComparison.Ordinal) ? "0" + digits[2..]
            : digits.StartsWith("0033", StringComparison.Ordinal) ? "0" + digits[4..]
            : digits;
    }
}
