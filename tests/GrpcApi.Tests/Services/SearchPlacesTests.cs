using Google.Type;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.V1;
using Sheets = Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Tests.Services;

[Collection(HouseTests.Name)]
public sealed class SearchPlacesTests(House house)
{
    [Fact]
    public async Task SearchPlaces_ForAnOpenShower_TellsStatusAgeAndCounts()
    {
        var page = await house.Door.Places.SearchPlacesAsync(new SearchPlacesRequest
        {
            Query = "douche", Territories = { "fr-75" }, Opening = OpeningFilter.Open, Centre = new LatLng { Latitude = 48.85, Longitude = 2.36 }, IncludeCounts = true,
        });

        Assert.Equal(["fr-75-1", "fr-75-4"], page.Places.Select(found => found.Place.PlaceId).Order(StringComparer.Ordinal));
        Assert.Equal(2, page.TotalSize);
        Assert.All(page.Places, found =>
        {
            Assert.Equal((OpeningState.Open, OpeningReason.WeeklyHours), (found.Opening.State, found.Opening.Reason));
            Assert.Equal(Channel.Call, found.Place.LastAnswerChannel);
            Assert.NotNull(found.Place.VerifyTime);
            Assert.Equal((731, false), (found.DistanceMeters, found.DistanceIsCoarse));
        });
        Assert.Equal(1, page.TerritoryCounts.Single(count => count.Territory == "fr-93").Count);
        Assert.Equal(2, page.CategoryCounts.Single(count => count.Category == "hygiene_and_wellness").Count);
        Assert.InRange(page.IndexAge.ToTimeSpan(), TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task SearchPlaces_PageByPage_ShowsEveryPlaceOnce()
    {
        var request = new SearchPlacesRequest { Categories = { "shower" }, PageSize = 1 };
        var ids = new List<string>();
        do
        {
            var page = await house.Door.Places.SearchPlacesAsync(request);
            ids.Add(Assert.Single(page.Places).Place.PlaceId);
            Assert.Equal(3, page.TotalSize);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(["fr-75-1", "fr-75-4", "fr-93-1"], ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task SearchPlaces_ForAWomanWithChildren_LeavesOutWhatIsForOthersAndKeepsWhatNobodySaid()
    {
        house.Guide.Publish(
            Fakes.Samples.Open("fr-18-women") with { Publics = new(Sheets.Welcome.Exclusive) { Groups = [Sheets.PublicGroup.Women] } },
            Fakes.Samples.Open("fr-18-men") with { Publics = new(Sheets.Welcome.Exclusive) { Groups = [Sheets.PublicGroup.Men] } },
            Fakes.Samples.Open("fr-18-young") with { Publics = new(Sheets.Welcome.Exclusive) { AgeTo = 25 }, Accessibility = new() { Wheelchair = Sheets.Wheelchair.No } },
            Fakes.Samples.Open("fr-18-all") with { Publics = new(Sheets.Welcome.Unconditional), Accessibility = new() { Wheelchair = Sheets.Wheelchair.Partial, Animals = true } },
            Fakes.Samples.Open("fr-18-words") with { Publics = new(Sheets.Welcome.Exclusive) { Description = "Sur orientation." } },
            Fakes.Samples.Open("fr-18-unsaid"));
        await Waiting.Until(() => house.Cards.Find(Domain.Places.PlaceKey.Parse("fr-18-unsaid")) is not null, "the cards are there");
        var request = new SearchPlacesRequest { Territories = { "fr-18" }, Publics = { PublicGroup.Women, PublicGroup.Family }, IncludeCounts = true };

        Assert.Equal("all unsaid women words young", await Found(request));
        Assert.Equal("all unsaid women words", await Found(new(request) { Age = 30 }));
        Assert.Equal("all women", await Found(new(request) { Age = 30, CertainOnly = true }));
        Assert.Equal("all unsaid women words", await Found(new(request) { AccessNeeds = { AccessNeed.Wheelchair } }));
        Assert.Equal("all", await Found(new(request) { AccessNeeds = { AccessNeed.Animal }, CertainOnly = true }));
        var page = await house.Door.Places.SearchPlacesAsync(request);
        Assert.Equal((4, 5), (page.PublicCounts.Single(c => c.Group == PublicGroup.Men).Count, page.PublicCounts.Single(c => c.Group == PublicGroup.Women).Count));
        Assert.Equal((4, 5), (page.AccessCounts.Single(c => c.Need == AccessNeed.Wheelchair).Count, page.AccessCounts.Single(c => c.Need == AccessNeed.Animal).Count));
        var women = page.Places.Single(found => found.Place.PlaceId == "fr-18-women").Place;
        Assert.Equal((Welcome.Exclusive, PublicGroup.Women, false), (women.Publics.Welcome, women.Publics.Groups.Single(), women.Publics.HasMaxAge));
        Assert.Null(page.Places.Single(found => found.Place.PlaceId == "fr-18-unsaid").Place.Publics);
        Assert.True(page.Places.Single(found => found.Place.PlaceId == "fr-18-all").Place.Accessibility.Animals);

        async Task<string> Found(SearchPlacesRequest asked) => string.Join(' ', (await house.Door.Places.SearchPlacesAsync(asked)).Places
            .Select(found => found.Place.PlaceId["fr-18-".Length..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task SearchPlaces_WithASlip_SaysWhatItWasReadAs()
    {
        var page = await house.Door.Places.SearchPlacesAsync(new SearchPlacesRequest { Query = "doucehs", PageSize = 1 });

        var read = Assert.Single(page.ReadWords);
        Assert.Equal(("doucehs", "douches"), (read.Typed, read.Words[0]));
        Assert.Equal(3, page.TotalSize);
    }

    [Fact]
    public async Task SearchPlaces_WithEverythingWrong_NamesEveryField() => await Expect.Fields(
        () => house.Door.Places.SearchPlacesAsync(new SearchPlacesRequest
        {
            Query = new string('a', 201),
            Categories = { "shower", "nothing_of_the_kind" },
            Territories = { "seventy-five" },
            RadiusMeters = 500,
            Box = new GeoBox { SouthWest = new LatLng { Latitude = 49 }, NorthEast = new LatLng { Latitude = 48 } },
            Opening = (OpeningFilter)17,
            Order = (SearchOrder)17,
            PageSize = -1,
            PageToken = "forged",
            Publics = { PublicGroup.Women, PublicGroup.Unspecified },
            Age = 121,
            AccessNeeds = { (AccessNeed)17 },
        }).ResponseAsync,
        ("page_token", "PAGE_TOKEN_INVALID"), ("query", "LENGTH_OUT_OF_RANGE"), ("centre", "CENTRE_MISSING"), ("categories[1]", "CATEGORY_UNKNOWN"),
        ("territories[0]", "TERRITORY_INVALID"),
        ("age", "NUMBER_OUT_OF_RANGE"), ("publics[1]", "ENUM_VALUE_UNKNOWN"), ("access_needs[0]", "ENUM_VALUE_UNKNOWN"), ("box", "BOX_INVALID"), ("opening", "ENUM_VALUE_UNKNOWN"), ("order", "ENUM_VALUE_UNKNOWN"), ("page_size", "PAGE_SIZE_NEGATIVE"));

    [Fact]
    public async Task SearchPlaces_WithATokenOfOtherConditions_SaysSo()
    {
        var first = await house.Door.Places.SearchPlacesAsync(new SearchPlacesRequest { PageSize = 1 });

        await Expect.Fields(
            () => house.Door.Places.SearchPlacesAsync(new SearchPlacesRequest { Query = "accueil", PageToken = first.NextPageToken }).ResponseAsync,
            ("page_token", "PAGE_TOKEN_OF_ANOTHER_LIST"));
    }
}
