using System.Collections.Concurrent;
using System.Collections.Immutable;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.GrpcApi.Feed.Copies;
using Soliguide.GrpcApi.Search;

namespace Soliguide.GrpcApi.Feed;

/// <summary>
/// The cards of one epoch of the feed. One writer, any number of readers without locks: a reader who walks while cards change meets each
/// place at most once, as it was or as it is.
/// </summary>
/// <param name="epoch">The feed's: positions of another one mean nothing here.</param>
internal sealed class CardShelf(string epoch = "")
{
    private static readonly Comparer<PlaceKey> ById = Comparer<PlaceKey>.Create(
        (left, right) => string.CompareOrdinal(left.LocalId, right.LocalId));

    private readonly ConcurrentDictionary<PlaceKey, PlaceCard> cards = new();
    private int edits;
    private ImmutableSortedDictionary<TerritoryKey, ImmutableSortedSet<PlaceKey>> territories =
        ImmutableSortedDictionary<TerritoryKey, ImmutableSortedSet<PlaceKey>>.Empty;

    public string Epoch => epoch;

    public int Count => cards.Count;

    /// <summary>Grows before and after each change: the same even number twice means that nothing changed in between.</summary>
    public int Edits => Volatile.Read(ref edits);

    /// <summary>What changed when: positions of the feed, the newest of each place.</summary>
    public CardLog Log { get; } = new();

    /// <summary>What copies must hold by now.</summary>
    public CheckMemory Checks { get; } = new();

    /// <summary>The same cards, ready to be searched.</summary>
    public SearchIndex Index { get; } = new();

    public PlaceCard? Find(PlaceKey key) => cards.GetValueOrDefault(key);

    /// <summary>Places by territory, then by id.</summary>
    public IEnumerable<PlaceCard> After(TerritoryKey? territory, PlaceKey? after)
    {
        foreach (var (key, ids) in territories)
        {
            if (territory is null ? after is null || key >= after.Value.Territory : key == territory)
            {
                for (var i = after?.Territory == key ? Next(ids, after.Value) : 0; i < ids.Count; i++)
                {
                    if (cards.TryGetValue(ids[i], out var card))
                    {
                        yield return card;
                    }
                }
            }
        }
    }

    /// <summary>A card, read at a position of the feed.</summary>
    /// <param name="card">The card.</param>
    /// <param name="position">Where it was read.</param>
    /// <param name="words">Its words, where somebody has read them already.</param>
    public void Put(PlaceCard card, long position = 0, Dictionary<string, byte>? words = null)
    {
        Interlocked.Increment(ref edits);
        var isNew = !cards.ContainsKey(card.Key);
        cards[card.Key] = card;
        Index.Put(card, words);
        if (isNew)
        {
            var ids = territories.GetValueOrDefault(card.Key.Territory, ImmutableSortedSet.Create<PlaceKey>(ById));
            territories = territories.SetItem(card.Key.Territory, ids.Add(card.Key));
        }

        Log.Add(position, card.Key);
        Interlocked.Increment(ref edits);
    }

    /// <summary>Nothing of a place is public from a position of the feed on.</summary>
    public void Remove(PlaceKey key, long position = 0)
    {
        Interlocked.Increment(ref edits);
        if (cards.TryRemove(key, out _))
        {
            Index.Remove(key);
            var ids = territories[key.Territory].Remove(key);
            territories = ids.IsEmpty ? territories.Remove(key.Territory) : territories.SetItem(key.Territory, ids);
        }

        Log.Add(position, key);
        Interlocked.Increment(ref edits);
    }

    private static int Next(ImmutableSortedSet<PlaceKey> ids, PlaceKey after)
    {
        var at = ids.IndexOf(after);
        return at >= 0 ? at + 1 : ~at;
    }
}
