using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Search;

namespace Soliguide.GrpcApi.Tests.Search;

/// <summary>What a search means, written down without any thought of speed: every condition asked of every card, nothing remembered.</summary>
internal sealed class PlainSearch(IReadOnlyCollection<PlaceCard> cards)
{
    private const long Last = long.MaxValue / 2;
    private readonly Dictionary<PlaceCard, Dictionary<string, byte>> words = cards.ToDictionary(card => card, PlaceText.WordsOf);

    public SearchResult Search(SearchQuery query)
    {
        var typed = FrenchWords.Of(query.Text).Distinct().Take(12).ToList();
        var (read, slips, bits) = Read(typed, query.After?.Slips);
        var rest = cards.Where(card => MeetsRest(card, query, read)).ToList();
        var found = rest.Where(card => IsIn(card, query) && HasCategory(card, query) && IsOpenEnough(card, query, byService: true))
            .Select(card => (Card: card, Value: ValueOf(card, query, read), Tie: TieOf(card))).OrderBy(line => line.Value).ThenBy(line => line.Tie).ToList();
        var page = found.Where(line => query.After is not { } mark || (line.Value, line.Tie).CompareTo((mark.Value, mark.Tie)) > 0).ToList();
        return new SearchResult(
            [.. page.Take(query.Limit).Select(line => new Found(
                line.Card, new SearchMark(line.Value, line.Tie, bits), query.Centre is { } centre ? MetresOf(line.Card, centre) : null, PointsOf(line.Card).Length == 0))],
            found.Count,
            page.Count > query.Limit)
        {
            Slips = [.. slips.Select(word => new ReadWord(word, []))],
            Territories = !query.Counts ? [] : [.. rest.Where(card => HasCategory(card, query) && IsOpenEnough(card, query, byService: true))
                .GroupBy(card => card.Key.Territory).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))],
            Categories = !query.Counts ? [] : [.. rest.Where(card => IsIn(card, query) && IsOpenEnough(card, query, byService: HasCategory(card, query)))
                .SelectMany(CategoriesOf).GroupBy(category => category).Select(group => (group.Key, group.Count()))
                .OrderByDescending(line => line.Item2).ThenBy(line => line.Key, StringComparer.Ordinal)],
            States = !query.Counts ? [] : [.. rest.Where(card => IsIn(card, query) && HasCategory(card, query))
                .GroupBy(card => Opening.StateAt(card, query.At)).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))],
            Groups = !query.Counts ? [] : [.. Enum.GetValues<PublicGroup>()
                .Select(group => (group, found.Count(line => IsReceived(line.Card, query, [group], null)))).Where(line => line.Item2 > 0)],
            Needs = !query.Counts ? [] : [.. Enum.GetValues<AccessNeed>()
                .Select(need => (need, found.Count(line => GetsIn(line.Card, need, query.For.CertainOnly)))).Where(line => line.Item2 > 0)],
        };
    }

    private (List<Dictionary<string, int>> Read, List<string> Slips, int Bits) Read(List<string> typed, int? before)
    {
        var all = words.Values.SelectMany(of => of.Keys).Distinct().ToList();
        var (read, slips, bits) = (new List<Dictionary<string, int>>(), new List<string>(), 0);
        for (var i = 0; i < typed.Count; i++)
        {
            var word = typed[i];
            var meant = all.Select(known => (known, Quality: known == word ? 4
                : FrenchWords.StemOf(known) == FrenchWords.StemOf(word) ? 3
                : known.StartsWith(word, StringComparison.Ordinal) ? 2 : 0)).Where(line => line.Quality > 0).ToDictionary();
            if (before is { } asked ? ((asked >> i) & 1) == 1 : meant.Count == 0)
            {
                meant = all.Where(known => Typos.AreWithin(word, Typos.LettersOf(word), known, Typos.LettersOf(known), Typos.AllowedIn(word)) && Typos.AllowedIn(word) > 0)
                    .ToDictionary(known => known, _ => 1);
                if (meant.Count > 0)
                {
                    slips.Add(word);
                    bits |= 1 << i;
                }
            }

            read.Add(meant);
        }

        return (read, slips, bits);
    }

    private bool MeetsRest(PlaceCard card, SearchQuery query, List<Dictionary<string, int>> read) =>
        read.All(meant => words[card].Keys.Any(meant.ContainsKey))
        && (query.Languages.Count == 0 || card.Languages.Any(spoken => query.Languages.Contains(spoken, StringComparer.OrdinalIgnoreCase)))
        && ((query.For.Publics.Count == 0 && query.For.Age is null) || IsReceived(card, query, query.For.Publics, query.For.Age))
        && query.For.Needs.All(need => GetsIn(card, need, query.For.CertainOnly))
        && (!query.WithPoint || PointsOf(card).Length > 0)
        && (query.Box is not { } box || PointsOf(card) switch { [] => MiddleOf(card) is { } middle && box.Holds(middle), var points => points.Any(box.Holds) })
        && (query.Radius is not { } radius || MetresOf(card, query.Centre!.Value) <= radius)
        && (!query.WithoutPresumed || Opening.StateAt(card, query.At) != OpeningState.PresumedClosed);

    private static bool IsIn(PlaceCard card, SearchQuery query) => query.Territories.Count == 0 || query.Territories.Contains(card.Key.Territory);

    private static bool HasCategory(PlaceCard card, SearchQuery query) => query.Categories.Count == 0 || card.Services.Any(service => IsWanted(service, query));

    private static bool IsWanted(PlaceService service, SearchQuery query) => ServiceCategories.LineOf(service.Category).Any(query.Categories.Contains);

    /// <summary>By a service that is looked for where services differ; by the place or any of them where none is.</summary>
    private static bool IsReceived(PlaceCard card, SearchQuery query, IReadOnlyCollection<PublicGroup> who, int? age)
    {
        var services = card.Services.Select(service => (IsWanted: IsWanted(service, query), Publics: service.Publics ?? card.Publics));
        var byService = query.Categories.Count > 0 && HasCategory(card, query);
        return byService ? services.Any(service => service.IsWanted && Meets(service.Publics)) : Meets(card.Publics) || services.Any(service => Meets(service.Publics));

        bool Meets(Publics? publics) => publics is null or { Welcome: Welcome.Exclusive, Groups.Count: 0, AgeFrom: null, AgeTo: null }
            ? !query.For.CertainOnly
            : publics.Receives(who, age);
    }

    private static bool GetsIn(PlaceCard card, AccessNeed need, bool surely) => need == AccessNeed.Wheelchair
        ? surely ? card.Accessibility?.Wheelchair == Wheelchair.Yes : card.Accessibility?.Wheelchair is not Wheelchair.No
        : surely ? card.Accessibility?.Animals == true : card.Accessibility?.Animals is not false;

    private static bool IsOpenEnough(PlaceCard card, SearchQuery query, bool byService)
    {
        var isPresumed = Opening.StateAt(card, query.At) == OpeningState.PresumedClosed;
        var asIf = isPresumed && query.Openness == Openness.OpenOrPresumed ? card with { Presumed = null } : card;
        return query.Openness == Openness.Any || (!(isPresumed && query.Openness == Openness.Open)
            && (byService && query.Categories.Count > 0
                ? card.Services.Any(service => IsWanted(service, query) && Meets(Opening.StatusAt(asIf, service.Id, query.At).State))
                : Meets(Opening.StatusAt(asIf, query.At).State)));

        bool Meets(OpeningState state) => state is OpeningState.Open or OpeningState.PartiallyOpen
            || (query.Openness == Openness.NotClosed && state is OpeningState.Unknown or OpeningState.PresumedClosed);
    }

    private long ValueOf(PlaceCard card, SearchQuery query, List<Dictionary<string, int>> read) => query.Order switch
    {
        SearchOrder.Distance => query.Centre is { } centre && MetresOf(card, centre) is { } metres ? (long)(metres * 10) : Last,
        SearchOrder.Freshness => card.LastVerified is { } verified ? -verified.UtcTicks : Last,
        _ => -((8 * read.Sum(meant => words[card].Where(word => meant.ContainsKey(word.Key)).Max(word => word.Value * meant[word.Key]))) + (Opening.StateAt(card, query.At) switch
        {
            OpeningState.Open => 5,
            OpeningState.PartiallyOpen => 4,
            OpeningState.Unknown => 3,
            OpeningState.PresumedClosed => 2,
            OpeningState.Closed => 1,
            _ => 0,
        })),
    };

    private static ulong TieOf(PlaceCard card) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(card.Key.ToString())));

    private static IEnumerable<string> CategoriesOf(PlaceCard card) => card.Services.SelectMany(service => ServiceCategories.LineOf(service.Category)).Distinct();

    private double? MetresOf(PlaceCard card, GeoPoint centre) => PointsOf(card) switch
    {
        [] => MiddleOf(card)?.MetresTo(centre),
        var points => points.Min(point => point.MetresTo(centre)),
    };

    /// <summary>The middle of the first points that the cards of its town show.</summary>
    private GeoPoint? MiddleOf(PlaceCard card)
    {
        var points = cards.Where(other => other.Key.Territory == card.Key.Territory && TownOf(other) == TownOf(card) && PointsOf(other).Length > 0)
            .Select(other => PointsOf(other)[0]).ToList();
        return points.Count == 0 ? null : new GeoPoint(Mean(points.Select(p => p.Latitude)), Mean(points.Select(p => p.Longitude)));

        // In ten-millionths of a degree, so that half a hundredth is rounded the same in whatever order they are added.
        double Mean(IEnumerable<double> degrees) => Math.Round(degrees.Sum(at => (long)Math.Round(at * 1e7)) / 1e7 / points.Count, 2);
    }

    private static string TownOf(PlaceCard card) => (card.Position.City ?? "").ToLowerInvariant().Replace('-', ' ');

    private static GeoPoint[] PointsOf(PlaceCard card) => card.OnReferral ? [] : [.. card.Stops.Select(stop => stop.Position).Prepend(card.Position)
        .Where(position => position.Latitude is not null).Select(position => new GeoPoint(position.Latitude!.Value, position.Longitude!.Value))];
}
