using System.Globalization;
using Google.Type;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Paging;
using Soliguide.GrpcApi.Search;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>Questions and answers of searches.</summary>
internal static class SearchMapping
{
    private const int LongestText = 200;
    private const int LargestRadius = 200_000;
    private const int Most = 100;

    /// <summary>The question, everything wrong in it refused by field.</summary>
    /// <param name="request">As sent.</param>
    /// <param name="at">The request.</param>
    /// <param name="index">Where categories are looked up.</param>
    /// <param name="instant">The instant of the search.</param>
    /// <param name="isComplete">Whether all cards are read: before, a category may only seem unknown.</param>
    public static SearchQuery ReadQuery(this V1.SearchPlacesRequest request, Reading at, SearchIndex index, DateTimeOffset instant, bool isComplete)
    {
        if (request.Query.Length > LongestText)
        {
            at["query"].Refuse(FieldErrors.Length, $"Write at most {LongestText} characters.");
        }

        if (request.RadiusMeters is < 0 or > LargestRadius)
        {
            at["radius_meters"].Refuse(FieldErrors.Range, $"Give 1 to {LargestRadius} metres, or 0 for no limit.");
        }

        if (request.Centre is null && (request.RadiusMeters > 0 || request.Order == V1.SearchOrder.Distance))
        {
            at["centre"].Refuse(FieldErrors.Centre, "Give a centre, or neither radius nor order of distance.");
        }

        return new SearchQuery(instant)
        {
            Text = request.Query,
            Categories = request.Categories.ReadList(at["categories"], Most, (category, here) => category.ReadCategory(here, index, isComplete)),
            Territories = request.Territories.ReadList(at["territories"], Most, KeyMapping.ReadTerritory),
            Languages = request.Languages.ReadList(at["languages"], Most, (language, _) => language),
            For = request.ReadWish(at),
            Centre = request.Centre.ReadPointOrNull(at["centre"]),
            Radius = request.RadiusMeters > 0 ? request.RadiusMeters : null,
            Box = request.Box.ReadBox(at["box"]),
            Openness = request.Opening == V1.OpeningFilter.Unspecified ? Openness.Any : request.Opening.ReadFilter(at["opening"]),
            WithoutPresumed = request.ExcludePresumed,
            Order = request.ReadOrder(at["order"]),
            Counts = request.IncludeCounts,
            Limit = PageSize.Read(request.PageSize, at["page_size"]),
        };
    }

    public static V1.FoundPlace ToWire(this Found found, ShownCard shown, DateTimeOffset at)
    {
        var place = new V1.FoundPlace { Place = shown.Place, Opening = shown.Opening.ToWire(at) };
        if (found.Metres is { } metres)
        {
            place.DistanceMeters = (int)metres;
            place.DistanceIsCoarse = found.IsCoarse;
        }

        return place;
    }

    public static void AddCounts(this V1.SearchPlacesResponse page, SearchResult result)
    {
        page.ReadWords.Add(result.Slips.Select(slip => new V1.ReadWord { Typed = slip.Typed, Words = { slip.Read } }));
        page.TerritoryCounts.Add(result.Territories.Select(c => new V1.TerritoryCount { Territory = c.Territory.ToString(), Count = c.Count }));
        page.CategoryCounts.Add(result.Categories.Select(c => new V1.CategoryCount { Category = c.Category, Count = c.Count }));
        page.PublicCounts.Add(result.Groups.Select(c => new V1.PublicCount { Group = c.Group.ToWire<PublicGroup, V1.PublicGroup>(), Count = c.Count }));
        page.AccessCounts.Add(result.Needs.Select(c => new V1.AccessCount { Need = c.Need.ToWire<AccessNeed, V1.AccessNeed>(), Count = c.Count }));
        page.StateCounts.Add(result.States.Select(c => new V1.StateCount { State = c.State.ToWire<OpeningState, V1.OpeningState>(), Count = c.Count }));
    }

