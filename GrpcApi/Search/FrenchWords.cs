using Lucene.Net.Analysis.Fr;
using Soliguide.Domain.Places;

namespace Soliguide.GrpcApi.Search;

/// <summary>
/// French texts as searched words: without case and accents, without words that say nothing (<c>de</c>, <c>les</c>), each with its stem by
/// Savoy's light stemmer, as Lucene carries it: <c>colis alimentaires</c> meets <c>alimentaire</c>.
/// </summary>
internal static class FrenchWords
{
    private const int Longest = 40;
    private static readonly HashSet<string> Empty = StopWords();

    /// <summary>The words of a text in order; single letters, and words that say nothing, are left out.</summary>
    public static IEnumerable<string> Of(string? text) => string.IsNullOrWhiteSpace(text)
        ? []
        : SearchWords.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length <= Longest && (word.Length > 1 || char.IsAsciiDigit(word[0])) && !Empty.Contains(word));

    /// <summary>What a word has in common with its plural and its feminine.</summary>
    public static string StemOf(string word)
    {
        // Room for what the stemmer writes in place.
        var letters = new char[word.Length + 2];
        word.CopyTo(letters);
        return new string(letters, 0, new FrenchLightStemmer().Stem(letters, word.Length));
    }

    private static HashSet<string> StopWords()
    {
        var folded = new HashSet<string>(StringComparer.Ordinal);
        foreach (string word in FrenchAnalyzer.DefaultStopSet)
        {
            folded.UnionWith(SearchWords.Fold(word).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return folded;
    }
}
