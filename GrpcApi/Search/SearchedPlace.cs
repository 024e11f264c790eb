using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Search;

/// <summary>
/// A card as the index looks at it. Made from the card alone: what a card does not show cannot be found. It remembers how long its last
/// states hold, so that a search over all places computes only those whose hours changed something since.
/// </summary>
internal sealed class SearchedPlace
{
    private readonly bool hasServiceTimes;
    private PlaceCard? confirmed;
    private StateSpan? now;
    private StateSpan? nowIfConfirmed;

    public SearchedPlace(PlaceCard card, int territory, int[] categories, int[] languages, Middle town)
    {
        (Card, Territory, Categories, Languages, Town) = (card, territory, categories, languages, town);
        Points = PointsOf(card);
        Tie = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(card.Key.ToString())));
        hasServiceTimes = card.Services.Any(service => service.Hours is not null) || card.Periods.Any(period => period.ServiceId is not null);
    }

    public PlaceCard Card { get; }

    /// <summary>Its territory, by the index's number.</summary>
    public int Territory { get; }

    /// <summary>The categories of its services and all that hold them, by the index's numbers.</summary>
    public int[] Categories { get; }

    public int[] Languages { get; }

    /// <summary>Where its town lies: all that is known of a place without points.</summary>
    public Middle Town { get; }

    /// <summary>Where it is, or stops; none where access is on referral, whatever the card holds.</summary>
    public GeoPoint[] Points { get; }

    /// <summary>Parts places of the same value: a digest of the id, so that no territory always comes first.</summary>
    public ulong Tie { get; }

    public bool IsCoarse => Points.Length == 0;

    /// <summary>The state of the place; remembered when the instant moves on as clocks do.</summary>
    public OpeningState StateAt(DateTimeOffset at) => StateAt(ref now, Card, at);

    /// <summary>The state if it were not for the presumed closure.</summary>
    public OpeningState StateIfConfirmed(DateTimeOffset at) =>
        Card.Presumed is null ? StateAt(at) : StateAt(ref nowIfConfirmed, confirmed ??= Card with { Presumed = null }, at);

    /// <summary>Whether it, or one of the services that are looked for, meets the wish.</summary>
    /// <param name="wish">What is wished.</param>
    /// <param name="at">The instant.</param>
    /// <param name="wanted">Which services count; null is the place as a whole.</param>
    public bool Meets(Openness wish, DateTimeOffset at, Func<PlaceService, bool>? wanted)
    {
        if (wish == Openness.Any)
        {
            return true;
        }

        var isPresumed = StateAt(at) == OpeningState.PresumedClosed;
        if (isPresumed && wish == Openness.Open)
        {
            return false;
        }

        var asIf = isPresumed && wish == Openness.OpenOrPresumed;
        if (wanted is null || !hasServiceTimes)
        {
            return Meets(wish, asIf ? StateIfConfirmed(at) : StateAt(at));
        }

        var card = asIf ? confirmed ??= Card with { Presumed = null } : Card;
        return Card.Services.Any(service => wanted(service) && Meets(wish, Opening.StateAt(card, service.Id, at)));
    }

    /// <summary>Metres to its nearest point, or to the middle of its town; null when nobody may know.</summary>
    public double? MetresFrom(GeoPoint centre)
    {
        if (Points.Length == 0)
        {
            return Town.Point?.MetresTo(centre);
        }

        var least = Points[0].MetresTo(centre);
        for (var i = 1; i < Points.Length; i++)
        {
            least = Math.Min(least, Points[i].MetresTo(centre));
        }

        return least;
    }

    public bool IsIn(GeoBox box) => Points.Length == 0 ? Town.Point is { } middle && box.Holds(middle) : Array.Exists(Points, box.Holds);

    private static bool Meets(Openness wish, OpeningState state) => state switch
    {
        OpeningState.Open or OpeningState.PartiallyOpen => true,
        OpeningState.Unknown or OpeningState.PresumedClosed => wish == Openness.NotClosed,
        _ => false,
    };

    // The last two are kept, so that those who ask for tomorrow do not make those who ask for now start again.
    private static OpeningState StateAt(ref StateSpan? last, PlaceCard card, DateTimeOffset at)
    {
        var known = last;
        if (known?.Holds(at) == true)
        {
            return known.State;
        }

        if (known?.Before?.Holds(at) == true)
        {
            return known.Before.State;
        }

        var (state, from, to) = Opening.SpanAt(card, at);
        last = new StateSpan(state, from.UtcTicks, to.UtcTicks, known is null ? null : known with { Before = null });
        return state;
    }

    private static GeoPoint[] PointsOf(PlaceCard card) => card.OnReferral
        ? []
        : [.. card.Stops.Select(stop => stop.Position).Prepend(card.Position)
            .Where(position => position is { Latitude: not null, Longitude: not null })
            .Select(position => new GeoPoint(position.Latitude!.Value, position.Longitude!.Value))];

    private sealed record StateSpan(OpeningState State, long From, long To, StateSpan? Before)
    {
        public bool Holds(DateTimeOffset at) => From <= at.UtcTicks && at.UtcTicks < To;
    }
}
