using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Limits;
using Soliguide.GrpcApi.Mapping;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.GrpcApi.Pages.Public.Maps;
using Soliguide.GrpcApi.Paging;
using Soliguide.GrpcApi.Search;

namespace Soliguide.GrpcApi.Pages.Public;

/// <summary>Where somebody in need begins: what, where, open now; and what was found, 20 a page.</summary>
[Cost(Cost.Searches)]
internal sealed class SearchModel(
    CardStore cards, CampaignClock clock, [FromKeyedServices(ApiClocks.Wire)] TimeProvider wire, IOptions<PagesOptions> options)
    : PublicPage(cards, clock, wire, options)
{
    private const int PageSize = 20;
    private const int Longest = 200;

    /// <summary>What people come for, the most vital first; large buttons.</summary>
    public static IReadOnlyList<string> Needs { get; } =
        ["food", "hygiene_and_wellness", "accomodation_and_housing", "welcome", "health", "counseling", "clothing", "technology"];

    public string What { get; private set; } = "";

    public string Where { get; private set; } = "";

    public string? Need { get; private set; }

    public string? Territory { get; private set; }

    public bool OpenOnly { get; private set; }

    /// <summary>Who looks and with what they come.</summary>
    public AdmissionWish For { get; private set; } = new();

    /// <summary>Whether anything was asked; the bare page shows the needs and no list.</summary>
    public bool Asked { get; private set; }

    /// <summary>The middle of the town that was named; null when none was, or none is known.</summary>
    public GeoPoint? Centre { get; private set; }

    public SearchResult Result { get; private set; } = new([], 0, false);

    /// <summary>Where they are; null where no place of the page may be shown on a map.</summary>
    public SearchMap? Map { get; private set; }

    /// <summary>For the next page; null at the end.</summary>
    public string? Next { get; private set; }

    /// <summary>Whether this is a later page.</summary>
    public bool IsLater { get; private set; }

    public IReadOnlyList<TerritoryKey> Territories { get; private set; } = [];

    /// <summary>What is under the need that was chosen, with how many places each would show.</summary>
    public IEnumerable<(string Category, int Count)> Narrower => Need is null
        ? []
        : Result.Categories.Where(line => line.Count < Result.Total && ServiceCategories.LineOf(line.Category).Skip(1).FirstOrDefault() == Need).Take(8);

    /// <param name="quoi">Words.</param>
    /// <param name="ou">A town or postal code.</param>
    /// <param name="besoin">A category; one that nobody knows is none.</param>
    /// <param name="territoire">The territory; what is none is all.</param>
    /// <param name="ouvert">Whether only what is open now is wanted.</param>
    /// <param name="pour">Who somebody is; groups that the form does not offer are none.</param>
    /// <param name="age">Their age in years; what is none is not told.</param>
    /// <param name="acces">What must get in.</param>
    /// <param name="certain">Whether places that never said are left out.</param>
    /// <param name="suite">From the page before.</param>
    public void OnGet(
        string? quoi, string? ou, string? besoin, string? territoire, string? ouvert, [FromQuery] string[]? pour, [FromQuery] string? age,
        [FromQuery] string[]? acces, [FromQuery] string? certain, [FromQuery] string? suite)
    {
        var index = Cards.Index;
        Territories = index.TerritoriesInUse();
        (What, Where) = (Short(quoi), Short(ou));
        Need = besoin is not null && index.Knows(besoin) ? besoin : null;
        Territory = TerritoryKey.TryParse(territoire, out var key) ? key.ToString() : null;
        OpenOnly = ouvert == "oui";
        For = WishForm.Read(pour, age, acces, certain);
        Asked = What.Length > 0 || Where.Length > 0 || Need is not null || Territory is not null || OpenOnly || !For.IsNone;
        if (!Asked)
        {
            return;
        }

        // A stranger's mark is no mark: the list then begins at its beginning.
        var token = PageToken.Read(suite ?? "", Filters, Violations.Read(out _));
        var mark = token?.ReadMark(Violations.Read(out _));
        IsLater = mark is not null;
        Centre = Where.Length > 0 ? index.Find(Where) : null;
        var query = new SearchQuery(token?.At ?? Now)
        {
            Text = What,
            Categories = Need is null ? [] : [Need],
            Territories = Territory is null ? [] : [key],
            Openness = OpenOnly ? Openness.Open : Openness.Any,
            For = For,
            Centre = Centre,
            Order = Centre is null ? SearchOrder.Relevance : SearchOrder.Distance,
            Counts = true,
            Limit = PageSize,
            After = mark,
        };
        Result = index.Search(query);
        Map = SearchMap.Of(Result.Places.Select(found => found.Card), StateOf, Centre, Territory) ?? MapBeyond(index, query);
        Next = Result.HasMore ? Result.Places[^1].Mark.ToToken(token?.At ?? Now).Write(Filters) : null;
    }

    /// <summary>This list with something else: another need, another page.</summary>
    public string With(string? need, string? next = null) => Address(
        Home,
        [
            ("quoi", What), ("ou", Where), ("besoin", need), ("territoire", Territory), ("ouvert", OpenOnly ? "oui" : null),
            .. WishForm.Parts(For), ("suite", next),
        ]);

    /// <summary>How many of the places found receive a group; null before anything was asked.</summary>
    public int? CountOf(PublicGroup group) => Asked ? Result.Groups.FirstOrDefault(line => line.Group == group).Count : null;

    /// <summary>How many of the places found let something in; null before anything was asked.</summary>
    public int? CountOf(AccessNeed need) => Asked ? Result.Needs.FirstOrDefault(line => line.Need == need).Count : null;

    /// <summary>What a reader must know of whom a place receives and who gets in, and whether somebody said it.</summary>
    public IEnumerable<(string Line, bool IsSaid)> Admission(PlaceCard card) => AdmissionLines.Of(Words, card, Need, For);

    /// <summary>
    /// Secret addresses lie in the middle of their town, so around a town they come first and may fill a page: its map then shows the nearest places that
    /// have a point. Null where nobody named a town.
    /// </summary>
    private SearchMap? MapBeyond(SearchIndex index, SearchQuery query) => Centre is null
        ? null
        : SearchMap.Of(index.Search(query with { WithPoint = true, Counts = false }).Places.Select(found => found.Card), StateOf, Centre, Territory)?.Beyond();

    private OpeningState StateOf(PlaceCard card) => StatusOf(card).State;

    /// <summary>The status of a place now: later pages keep their list, and say what holds when they are read.</summary>
    public OpeningStatus StatusOf(PlaceCard card) => Opening.StatusAt(card, Now);

    public string? Far(Found found) => found.Metres switch
    {
        null => null,
        { } metres when found.IsCoarse => Words.Count("distance.coarse", (int)Math.Max(1, Math.Round(metres / 1000))),
        < 950 and { } metres => Words.Count("distance.metres", (int)Math.Round(metres / 50) * 50),
        { } metres => Words.Fill("distance.kilometres", ("count", (metres / 1000).ToString("0.#", CultureInfo.GetCultureInfo(Words.Code)))),
    };

    private string Filters => $"{What}|{Where}|{Need}|{Territory}|{OpenOnly}|{string.Join('&', WishForm.Parts(For))}";

    private static string Short(string? text) => text?.Trim() is { } trimmed ? trimmed[..Math.Min(Longest, trimmed.Length)] : "";
}
