using Soliguide.Domain.Places;

namespace Soliguide.GrpcApi.Search;

/// <summary>
/// Where towns and postal codes lie: the middle of the points that public cards show there. A place whose address is secret, or whose point
/// nobody knows, counts as lying in the middle of its town; it adds nothing to that middle, so that nothing can be learnt from it.
/// </summary>
internal sealed class Localities
{
    private readonly Dictionary<string, SortedDictionary<TerritoryKey, Middle>> names = new(StringComparer.Ordinal);

    /// <summary>The town of a card as it is kept here.</summary>
    public Middle TownOf(TerritoryKey territory, string? city) => Of(territory, Name(city ?? ""));

    /// <summary>A point that a card shows; <paramref name="sign"/> -1 takes it away again.</summary>
    public void Count(TerritoryKey territory, string? city, string? postalCode, GeoPoint point, int sign)
    {
        TownOf(territory, city).Add(point, sign);
        if (Name(postalCode ?? "") is { Length: > 0 } code)
        {
            Of(territory, code).Add(point, sign);
        }
    }

    /// <summary>
    /// The middle of the town or postal code that somebody names; of several towns of one name, that with the most places. Null when no
    /// public card lies there.
    /// </summary>
    public GeoPoint? Find(string name) => Name(name) is { Length: > 0 } known && names.TryGetValue(known, out var middles)
        ? middles.Values.MaxBy(middle => middle.Count)?.Point
        : null;

    private Middle Of(TerritoryKey territory, string name)
    {
        if (!names.TryGetValue(name, out var territories))
        {
            names.Add(name, territories = []);
        }

        if (!territories.TryGetValue(territory, out var middle))
        {
            territories.Add(territory, middle = new Middle());
        }

        return middle;
    }

    private static string Name(string city) => string.Join(' ', SearchWords.Fold(city).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>The middle of points that come and go, rounded to a hundredth of a degree (about a kilometre) so that it hardly moves.</summary>
internal sealed class Middle
{
    private const int Digits = 2;

    // Whole ten-millionths of a degree: sums of fractions keep a trace of what has gone, and half a hundredth is rounded by it.
    private const double Unit = 1e7;
    private long latitudes, longitudes;

    /// <summary>How many points there are.</summary>
    public int Count { get; private set; }

    /// <summary>Where it is; null while there is no point.</summary>
    public GeoPoint? Point { get; private set; }

    /// <summary>Its direction; elsewhere while there is no point.</summary>
    public Spot Spot { get; private set; } = Spot.Elsewhere;

    public void Add(GeoPoint point, int sign)
    {
        latitudes += sign * (long)Math.Round(point.Latitude * Unit);
        longitudes += sign * (long)Math.Round(point.Longitude * Unit);
        Count += sign;
        GeoPoint? now = Count == 0 ? null : new GeoPoint(Math.Round(latitudes / Unit / Count, Digits), Math.Round(longitudes / Unit / Count, Digits));
        if (now != Point)
        {
            (Point, Spot) = (now, now is { } middle ? Spot.Of(middle) : Spot.Elsewhere);
        }
    }
}
