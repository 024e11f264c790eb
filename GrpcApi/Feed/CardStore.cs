using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.GrpcApi.Search;

namespace Soliguide.GrpcApi.Feed;

/// <summary>
/// Every public card, in memory: what readers of places are answered from, so that no reader wakes a place grain.
/// <see cref="CardFollower"/> fills it from the change feed, usually less than half a second behind.
/// </summary>
public sealed class CardStore
{
    private volatile CardShelf shelf = new();
    private long heardAt;

    /// <summary>Whether the feed has been read to its end once; before that, a missing card says nothing.</summary>
    public bool HasCaughtUp { get; private set; }

    /// <summary>When the feed last answered, on the wire's clock (UTC).</summary>
    public DateTimeOffset HeardAt => new(Interlocked.Read(ref heardAt), TimeSpan.Zero);

    /// <summary>Whether the feed has answered at all.</summary>
    internal bool HasBeenHeard => Interlocked.Read(ref heardAt) != 0;

    /// <summary>Beats whenever cards change.</summary>
    internal Pulse Changed { get; } = new();

    /// <summary>What was shown of late.</summary>
    internal ShownCards Shown { get; } = new();

    /// <summary>What is shown now; ask for it at each look, since a rebuilt feed brings another.</summary>
    internal CardShelf Shelf => shelf;

    /// <summary>How many cards there are.</summary>
    public int Count => shelf.Count;

    /// <summary>The cards ready to be searched; ask for it at each search, since a rebuilt feed brings another.</summary>
    internal SearchIndex Index => shelf.Index;

    /// <summary>The card of a place; null when nothing of it is public.</summary>
    public PlaceCard? Find(PlaceKey key) => shelf.Find(key);

    /// <summary>The card of a place with its opening status; null when nothing of it is public.</summary>
    public OpenCard? Find(PlaceKey key, DateTimeOffset at) => shelf.Find(key) is { } card ? Look(card, at) : null;

    /// <summary>The cards that a query wants, by territory, then by id; computed while they are read.</summary>
    public IEnumerable<OpenCard> List(CardQuery query) => Walk(query).Select(look => look.Open).OfType<OpenCard>();

    /// <summary>The same with every card that is passed over, so that the reader can bound the work.</summary>
    internal IEnumerable<(PlaceCard Card, OpenCard? Open)> Walk(CardQuery query)
    {
        foreach (var card in Walk(shelf, query))
        {
            yield return (card, query.Wants(card) ? Look(card, query.At) : null);
        }
    }

    /// <summary>Every card as it stands, without looking whether it is open.</summary>
    internal IEnumerable<PlaceCard> All() => shelf.After(null, null);

    internal void Heard(DateTimeOffset at) => Interlocked.Exchange(ref heardAt, at.UtcTicks);

    /// <summary>Shows this shelf from now on; a shelf that is already shown stays.</summary>
    internal void Show(CardShelf next)
    {
        var isNew = shelf != next;
        shelf = next;
        HasCaughtUp = true;
        if (isNew)
        {
            Changed.Beat();
        }
    }

    private static IEnumerable<PlaceCard> Walk(CardShelf shelf, CardQuery query) => query.Within.Count == 0
        ? shelf.After(query.Territory, query.After)
        : query.Within.Where(territory => query.Territory is not { } one || one == territory)
            .Where(territory => query.After is not { } after || territory >= after.Territory)
            .SelectMany(territory => shelf.After(territory, query.After));

    private static OpenCard Look(PlaceCard card, DateTimeOffset at) => new(card, Opening.StatusAt(card, at));
}
