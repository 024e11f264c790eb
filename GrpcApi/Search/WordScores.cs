using System.Buffers;

namespace Soliguide.GrpcApi.Search;

/// <summary>
/// How well each place meets the typed words. A place must meet every word; what it gets depends on the words and its own card alone,
/// never on how many others have them, so that a page that was read stays where it was.
/// </summary>
internal sealed class WordScores : IDisposable
{
    private const int MostWords = 12;
    private const int MostShown = 3;
    private readonly ushort[] total, best;
    private readonly byte[] met;
    private readonly List<ReadWord> slips = [];
    private readonly int places;
    private int words;

    private WordScores(int places)
    {
        this.places = places;
        (total, best, met) = (ArrayPool<ushort>.Shared.Rent(places), ArrayPool<ushort>.Shared.Rent(places), ArrayPool<byte>.Shared.Rent(places));
        total.AsSpan(0, places).Clear();
        met.AsSpan(0, places).Clear();
    }

    /// <summary>Which words were read as slips, one bit each.</summary>
    public int SlipBits { get; private set; }

    /// <summary>Words that were read as slips.</summary>
    public IReadOnlyList<ReadWord> Slips => slips;

    public int this[int slot] => total[slot];

    /// <summary>The scores of a text; null when nothing was typed that could be looked for.</summary>
    /// <param name="index">The index, its gate held.</param>
    /// <param name="text">As typed; words after the twelfth are left aside.</param>
    /// <param name="slips">What the first page read as slips; null on the first page.</param>
    public static WordScores? Of(SearchIndex index, string text, int? slips)
    {
        List<string> typed = [.. FrenchWords.Of(text).Distinct().Take(MostWords)];
        if (typed.Count == 0)
        {
            return null;
        }

        var scores = new WordScores(index.Columns.Count);
        foreach (var word in typed)
        {
            scores.Add(index.Words, word, slips);
        }

        return scores;
    }

    /// <summary>The places that meet every word.</summary>
    public SlotSet Meeting() => SlotSet.Where(met.AsSpan(0, places), (byte)words);

    public void Dispose()
    {
        ArrayPool<ushort>.Shared.Return(total);
        ArrayPool<ushort>.Shared.Return(best);
        ArrayPool<byte>.Shared.Return(met);
    }

    private void Add(Vocabulary vocabulary, string word, int? asBefore)
    {
        var bit = 1 << words;
        List<Meant> meant = asBefore is { } bits && (bits & bit) != 0 ? [] : vocabulary.Meaning(word);
        if (meant.Count == 0 && (asBefore is not { } first || (first & bit) != 0))
        {
            meant = vocabulary.Nearly(word);
            if (meant.Count > 0)
            {
                SlipBits |= bit;
                slips.Add(new ReadWord(word, [.. meant.OrderByDescending(m => m.Places.Slots.Length).Take(MostShown).Select(m => m.Text)]));
            }
        }

        foreach (var (_, places, quality) in meant)
        {
            Add(places, quality);
        }

        words++;
    }

    private void Add(Postings places, int quality)
    {
        var slots = places.Slots;
        var weights = places.Weights;
        for (var i = 0; i < slots.Length; i++)
        {
            var slot = slots[i];
            var score = (ushort)(weights[i] * quality);
            if (met[slot] == words)
            {
                (met[slot], best[slot]) = ((byte)(words + 1), score);
                total[slot] += score;
            }
            else if (met[slot] == words + 1 && score > best[slot])
            {
                total[slot] += (ushort)(score - best[slot]);
                best[slot] = score;
            }
        }
    }
}
