using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Search;

/// <summary>
/// The public cards of one epoch of the feed, ready to be searched. One writer, any number of readers: a search sees each change whole or not at
/// all. Words lead to places by lists, territories, categories, languages, states and whom places receive by sets; where
/// places lie is looked at place by place (docs/decisions/0017).
/// </summary>
internal sealed class SearchIndex : IDisposable
{
    private readonly ReaderWriterLockSlim gate = new();
    private readonly Dictionary<PlaceKey, int> slots = [];
    private readonly Stack<int> free = new();

    /// <summary>An empty one.</summary>
    public SearchIndex()
    {
        Columns = new PlaceColumns(Admissions);
        Kept = new KeptSets(Columns);
    }

    /// <summary>The places by slot.</summary>
    internal PlaceColumns Columns { get; }

    /// <summary>What was worked out of them of late.</summary>
    internal KeptSets Kept { get; }

    internal Vocabulary Words { get; } = new();

    internal Numbers<TerritoryKey> Territories { get; } = new();

    internal Numbers<string> Categories { get; } = new();

    internal Numbers<string> Languages { get; } = new();

    /// <summary>Sets of categories, by their numbers in order: thousands of places share some hundred.</summary>
    internal Numbers<ValueList<int>> CategorySets { get; } = new();

    /// <summary>The places of each territory, by its number.</summary>
    internal SlotGroups InTerritory { get; } = new();

    /// <summary>The places that have a service of each category, or of one below it.</summary>
    internal SlotGroups InCategory { get; } = new();

    /// <summary>The places at which each language is spoken.</summary>
    internal SlotGroups Speaking { get; } = new();

    /// <summary>Whom places receive and who gets in.</summary>
    internal Numbers<Admission> Admissions { get; } = new();

    internal Localities Towns { get; } = new();

    /// <summary>How many places there are.</summary>
    public int Count => slots.Count;

    /// <summary>Takes a card, new or changed.</summary>
    public void Put(PlaceCard card) => Put(card, null);

    /// <summary>The same with the words of the card, where somebody has read them already.</summary>
    public void Put(PlaceCard card, Dictionary<string, byte>? read)
    {
        // Outside the gate: readers need not wait for this.
        var old = slots.TryGetValue(card.Key, out var slot) ? Columns.Places[slot]!.Card : null;
        var words = old is not null && PlaceText.IsSame(old, card) ? null : read ?? PlaceText.WordsOf(card);
        var gone = old is null || words is null ? [] : PlaceText.WordsOf(old).Keys.Where(word => !words.ContainsKey(word)).ToList();
        var tie = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(card.Key.ToString())));
        gate.EnterWriteLock();
        try
        {
            if (old is null)
            {
                slot = free.TryPop(out var empty) ? empty : Columns.Count;
                slots.Add(card.Key, slot);
            }

            Forget(slot, gone);
            foreach (var (word, weight) in words ?? [])
            {
                Words.Of(word).Put(slot, weight);
            }

            Set(slot, new SearchedPlace(card, Towns.TownOf(card.Key.Territory, card.Position.City)), LineOf(card, tie), Admissions.Of(AdmissionOf(card)), ServicesOf(card));
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
            var words = PlaceText.WordsOf(Columns.Places[slot]!.Card);
            gate.EnterWriteLock();
            try
            {
                Forget(slot, words.Keys);
                Set(slot, null, default, 0, null);
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
            return SearchRun.Search(this, query);
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    /// <summary>
    /// Computes the states of an instant that nobody has asked about yet, so that at nine o'clock, when thousands of doors open, no question pays for
    /// all of them. What is remembered of the instant before stays.
    /// </summary>
    public void LookAhead(DateTimeOffset instant) => Read(() =>
    {
        Kept.LookAhead(Moment.Of(instant));
        return Columns.Count;
    });

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

    private ServiceTimes? ServicesOf(PlaceCard card) => ServiceTimes.Matter(card)
        ? new ServiceTimes(card, [.. card.Services.Select(service => SetOf(ServiceCategories.LineOf(service.Category)))])
        : null;

    private static PlaceLine LineOf(PlaceCard card, ulong tie) => new(card.LastVerified is { } verified ? -verified.UtcTicks : SearchPage.Last, tie);

    private Admission AdmissionOf(PlaceCard card) => new(
        card.Publics?.WithoutWords(), (card.Accessibility ?? new Accessibility()).WithoutWords(),
        card.Services.All(service => service.Publics is null)
            ? []
            : card.Services.Select(service => new ServiceAdmission(
                SetOf(ServiceCategories.LineOf(service.Category)), (service.Publics ?? card.Publics)?.WithoutWords())).Distinct().ToValueList());

    private int SetOf(IEnumerable<string> categories) => CategorySets.Of(categories.Distinct().Select(Categories.Of).Order().ToValueList());

    private void Forget(int slot, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            Words.Of(word).Remove(slot);
        }
    }

    private void Set(int slot, SearchedPlace? place, PlaceLine line, int admission, ServiceTimes? services)
    {
        var old = slot < Columns.Count ? Columns.Places[slot] : null;
        Group(slot, old, false);
        Group(slot, place, true);
        Locate(old, -1);
        Locate(place, 1);
        Columns.Set(slot, place, line, admission, services);
        Kept.Change(slot);
    }

    private void Group(int slot, SearchedPlace? place, bool has)
    {
        if (place is null)
        {
            return;
        }

        InTerritory.Set(Territories.Of(place.Card.Key.Territory), slot, has);
        foreach (var category in place.Card.Services.SelectMany(service => ServiceCategories.LineOf(service.Category)))
        {
            InCategory.Set(Categories.Of(category), slot, has);
        }

        foreach (var language in place.Card.Languages)
        {
            Speaking.Set(Languages.Of(language.ToLowerInvariant()), slot, has);
        }
    }

    private void Locate(SearchedPlace? place, int sign)
    {
        if (place is { Points: [var point, ..] })
        {
            Towns.Count(place.Card.Key.Territory, place.Card.Position.City, place.Card.Position.PostalCode, point, sign);
        }
    }
}