    public static PageToken ToToken(this SearchMark mark, DateTimeOffset at) => new(
        string.Create(CultureInfo.InvariantCulture, $"{mark.Value:x16}{mark.Tie:x16}{mark.Slips:x8}"), at);

    public static SearchMark? ReadMark(this PageToken token, Reading at)
    {
        if (token.After is { Length: 40 } text
            && long.TryParse(text.AsSpan(0, 16), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)
            && ulong.TryParse(text.AsSpan(16, 16), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var tie)
            && int.TryParse(text.AsSpan(32), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var slips))
        {
            return new SearchMark(value, tie, slips);
        }

        PageToken.Refuse(at);
        return null;
    }

    private static AdmissionWish ReadWish(this V1.SearchPlacesRequest request, Reading at)
    {
        if (request is { HasAge: true, Age: < 0 or > Publics.OldestAge })
        {
            at["age"].Refuse(FieldErrors.Range, $"Give 0 to {Publics.OldestAge} years, or leave it out.");
        }

        return new AdmissionWish
        {
            Publics = [.. request.Publics.ReadList(at["publics"], PublicsMapping.Most, PublicsMapping.ReadGroup)],
            Age = request.HasAge ? request.Age : null,
            Needs = [.. request.AccessNeeds.ReadList(at["access_needs"], Most, (need, here) => need.ReadEnum<V1.AccessNeed, AccessNeed>(here))],
            CertainOnly = request.CertainOnly,
        };
    }

    private static string ReadCategory(this string category, Reading at, SearchIndex index, bool isComplete)
    {
        if (isComplete && !index.Knows(category))
        {
            at.Refuse(FieldErrors.Category, "Give a category of the field such as food or shower.");
        }

        return category;
    }

    private static GeoPoint? ReadPointOrNull(this LatLng? point, Reading at)
    {
        if (point is not null && !(Math.Abs(point.Latitude) <= 90 && Math.Abs(point.Longitude) <= 180))
        {
            at.Refuse(FieldErrors.Point, "Give latitude -90 to 90 and longitude -180 to 180.");
        }

        return point is null ? null : new GeoPoint(point.Latitude, point.Longitude);
    }

    private static GeoBox? ReadBox(this V1.GeoBox? box, Reading at)
    {
        if (box is null)
        {
            return null;
        }

        if (box.SouthWest.ReadPointOrNull(at["south_west"]) is not { } low || box.NorthEast.ReadPointOrNull(at["north_east"]) is not { } high
            || low.Latitude > high.Latitude)
        {
            at.Refuse(FieldErrors.Box, "Give both corners, the southern one not north of the other.");
            return null;
        }

        return new GeoBox(low.Latitude, low.Longitude, high.Latitude, high.Longitude);
    }

    private static Openness ReadFilter(this V1.OpeningFilter filter, Reading at) => filter switch
    {
        V1.OpeningFilter.Open => Openness.Open,
        V1.OpeningFilter.OpenOrPresumed => Openness.OpenOrPresumed,
        V1.OpeningFilter.NotClosed => Openness.NotClosed,
        _ => Refused<Openness>(at),
    };

    private static SearchOrder ReadOrder(this V1.SearchPlacesRequest request, Reading at) => request.Order switch
    {
        V1.SearchOrder.Unspecified => request.Centre is not null && FrenchWords.Of(request.Query).FirstOrDefault() is null
            ? SearchOrder.Distance
            : SearchOrder.Relevance,
        V1.SearchOrder.Relevance => SearchOrder.Relevance,
        V1.SearchOrder.Distance => SearchOrder.Distance,
        V1.SearchOrder.Freshness => SearchOrder.Freshness,
        _ => Refused<SearchOrder>(at),
    };

    private static T Refused<T>(Reading at)
        where T : struct, System.Enum
    {
        at.Refuse(FieldErrors.Value, $"Give one of: {string.Join(", ", System.Enum.GetNames<T>())}.");
        return default;
    }
}
