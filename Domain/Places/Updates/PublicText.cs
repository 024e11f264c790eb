using System.Text.RegularExpressions;

namespace Soliguide.Domain.Places.Updates;

/// <summary>
/// Whether a text for the public holds what is not said there: a telephone number, a mail address, a link, a street address. Numbers and addresses have
/// fields of their own, where they can be kept secret and corrected. Opening hours, days, years and postal codes are none.
/// </summary>
public static partial class PublicText
{
    private const int FewestDigits = 8;
    private const int FrenchDigits = 10;

    /// <summary>Whether the text must not be published as it is.</summary>
    public static bool HoldsPrivateWords(string text)
    {
        var plain = PlainLetters.Of(text);
        return Reach.IsMatch(plain) || Street.IsMatch(plain) || NamedStreet.IsMatch(text) || DigitRuns.Matches(plain).Any(run => IsNumber(run.Value));
    }

    private static bool IsNumber(string run)
    {
        var digits = new string([.. run.Where(char.IsAsciiDigit)]);
        var signs = run.Where(c => !char.IsAsciiDigit(c) && c is not ('(' or ')' or '+')).Distinct().Count();
        return digits.Length >= FewestDigits && !Dates.IsMatch(run) && !Spans.IsMatch(run)
            && (signs <= 1 || run[0] == '+' || digits.StartsWith("00", StringComparison.Ordinal)
                || (digits.Length == FrenchDigits && digits[0] == '0' && !run.Contains('/', StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\S@\S|https?://|www\.|\S\s*\(?(?:at|arobase)\)?\s*\S+\.(?:fr|org|com|net)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Reach { get; }

    // Words that mean a street and nothing else.
    [GeneratedRegex(
        @"\b\d{1,4}\s?(?:bis|ter|quater|[a-d])?\s?,?\s+(?:rue|r\.|avenue|av\.?|boulevard|bd\.?|bld\.?|blvd\.?|impasse|allees?|chemin|quai|faubourg|ruelle|venelle|rond-point|esplanade)\s+\S",
        RegexOptions.CultureInvariant)]
    private static partial Regex Street { get; }

    // Words that mean other things as well are a street's before a name: "3 place de la République", not "1 place par personne" nor "3 cours de français".
    [GeneratedRegex(
        @"\b\d{1,4}\s?(?:bis|ter|quater|[a-dA-D])?\s?,?\s+(?i:place|pl\.|cours|cour|square|route|passage|villa|sentier|cité|résidence|lotissement|hameau|promenade)\s+(?i:de la\s|de l['’]|des?\s|du\s|d['’]|aux?\s|à la\s)?\p{Lu}",
        RegexOptions.CultureInvariant)]
    private static partial Regex NamedStreet { get; }

    // Two blanks or signs at most between digits: "01 99 00 12 34", "+33 (0)1.99.00.12.34".
    [GeneratedRegex(@"\+?\d(?:[ .\-/()\u00a0]{0,2}\d)+", RegexOptions.CultureInvariant)]
    private static partial Regex DigitRuns { get; }

    [GeneratedRegex(@"^(?:\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{4}-\d{2}-\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Dates { get; }

    // Years and hours from one to the other: "2019-2020", "0930-1230".
    [GeneratedRegex(@"^\d{4} ?[-/] ?\d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Spans { get; }
}
