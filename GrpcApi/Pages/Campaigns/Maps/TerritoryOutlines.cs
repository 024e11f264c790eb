using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Campaigns.Maps;

/// <summary>
/// The outlines of the departments of France, as SVG paths, from <c>outlines.json</c>; README.md beside it says where they come from and how
/// they lie on the paper.
/// </summary>
internal static class TerritoryOutlines
{
    private static readonly Dictionary<string, string> Paths = WordFile.Read("outlines.json");

    /// <summary>Paris and its neighbours are too small to be seen or touched on the map of the country: they are drawn enlarged beside it.</summary>
    private static readonly string[] AroundParis = ["fr-75", "fr-92", "fr-93", "fr-94"];

    /// <summary>Departments overseas, each in a box of its own.</summary>
    private static readonly string[] Overseas = ["fr-971", "fr-972", "fr-973", "fr-974", "fr-976"];

    /// <summary>Every territory with an outline.</summary>
    public static IReadOnlyCollection<string> Territories => Paths.Keys;

    /// <summary>The outline of a territory; null where there is none, such as in another country.</summary>
    public static string? Of(string territory) => Paths.GetValueOrDefault(territory);

    /// <summary>Where a territory is drawn to be seen and followed.</summary>
    public static MapPlace PlaceOf(string territory) => AroundParis.Contains(territory) ? MapPlace.AroundParis
        : Overseas.Contains(territory) ? MapPlace.Overseas : MapPlace.Country;

    /// <summary>The outlines that form the ground of a part of the map, as one path.</summary>
    /// <param name="place">The part.</param>
    /// <param name="but">Territories that are drawn by themselves.</param>
    public static string Ground(MapPlace place, IReadOnlyCollection<string> but) => string.Concat(Paths
        .Where(path => !but.Contains(path.Key) && (PlaceOf(path.Key) == place || (place == MapPlace.Country && PlaceOf(path.Key) == MapPlace.AroundParis)))
        .Select(path => path.Value));
}

/// <summary>The parts of the map.</summary>
internal enum MapPlace
{
    /// <summary>Metropolitan France.</summary>
    Country,

    /// <summary>Paris and its neighbours, enlarged.</summary>
    AroundParis,

    /// <summary>A department overseas, in its box.</summary>
    Overseas,
}
