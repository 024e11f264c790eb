using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>
/// A resource of wordings compared word by word: "~" at the end of a word lets it go on, "*" is a gap of at most five words. The sections
/// are what a clause may be about.
/// </summary>
internal sealed class WordTable
{
    private const int Gap = 5;
    private readonly Dictionary<string, string[][]> sections;

    private WordTable(Dictionary<string, string[][]> sections)
    {
        this.sections = sections;
    }

    public IEnumerable<string> Sections => sections.Keys;

    public static WordTable Load(string name) => new(WordLines.Sections(name).ToDictionary(
        s => s.Name,
        s => s.Lines.Select(line => Fold.Of(line).Split(' ')).ToArray(),
        StringComparer.Ordinal));

    /// <summary>Where a wording of this section first stands among the words; null when none does.</summary>
    public (int Start, int End)? Find(string section, IReadOnlyList<string> words)
    {
        (int Start, int End)? first = null;
        foreach (var phrase in sections[section])
        {
            for (var at = 0; at < words.Count && (first is null || at < first.Value.Start); at++)
            {
                if (Match(phrase, 0, words, at) is { } end)
                {
                    first = (at, end);
                }
            }
        }

        return first;
    }

    private static int? Match(string[] phrase, int part, IReadOnlyList<string> words, int at)
    {
        for (; part < phrase.Length; part++, at++)
        {
            if (phrase[part] == "*")
            {
                for (var skip = 0; skip <= Gap; skip++)
                {
                    if (Match(phrase, part + 1, words, at + skip) is { } end)
                    {
                        return end;
                    }
                }

                return null;
            }

            if (at >= words.Count || !Same(phrase[part], words[at]))
            {
                return null;
            }
        }

        return at;
    }

    private static bool Same(string pattern, string word) =>
        pattern[^1] == '~' ? word.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1)) : pattern == word;
}
