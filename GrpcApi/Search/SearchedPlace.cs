using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Search;

/// <summary>A card as the index looks at it where <see cref="PlaceLine"/> does not suffice. Made from the card alone: what a card does not show cannot be found.</summary>
/// <param name="card">What everybody may read.</param>
/// <param name="town">Where its town lies: all that is known of a place without points.</param>
internal sealed class SearchedPlace(PlaceCard card, Middle town)
{
    public PlaceCard Card => card;

    /// <summary>Where it is, or stops; none where access is on referral, whatever the card holds.</summary>
    public GeoPoint[] Points { get; } = PointsOf(card);

    public bool IsCoarse => Points.Length == 0;

    /// <summary>Where it lies as one point: the middle of its town where nothing nearer is known, elsewhere where there are several points.</summary>
    public Spot Coarsely => IsCoarse ? town.Spot : Spot.Elsewhere;

    /// <summary>Metres to its nearest point, or to the middle of its town; null when nobody may know.</summary>
    public double? MetresFrom(GeoPoint centre)
    {
        if (Points.Length == 0)
        {
            return town.Point?.MetresTo(centre);
        }

        var least = Points[0].MetresTo(centre);
        for (var i = 1; i < Points.Length; i++)
        {
            least = Math.Min(least, Points[i].MetresTo(centre));
        }

        return least;
    }

    public bool IsIn(GeoBox box) => Points.Length == 0 ? town.Point is { } middle && box.Holds(middle) : Array.Exists(Points, box.Holds);

    /// <summary>Where a place is, or stops, as far as everybody may know.</summary>
    public static GeoPoint[] PointsOf(PlaceCard card) => card.OnReferral
        ? []
        : [.. card.Stops.Select(stop => stop.Position).Prepend(card.Position)
            .Where(position => position is { Latitude: not null, Longitude: not null })
            .Select(position => new GeoPoint(position.Latitude!.Value, position.Longitude!.Value))];
}
