using Soliguide.Mailing.Words;

namespace Soliguide.Mailing.Letters;

/// <summary>A language of the answer page beside the letter's own, for somebody who reads it better.</summary>
/// <param name="Code">ISO 639, as the page's address takes it.</param>
/// <param name="Words">What the link says, in that language.</param>
public sealed record LetterLanguage(string Code, string Words)
{
    private const string Parameter = "langue";

    /// <summary>All of them, from <c>languages.json</c>; the letter's own, French, is not among them.</summary>
    public static IReadOnlyList<LetterLanguage> All { get; } = WordsFile.Read<LetterLanguage[]>("languages.json");

    /// <summary>
    /// What a letter to somebody offers: nothing to who reads French, as nearly all do; to everybody else the other languages of the
    /// page, their own first where the page has it.
    /// </summary>
    /// <param name="language">ISO 639 of the person.</param>
    public static IReadOnlyList<LetterLanguage> For(string language) =>
        language.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? [] : [.. All.OrderByDescending(other => other.Code == language)];

    /// <summary>The answer page in this language.</summary>
    /// <param name="answerUrl">The page as the letter links it.</param>
    public string Of(string answerUrl) => $"{answerUrl}{(answerUrl.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Parameter}={Code}";
}
