using System.Diagnostics.CodeAnalysis;

namespace Soliguide.GrpcApi.Search;

/// <summary>Every word of the public cards, and how what somebody types meets it.</summary>
internal sealed class Vocabulary
{
    private const int WholeWord = 4;
    private const int SameStem = 3;
    private const int Beginning = 2;
    private const int Slip = 1;

    private readonly Dictionary<string, Word> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Word>> stems = new(StringComparer.Ordinal);
    private readonly SortedSet<string> sorted = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<Word>> lengths = [];

    /// <summary>The places of a word; a new one begins empty.</summary>
    public Postings Of(string word)
    {
        if (!words.TryGetValue(word, out var known))
        {
            known = new Word(word, Typos.LettersOf(word));
            words.Add(word, known);
            sorted.Add(word);
            List(stems, FrenchWords.StemOf(word)).Add(known);
            List(lengths, word.Length).Add(known);
        }

        return known.Places;
    }

    /// <summary>The words that a typed one means, with how well each is met: itself, its stem, words that it begins.</summary>
    public List<Meant> Meaning(string typed)
    {
        var meant = new Dictionary<Word, int>();
        foreach (var word in sorted.GetViewBetween(typed, typed + char.MaxValue))
        {
            Add(words[word], word.Length == typed.Length ? WholeWord : Beginning);
        }

        foreach (var word in stems.GetValueOrDefault(FrenchWords.StemOf(typed), []))
        {
            Add(word, SameStem);
        }

        return [.. meant.Select(pair => new Meant(pair.Key.Text, pair.Key.Places, pair.Value))];

        void Add(Word word, int quality)
        {
            if (!word.Places.IsEmpty && meant.GetValueOrDefault(word) < quality)
            {
                meant[word] = quality;
            }
        }
    }

    /// <summary>The words that somebody may have meant who typed one that is none.</summary>
    public List<Meant> Nearly(string typed)
    {
        var (slips, letters) = (Typos.AllowedIn(typed), Typos.LettersOf(typed));
        var meant = new List<Meant>();
        for (var length = typed.Length - slips; slips > 0 && length <= typed.Length + slips; length++)
        {
            foreach (var word in lengths.GetValueOrDefault(length, []))
            {
                if (!word.Places.IsEmpty && Typos.AreWithin(typed, letters, word.Text, word.Letters, slips))
                {
                    meant.Add(new Meant(word.Text, word.Places, Slip));
                }
            }
        }

        return meant;
    }

    [SuppressMessage("Performance", "CA1859", Justification = "Two dictionaries share it.")]
    private static List<Word> List<TKey>(Dictionary<TKey, List<Word>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }

    private sealed record Word(string Text, ulong Letters)
    {
        public Postings Places { get; } = new();

        public bool Equals(Word? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
    }
}

/// <summary>A word that was meant.</summary>
/// <param name="Text">The word.</param>
/// <param name="Places">Where it stands.</param>
/// <param name="Quality">4 the word itself, 3 its stem, 2 it begins with what was typed, 1 nearly.</param>
internal readonly record struct Meant(string Text, Postings Places, int Quality);
