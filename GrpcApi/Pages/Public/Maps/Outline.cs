using System.Globalization;
using System.Text.RegularExpressions;
using Soliguide.GrpcApi.Pages.Campaigns.Maps;
using Soliguide.GrpcApi.Search;

namespace Soliguide.GrpcApi.Pages.Public.Maps;

/// <summary>The outline of a department of metropolitan France with where it lies on earth; those overseas lie in boxes whose scale nobody wrote down.</summary>
/// <param name="Territory">The department.</param>
/// <param name="Path">The outline, in the units of <c>outlines.json</c>.</param>
/// <param name="SouthWest">Its corner.</param>
/// <param name="NorthEast">Its other corner.</param>
internal sealed partial record Outline(string Territory, string Path, GeoPoint SouthWest, GeoPoint NorthEast)
{
    /// <summary>Where the drawing of the country begins; see README.md beside the outlines.</summary>
    public static readonly GeoPoint Corner = new(51.15, -5.2);

    /// <summary>Units for a degree of latitude.</summary>
    public const double UnitsPerDegree = 48;

    /// <summary>Units for a degree of longitude.</summary>
    public static readonly double UnitsPerDegreeEast = UnitsPerDegree * Math.Cos(46.5 * Math.PI / 180);

    /// <summary>All of them.</summary>
    public static IReadOnlyDictionary<string, Outline> All { get; } = TerritoryOutlines.Territories
        .Where(territory => TerritoryOutlines.PlaceOf(territory) != MapPlace.Overseas)
        .Select(territory => Read(territory, TerritoryOutlines.Of(territory)!))
        .ToDictionary(outline => outline.Territory);

    /// <summary>Whether it may be seen in a rectangle.</summary>
    public bool Meets(GeoPoint southWest, GeoPoint northEast) =>
        SouthWest.Latitude < northEast.Latitude && NorthEast.Latitude > southWest.Latitude && SouthWest.Longitude < northEast.Longitude && NorthEast.Longitude > southWest.Longitude;

    private static Outline Read(string territory, string path)
    {
        var points = new List<(double X, double Y)>();
        foreach (var ring in path.Split('z', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = Number().Matches(ring).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
            var (x, y) = (0.0, 0.0);
            for (var at = 0; at + 1 < numbers.Length; at += 2)
            {
                // The first pair is where the ring begins, the others are steps.
                (x, y) = (x + numbers[at], y + numbers[at + 1]);
                points.Add((x, y));
            }
        }

        return new Outline(territory, path, At(points.Min(p => p.X), points.Max(p => p.Y)), At(points.Max(p => p.X), points.Min(p => p.Y)));
    }

    private static GeoPoint At(double x, double y) => new(Corner.Latitude - (y / UnitsPerDegree), Corner.Longitude + (x / UnitsPerDegreeEast));

    [GeneratedRegex(@"-?(\d+(\.\d+)?|\.\d+)")]
    private static partial Regex Number();
}
