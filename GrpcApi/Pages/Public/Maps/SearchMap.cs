using Soliguide.Domain.Places.Public;
using Soliguide.GrpcApi.Search;

namespace Soliguide.GrpcApi.Pages.Public.Maps;

/// <summary>
/// A small map of a page of places that were found: around the town that was named, or of the territory that was chosen, or around the places themselves. A place
/// on referral, or without a point, has no dot: the list alone tells its town.
/// </summary>
internal sealed class SearchMap
{
    /// <summary>Nearer than this dots lie on each other: half of each, and a finger's breadth between links.</summary>
    private const double Apart = 27;

    /// <summary>A map is a small part of a page: so many characters of outlines, those of the territories that matter first.</summary>
    private const int MostOutline = 1_500;

    /// <summary>The outlines are drawn for a whole country, to a kilometre or two: nearer by they would lie.</summary>
    private const double OutlinesFrom = 4;

    private SearchMap(MapView view, double? circle, IReadOnlyList<Outline> ground, string? chosen) =>
        (View, Circle, Ground, Chosen) = (view, circle, ground, chosen);

    public MapView View { get; }

    /// <summary>Kilometres around the town that was named, as a circle; null when none was, or when a place lies on another side of the earth.</summary>
    public double? Circle { get; }

    /// <summary>Outlines under the dots.</summary>
    public IReadOnlyList<Outline> Ground { get; }

    /// <summary>The one that was asked for; null when none was.</summary>
    public string? Chosen { get; }

    public IReadOnlyList<MapDot> Dots { get; private init; } = [];

    /// <summary>The number that each place of the list has on the map, by id; the others have no dot.</summary>
    public IReadOnlyDictionary<string, int> Numbers { get; private init; } = new Dictionary<string, int>();

    /// <summary>Whether its places are not those of the list: a dot then leads to a sheet.</summary>
    public bool IsBeyond { get; private init; }

    /// <summary>Places of the list without a dot.</summary>
    public int Without { get; private init; }

    /// <summary>Draws it.</summary>
    /// <param name="found">The places of the page, as they are listed.</param>
    /// <param name="states">Whether each is open.</param>
    /// <param name="centre">The middle of the town that was named; null when none was.</param>
    /// <param name="territory">The territory that was chosen; null when none was.</param>
    /// <returns>The map; null when no place of the page may be shown on one.</returns>
    public static SearchMap? Of(IEnumerable<PlaceCard> found, Func<PlaceCard, OpeningState> states, GeoPoint? centre, string? territory)
    {
        var cards = found.ToList();
        var spots = cards.Select(card => (Card: card, Point: PointOf(card, centre))).Where(spot => spot.Point is not null)
            .Select((spot, at) => (Number: at + 1, spot.Card, Point: spot.Point!.Value)).ToList();
        if (spots.Count == 0)
        {
            return null;
        }

        var chosen = territory is null ? null : Outline.All.GetValueOrDefault(territory);
        var points = spots.ConvertAll(spot => spot.Point);
        var circle = centre is { } middle ? MapView.Circle(middle, points) : null;
        var view = circle ?? MapView.Around([.. points, .. CornersOf(centre, chosen)]);
        return new SearchMap(view, circle?.Kilometres, GroundOf(view, spots.Select(spot => spot.Card.Key.Territory.ToString()).Prepend(territory ?? "")), chosen?.Territory)
        {
            Dots = Heap(spots.Select(spot => (spot.Number, spot.Card, states(spot.Card), view.Place(spot.Point)))),
            Numbers = spots.ToDictionary(spot => spot.Card.Key.ToString(), spot => spot.Number),
            Without = cards.Count - spots.Count,
        };
    }

    /// <summary>The same map beside a list of other places.</summary>
    public SearchMap Beyond() => new(View, Circle, Ground, Chosen) { Dots = Dots, IsBeyond = true };

    /// <summary>What a map without a circle shows beside its places.</summary>
    private static GeoPoint[] CornersOf(GeoPoint? centre, Outline? chosen) => (centre, chosen) switch
    {
        ({ } middle, _) => [middle],
        (_, { } outline) => [outline.SouthWest, outline.NorthEast],
        _ => [],
    };

    /// <summary>Where a place is shown: of the stops of a round the nearest, or the first; null where nobody may know.</summary>
    private static GeoPoint? PointOf(PlaceCard card, GeoPoint? centre)
    {
        var points = SearchedPlace.PointsOf(card);
        return points.Length == 0 ? null : centre is { } middle ? points.MinBy(middle.MetresTo) : points[0];
    }

    private static List<MapDot> Heap(IEnumerable<(int Number, PlaceCard Card, OpeningState State, (double X, double Y) At)> spots)
    {
        var heaps = new List<((double X, double Y) At, List<(int Number, PlaceCard Card, OpeningState State)> Places)>();
        foreach (var (number, card, state, at) in spots)
        {
            var heap = heaps.Find(heap => Math.Abs(heap.At.X - at.X) < Apart && Math.Abs(heap.At.Y - at.Y) < Apart);
            if (heap.Places is null)
            {
                heaps.Add((at, [(number, card, state)]));
            }
            else
            {
                heap.Places.Add((number, card, state));
            }
        }

        return heaps.ConvertAll(heap => new MapDot(heap.At.X, heap.At.Y, heap.Places));
    }

    private static List<Outline> GroundOf(MapView view, IEnumerable<string> first)
    {
        if (view.Kilometres < OutlinesFrom)
        {
            return [];
        }

        // The corners of the drawing: as far from the middle as its place on the drawing says.
        var (x, y) = view.Place(new GeoPoint(view.Middle.Latitude + 1, view.Middle.Longitude + 1));
        var (east, north) = (MapView.Width / 2 / (x - (MapView.Width / 2)), MapView.Height / 2 / ((MapView.Height / 2) - y));
        var southWest = new GeoPoint(view.Middle.Latitude - north, view.Middle.Longitude - east);
        var northEast = new GeoPoint(view.Middle.Latitude + north, view.Middle.Longitude + east);
        var (ground, length) = (new List<Outline>(), 0);
        foreach (var outline in first.Distinct().Select(Outline.All.GetValueOrDefault).OfType<Outline>().Concat(Outline.All.Values).Distinct().Where(outline => outline.Meets(southWest, northEast)))
        {
            length += outline.Path.Length;
            if (length > MostOutline)
            {
                break;
            }

            ground.Add(outline);
        }

        return ground;
    }
}
