using Soliguide.GrpcApi.Search;

namespace Soliguide.GrpcApi.Pages.Public.Maps;

/// <summary>
/// The piece of country that a small map shows, around its middle: equirectangular at the latitude of the middle, so that a kilometre is as long in every direction.
/// </summary>
/// <param name="Middle">Where its middle lies.</param>
/// <param name="Kilometres">From its middle to the nearer edge.</param>
internal sealed record MapView(GeoPoint Middle, double Kilometres)
{
    /// <summary>Units of the drawing; about a pixel of a telephone.</summary>
    public const int Width = 320;

    /// <summary>Units of the drawing.</summary>
    public const int Height = 280;

    /// <summary>Kept free at every edge: half of a dot.</summary>
    public const int Margin = 16;

    private const double KilometresPerDegree = GeoPoint.EarthRadius * Math.PI / 180 / 1000;
    private const int Half = (Height / 2) - Margin;

    /// <summary>What a scale may say: 1, 2 or 5 of a power of ten.</summary>
    private static readonly double[] Steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000];

    /// <summary>Units for a kilometre.</summary>
    public double Scale => Half / Kilometres;

    private double East => Math.Cos(Middle.Latitude * Math.PI / 180) * KilometresPerDegree * Scale;

    private double North => KilometresPerDegree * Scale;

    /// <summary>The smallest round number of kilometres that is not less; half a kilometre at least, for a map of one street would say more than a dot knows.</summary>
    public static double Round(double kilometres) => Steps.First(step => step >= Math.Max(0.5, Math.Min(kilometres, Steps[^1])));

    /// <summary>The round number of kilometres whose bar is as long as fits.</summary>
    /// <param name="units">At most so many.</param>
    public double Bar(double units) => Steps.LastOrDefault(step => step * Scale <= units, Steps[0]);

    /// <summary>From the middle to an edge at least, where no town says how near one wants to look: a district.</summary>
    private const double Least = 5;

    /// <summary>A circle of a round number of kilometres that holds points; null where they lie farther than a drawing around its middle shows.</summary>
    /// <param name="middle">Its middle.</param>
    /// <param name="points">At least one.</param>
    public static MapView? Circle(GeoPoint middle, IReadOnlyCollection<GeoPoint> points)
    {
        var reach = points.Max(middle.MetresTo) / 1000;
        var view = new MapView(middle, Round(reach));
        return reach <= view.Kilometres && points.All(view.Holds) ? view : null;
    }

    /// <summary>A view that holds points and lies around their middle.</summary>
    /// <param name="points">At least one.</param>
    public static MapView Around(IReadOnlyCollection<GeoPoint> points)
    {
        var middle = new GeoPoint((points.Min(p => p.Latitude) + points.Max(p => p.Latitude)) / 2, MiddleOf(points.Select(p => p.Longitude).ToList()));
        // Wider than high: what lies east or west may be farther from the middle.
        const double wider = (Width - (2.0 * Margin)) / (2 * Half);
        var unit = new MapView(middle, Half);
        var reach = points.Max(point => unit.Place(point) is var (x, y) ? Math.Max(Math.Abs(x - (Width / 2)) / wider, Math.Abs(y - (Height / 2))) : 0);
        return new MapView(middle, Math.Max(Least, reach));
    }

    /// <summary>Where a point lies on the drawing: by the shorter way around the earth.</summary>
    public (double X, double Y) Place(GeoPoint point) =>
        ((Width / 2) + (Turn(point.Longitude - Middle.Longitude) * East), (Height / 2) - ((point.Latitude - Middle.Latitude) * North));

    /// <summary>The same for a whole drawing whose upper left corner and units are known: an SVG matrix of scale and shift.</summary>
    public (double ScaleX, double ScaleY, double ShiftX, double ShiftY) Fit(GeoPoint corner, double unitsPerDegreeEast, double unitsPerDegreeSouth)
    {
        var (x, y) = Place(corner);
        return (East / unitsPerDegreeEast, North / unitsPerDegreeSouth, x, y);
    }

    /// <summary>Whether the edge of the drawing cuts no dot there.</summary>
    private bool Holds(GeoPoint point) =>
        Place(point) is var (x, y) && Math.Abs(x - (Width / 2)) < (Width / 2) - Margin + 1 && Math.Abs(y - (Height / 2)) < (Height / 2) - Margin + 1;

    /// <summary>The middle of the narrowest arc that holds all longitudes; it may cross the 180th meridian.</summary>
    private static double MiddleOf(List<double> longitudes)
    {
        var (west, width) = longitudes.Select(west => (west, Width: longitudes.Max(longitude => (longitude - west + 360) % 360))).MinBy(arc => arc.Width);
        return Turn(west + (width / 2));
    }

    /// <summary>The same angle between -180 and 180 degrees.</summary>
    private static double Turn(double degrees) => Math.IEEERemainder(degrees, 360);
}
