namespace Soliguide.GrpcApi.Search;

/// <summary>A point on earth, degrees of WGS 84.</summary>
internal readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>Metres; the mean radius of WGS 84.</summary>
    public const double EarthRadius = 6_371_008.8;

    /// <summary>Metres to another point over the sphere (haversine); half a percent off the ellipsoid at most.</summary>
    public double MetresTo(GeoPoint other)
    {
        const double radians = Math.PI / 180;
        var (north, east) = (Math.Sin((other.Latitude - Latitude) * radians / 2), Math.Sin((other.Longitude - Longitude) * radians / 2));
        var square = (north * north) + (Math.Cos(Latitude * radians) * Math.Cos(other.Latitude * radians) * east * east);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(square)));
    }
}

/// <summary>A rectangle between two parallels and two meridians; one whose west lies east of its east crosses the 180th.</summary>
internal sealed record GeoBox(double South, double West, double North, double East)
{
    public bool Holds(GeoPoint point) => point.Latitude >= South && point.Latitude <= North
        && (West <= East ? point.Longitude >= West && point.Longitude <= East : point.Longitude >= West || point.Longitude <= East);
}
