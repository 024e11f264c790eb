using System.Text.RegularExpressions;

namespace Soliguide.GrpcApi.Pages.Answers.Form;

/// <summary>
/// Whether a text for the public holds what should not be published unread: a telephone number, a mail address, a link. Opening
/// hours, years and postal codes are shorter than numbers that anybody can call.
/// </summary>
internal static partial class PublicText
{
    private const int FewestDigits = 8;

    public static bool HoldsPrivateWords(string text)
    {
        var plain = PlainText.Of(text);
        return Reach.IsMatch(plain) || DigitRuns.Matches(plain).Any(run => run.Value.Count(char.IsAsciiDigit) >= FewestDigits && !Dates.IsMatch(run.Value));
    }

    [GeneratedRegex(@"\S@\S|https?://|www\.|\S\s*\(?(?:at|arobase)\)?\s*\S+\.(?:fr|org|com|net)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Reach { get; }

    // Two blanks or signs at most between digits: "01 99 00 12 34", "+33 (0)1.99.00.12.34".
    [GeneratedRegex(@"\d(?:[ .\-/()\u00a0]{0,2}\d)+", RegexOptions.CultureInvariant)]
    private static partial Regex DigitRuns { get; }

    [GeneratedRegex(@"^\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Dates { get; }
}
