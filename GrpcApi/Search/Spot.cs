namespace Soliguide.GrpcApi.Search;

/// <summary>
/// Where the one point of a place is, also as a direction from the middle of the earth: whether it is certainly too far from somewhere is then
/// three products instead of five sines. A place with several points or none has no direction, and has to be measured.
/// </summary>
internal readonly record struct Spot(GeoPoint Point, double X, double Y, double Z)
{
    /// <summary>Of several points, or of none that is known.</summary>
    public static Spot Elsewhere { get; } = new(default, double.NaN, double.NaN, double.NaN);

    public static Spot Of(GeoPoint point)
    {
        var (latitude, longitude) = (double.DegreesToRadians(point.Latitude), double.DegreesToRadians(point.Longitude));
        return new Spot(point, Math.Cos(latitude) * Math.Cos(longitude), Math.Cos(latitude) * Math.Sin(longitude), Math.Sin(latitude));
    }

    /// <summary>Whether it is the one point of a place.</summary>
    public bool IsOnePoint => !double.IsNaN(X);

    /// <summary>The square of half the straight line between two spots of a sphere of radius 1, which is the haversine; not a number elsewhere.</summary>
    public double SquareTo(in Spot other)
    {
        var (x, y, z) = (X - other.X, Y - other.Y, Z - other.Z);
        return ((x * x) + (y * y) + (z * z)) / 4;
    }

    /// <summary>
    /// The square beyond which a spot is certainly farther than some metres, rounding of both ways of measuring included (a micrometre would do;
    /// this leaves some millimetres).
    /// </summary>
    public static double Beyond(double metres) => metres >= Math.PI * GeoPoint.EarthRadius
        ? double.PositiveInfinity
        : (Math.Pow(Math.Sin(metres / 2 / GeoPoint.EarthRadius), 2) * (1 + 1e-9)) + 1e-18;
}
