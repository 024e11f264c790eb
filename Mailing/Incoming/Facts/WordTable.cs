using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>
/// A resource of wordings compared word by word: "~" at the end of a word lets it go on, "*" is a gap of at most five words. The sections
/// are what a clause may be about. All are looked for in one pass, by the first letters of each word.
/// </summary>
internal sealed class WordTable
{
    private const int Gap = 5;
    private readonly string[] names;
    private readonly Dictionary<string, int> numbers;
    private readonly Dictionary<string, List<Wording>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Wording>>.AlternateLookup<ReadOnlySpan<char>> byStart;

    private WordTable(List<(string Name, string[][] Phrases)> sections)
    {
        names = [.. sections.Select(s => s.Name)];
        numbers = names.Select((name, i) => (name, i)).ToDictionary(n => n.name, n => n.i, StringComparer.Ordinal);
        var starts = new Dictionary<string, List<Wording>>(StringComparer.Ordinal);
        for (var section = 0; section < sections.Count; section++)
        {
            foreach (var phrase in sections[section].Phrases)
            {
                var goesOn = phrase[0][^1] == '~';
                var key = goesOn ? phrase[0][..Math.Min(3, phrase[0].Length - 1)] : phrase[0];
                var index = goesOn ? starts : byWord;
                if (!index.TryGetValue(key, out var wordings))
                {
                    index[key] = wordings = [];
                }

                wordings.Add(new Wording(section, phrase));
            }
        }

        byStart = starts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<string> Sections => names;

    public static WordTable Load(string name) => new([.. WordLines.Sections(name)
        .Select(s => (s.Name, s.Lines.Select(line => Fold.Of(line).Split(' ')).ToArray()))]);

    /// <summary>The number of a section, for <see cref="Find"/>.</summary>
    public int Number(string section) => numbers[section];

    /// <summary>Where the wordings of each section first stand among the words: the longest there; null where none does.</summary>
    public (int Start, int End)?[] Find(IReadOnlyList<string> words)
    {
        var found = new (int Start, int End)?[names.Length];
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (byWord.TryGetValue(word, out var wordings))
            {
                Match(wordings, words, at, found);
            }

            for (var length = 1; length <= Math.Min(3, word.Length); length++)
            {
                if (byStart.TryGetValue(word.AsSpan(0, length), out wordings))
                {
                    Match(wordings, words, at, found);
                }
            }
        }

        return found;
    }

    private static void Match(List<Wording> wordings, IReadOnlyList<string> words, int at, (int Start, int End)?[] found)
    {
        foreach (var (section, phrase) in wordings)
        {
            if ((found[section] is not var (start, behind) || (start == at && behind < at + phrase.Length))
                && Match(phrase, 0, words, at) is { } end)
            {
                found[section] = (at, end);
            }
        }
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

    private readonly record struct Wording(int Section, string[] Phrase);
}
