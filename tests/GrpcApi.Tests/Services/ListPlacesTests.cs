using Soliguide.GrpcApi.Tests.Support;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Tests.Services;

[Collection(HouseTests.Name)]
public sealed class ListPlacesTests(House house)
{
    [Fact]
    public async Task ListPlaces_WithoutFilters_PagesThroughAllInOrderOnce()
    {
        var ids = new List<string>();
        var request = new ListPlacesRequest { PageSize = 2 };
        var pages = 0;
        do
        {
            var page = await house.Door.Places.ListPlacesAsync(request);
            Assert.InRange(page.Places.Count, 1, 2);
            ids.AddRange(page.Places.Select(listed => listed.Place.PlaceId));
            request.PageToken = page.NextPageToken;
            pages++;
        }
        while (request.PageToken.Length > 0);

        // Other tests of this guide bring places of territories of their own.
        string[] ours = ["fr-75-", "fr-93-"];
        Assert.Equal(["fr-75-1", "fr-75-2", "fr-75-3", "fr-75-4", "fr-93-1"], ids.Where(id => Array.Exists(ours, territory => id.StartsWith(territory, StringComparison.Ordinal))));
        Assert.Distinct(ids);
        Assert.Equal((ids.Count + 1) / 2, pages);
    }

    [Fact]
    public async Task ListPlaces_ByTerritoryAndCategory_KeepsBoth()
    {
        var page = await house.Door.Places.ListPlacesAsync(new ListPlacesRequest { Territory = "FR-75", Categories = { "shower" } });

        Assert.Equal(["fr-75-1", "fr-75-4"], page.Places.Select(listed => listed.Place.PlaceId));
    }

    [Fact]
    public async Task ListPlaces_ByState_KeepsThoseInIt()
    {
        var page = await house.Door.Places.ListPlacesAsync(
            new ListPlacesRequest { States = { OpeningState.PresumedClosed, OpeningState.TemporarilyClosed } });

        Assert.Equal(["fr-75-2", "fr-75-3"], page.Places.Select(listed => listed.Place.PlaceId));
        Assert.Equal(
            [OpeningState.PresumedClosed, OpeningState.TemporarilyClosed], page.Places.Select(listed => listed.Opening.State));
    }

    [Fact]
    public async Task ListPlaces_WithEverythingWrong_NamesEveryField() => await Expect.Fields(
        () => house.Door.Places.ListPlacesAsync(new ListPlacesRequest
        {
            PageSize = -1,
            PageToken = "forged",
            Territory = "seventy-five",
            States = { OpeningState.Open, OpeningState.Unspecified },
        }).ResponseAsync,
        ("page_size", "PAGE_SIZE_NEGATIVE"), ("page_token", "PAGE_TOKEN_INVALID"),
        ("territory", "TERRITORY_INVALID"), ("states[1]", "ENUM_VALUE_UNKNOWN"));

    [Fact]
    public async Task ListPlaces_WithATokenOfAnotherFilter_SaysSo()
    {
        var first = await house.Door.Places.ListPlacesAsync(new ListPlacesRequest { PageSize = 1 });

        await Expect.Fields(
            () => house.Door.Places.ListPlacesAsync(
                new ListPlacesRequest { Territory = "fr-75", PageToken = first.NextPageToken }).ResponseAsync,
            ("page_token", "PAGE_TOKEN_OF_ANOTHER_LIST"));
    }

    [Fact]
    public async Task ListPlaces_WithAChangedToken_RefusesIt()
    {
        var first = await house.Door.Places.ListPlacesAsync(new ListPlacesRequest { PageSize = 1 });
        var token = first.NextPageToken.ToCharArray();
        token[^6] = token[^6] == 'A' ? 'B' : 'A';

        await Expect.Fields(
            () => house.Door.Places.ListPlacesAsync(new ListPlacesRequest { PageToken = new string(token) }).ResponseAsync,
            ("page_token", "PAGE_TOKEN_INVALID"));
    }
}
