using System.Runtime.CompilerServices;
using Soliguide.Domain.Places.Public;
using Soliguide.GrpcApi.Mapping;

namespace Soliguide.GrpcApi.Feed;

/// <summary>
/// Cards that were shown of late, as they travel and with their opening status as long as that holds: kiosks and pages show the same places again and again.
/// A card that changed is another card. Read and written by many at once; which of them is kept makes no difference.
/// </summary>
internal sealed class ShownCards
{
    private const int Most = 2048;

    private readonly ShownCard?[] kept = new ShownCard?[Most];

    /// <summary>A card at an instant.</summary>
    public ShownCard At(PlaceCard card, DateTimeOffset at)
    {
        ref var place = ref kept[(uint)RuntimeHelpers.GetHashCode(card) % Most];
        var known = Volatile.Read(ref place);
        if (known?.Holds(card, at) == true)
        {
            return known;
        }

        var (status, from, to) = Opening.StatusSpanAt(card, at);
        var shown = new ShownCard(card, ReferenceEquals(known?.Card, card) ? known!.Place : card.ToWire(), status, from, to);
        Volatile.Write(ref place, shown);
        return shown;
    }
}

/// <summary>A card as it is shown.</summary>
/// <param name="Card">What everybody may read.</param>
/// <param name="Place">The same as it travels; in several answers at once, so not to be changed.</param>
/// <param name="Opening">Whether it is open.</param>
/// <param name="From">The first instant (UTC) at which that holds.</param>
/// <param name="To">The first instant (UTC) at which it may not hold any more.</param>
internal sealed record ShownCard(PlaceCard Card, V1.Place Place, OpeningStatus Opening, DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Whether this is what is to be shown of a card at an instant.</summary>
    public bool Holds(PlaceCard card, DateTimeOffset at) => ReferenceEquals(Card, card) && From <= at && at < To;
}
