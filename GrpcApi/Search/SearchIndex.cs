using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Search;

/// <summary>
/// The public cards of one epoch of the feed, ready to be searched. One writer, any number of readers: a search sees each change whole or not at
/// all. Words lead to places by lists; everything else is looked at place by place (docs/decisions/0017).
/// </summary>
internal sealed class SearchIndex : IDisposable
{
    private readonly ReaderWriterLockSlim gate = new();
    private readonly Dictionary<PlaceKey, int> slots = [];
    private readonly Stack<int> free = new();

    /// <summary>The places by slot; a slot is empty after its place went.</summary>
    internal List<SearchedPlace?> Places { get; } = [];

    internal Vocabulary Words { get; } = new();

    internal Numbers<TerritoryKey> Territories { get; } = new();

    internal Numbers<string> Categories { get; } = new();

    internal Numbers<string> Languages { get; } = new();

    internal Localities Towns { get; } = new();

    /// <summary>How many places there are.</summary>
    public int Count => slots.Count;

    /// <summary>Takes a card, new or changed.</summary>
    public void Put(PlaceCard card)
    {
        // Outside the gate: readers need not wait for this.
        var old = slots.TryGetValue(card.Key, out var slot) ? Places[slot]!.Card : null;
        var words = old is not null && PlaceText.IsSame(old, card) ? null : PlaceText.WordsOf(card);
        gate.EnterWriteLock();
        try
        {
            if (old is null)
            {
                slot = free.TryPop(out var empty) ? empty : Places.Count;
                slots.Add(card.Key, slot);
            }
            else if (words is not null)
            {
                Forget(slot, PlaceText.WordsOf(old).Keys.Where(word => !words.ContainsKey(word)));
            }

            foreach (var (word, weight) in words ?? [])
            {
                Words.Of(word).Put(slot, weight);
            }

            Set(slot, Look(card));
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    /// <summary>Forgets a place; one that is not known is forgotten already.</summary>
    public void Remove(PlaceKey key)
    {
        if (slots.TryGetValue(key, out var slot))
        {
            var words = PlaceText.WordsOf(Places[slot]!.Card);
            gate.EnterWriteLock();
            try
            {
                Forget(slot, words.Keys);
                Set(slot, null);
                slots.Remove(key);
                free.Push(slot);
            }
            finally
            {
                gate.ExitWriteLock();
            }
        }
    }

    /// <summary>Searches.</summary>
    public SearchResult Search(SearchQuery query)
    {
        gate.EnterReadLock();
        try
        {
            return new SearchRun(this, query).Result();
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    /// <summary>Whether a category is in the hierarchy or on some card.</summary>
    public bool Knows(string category) => ServiceCategories.All.Contains(category) || Read(() => Categories.Things.Contains(category));

    /// <summary>The territories of the places, in order.</summary>
    public IReadOnlyList<TerritoryKey> TerritoriesInUse() => Read(() => Territories.Things.Order().ToList());

    /// <summary>Where a town or postal code lies, by the cards that show a point there; null when none does.</summary>
    public GeoPoint? Find(string town) => Read(() => Towns.Find(town));

    public void Dispose() => gate.Dispose();

    private T Read<T>(Func<T> read)
    {
        gate.EnterReadLock();
        try
        {
            return read();
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    private SearchedPlace Look(PlaceCard card) => new(
        card,
        Territories.Of(card.Key.Territory),
        [.. card.Services.SelectMany(service => ServiceCategories.LineOf(service.Category)).Distinct().Select(Categories.Of)],
        [.. card.Languages.Select(language => Languages.Of(language.ToLowerInvariant())).Distinct()],
        Towns.TownOf(card.Key.Territory, card.Position.City));

    private void Forget(int slot, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            Words.Of(word).Remove(slot);
        }
    }

    private void Set(int slot, SearchedPlace? place)
    {
        if (slot == Places.Count)
        {
            Places.Add(null);
        }

        Locate(Places[slot], -1);
        Locate(place, 1);
        Places[slot] = place;
    }

    private void Locate(SearchedPlace? place, int sign)
    {
        if (place is { Points: [var point, ..] })
        {
            Towns.Count(place.Card.Key.Territory, place.Card.Position.City, place.Card.Position.PostalCode, point, sign);
        }
    }
}
