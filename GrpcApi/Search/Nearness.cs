namespace Soliguide.GrpcApi.Search;

/// <summary>
/// Which places are certainly too far, without measuring them: those are never on the page, and measuring is most of what a search for what is
/// near costs. What may be near enough is measured as always, so that the answer is the same.
/// </summary>
/// <param name="centre">From where.</param>
/// <param name="radius">How far at most, in metres; null is no limit.</param>
internal sealed class Nearness(GeoPoint centre, double? radius)
{
    private const double PerMetre = 10;

    private readonly Spot middle = Spot.Of(centre);
    private readonly double beyondRadius = radius is { } far ? Spot.Beyond(far) : double.PositiveInfinity;
    private double beyondLast = double.PositiveInfinity;
    private long last = long.MaxValue;

    /// <summary>The value of a distance in the order of distances: decimetres.</summary>
    public static long ValueOf(double metres) => (long)(metres * PerMetre);

    /// <summary>Metres to a place; null when nobody may know.</summary>
    public double? Measure(in Spot spot, SearchedPlace place) => spot.IsOnePoint ? spot.Point.MetresTo(centre) : place.MetresFrom(centre);

    /// <summary>Whether a place lies within the radius.</summary>
    public bool IsWithin(in Spot spot, SearchedPlace place) => !IsBeyond(spot, place, beyondRadius) && Measure(spot, place) <= radius;

    /// <summary>Whether the distance of a place certainly has a higher value than this.</summary>
    public bool IsBeyond(in Spot spot, SearchedPlace place, long value)
    {
        if (value != last)
        {
            (last, beyondLast) = (value, Spot.Beyond((value + 1.0) / PerMetre));
        }

        return IsBeyond(spot, place, beyondLast);
    }

    private bool IsBeyond(in Spot spot, SearchedPlace place, double square) => middle.SquareTo(spot.IsOnePoint ? spot : place.Coarsely) > square;
}
