using System.Net;
using Microsoft.Extensions.Options;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Hosting;

/// <summary>What browsers are told on a page of another site.</summary>
[Collection(HouseTests.Name)]
public sealed class CrossSiteTests(House house)
{
    private const string Site = "https://www.example.org";
    private const string GetPlace = "/soliguide.v1.PlaceService/GetPlace";

    [Theory]
    [InlineData("/v1/places/fr-75-1", "GET")]
    [InlineData("/v1/places:search", "GET")]
    [InlineData(GetPlace, "POST")]
    [InlineData("/soliguide.v1.PlaceService/SyncPlaces", "POST")]
    public async Task Preflight_OfAPublicMethod_IsAllowedToEverySiteAndKept(string path, string verb)
    {
        var asked = await Preflight(house.Door, path, verb);

        Assert.Equal((HttpStatusCode.NoContent, "*", "7200"), (asked.Status, asked.Header("Access-Control-Allow-Origin"), asked.Header("Access-Control-Max-Age")));
        Assert.Contains("x-grpc-web", asked.Header("Access-Control-Allow-Headers"), StringComparison.Ordinal);
        Assert.Empty(asked.Header("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("/v1/campaigns", "GET")]
    [InlineData("/v1/campaigns/summer-2019:pause", "POST")]
    [InlineData("/v1/campaigns/summer-2019/answers", "POST")]
    [InlineData("/soliguide.v1.CampaignService/PauseCampaign", "POST")]
    [InlineData("/soliguide.v1.PlaceService/ImportPlaces", "POST")]
    public async Task Preflight_OfAMethodForStaff_IsAllowedToNobody(string path, string verb)
    {
        var asked = await Preflight(house.Door, path, verb);

        Assert.False(asked.Head.Contains("Access-Control-Allow-Origin"));
        Assert.NotEqual(HttpStatusCode.OK, asked.Status);
    }

    [Fact]
    public async Task Answer_ToAnotherSite_ShowsWhatClientsNeed()
    {
        var found = await JsonReply.Get(house.Door, "/v1/places/fr-75-77", ("Origin", Site));

        Assert.Equal((HttpStatusCode.NotFound, "*"), (found.Status, found.Header("Access-Control-Allow-Origin")));
        Assert.Equal("grpc-status,grpc-message,grpc-status-details-bin,etag,retry-after", found.Header("Access-Control-Expose-Headers").Replace(" ", "", StringComparison.Ordinal));
        Assert.Empty((await JsonReply.Get(house.Door, "/v1/campaigns", ("Origin", Site))).Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Readers_WhereSitesAreListedOrNone_AreThoseAlone()
    {
        await using var listed = await FrontDoor.Open(
            house.Grains, null, ("CrossSite:Readers", "Listed"), ("CrossSite:Origins:0", Site));
        await using var nobody = await FrontDoor.Open(house.Grains, null, ("CrossSite:Readers", "Nobody"));

        Assert.Equal(Site, (await Preflight(listed, GetPlace, "POST")).Header("Access-Control-Allow-Origin"));
        Assert.Empty((await Preflight(listed, GetPlace, "POST", "https://elsewhere.example")).Header("Access-Control-Allow-Origin"));
        Assert.Empty((await Preflight(nobody, GetPlace, "POST")).Header("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("CrossSite:Origins", CrossSiteReaders.Listed)]
    [InlineData("CrossSite:Origins", CrossSiteReaders.Any, "https://www.example.org")]
    [InlineData("CrossSite:Origins", CrossSiteReaders.Listed, "www.example.org")]
    [InlineData("CrossSite:Origins", CrossSiteReaders.Listed, "https://www.example.org/")]
    public void Rules_OfABadList_NameTheKey(string key, CrossSiteReaders readers, params string[] origins)
    {
        var result = new CrossSiteOptionsRules().Validate(Options.DefaultName, new CrossSiteOptions { Readers = readers, Origins = origins });

        Assert.StartsWith(key, Assert.Single(result.Failures!), StringComparison.Ordinal);
    }

    private static Task<JsonReply> Preflight(FrontDoor door, string path, string verb, string site = Site) => JsonReply.Ask(
        door, HttpMethod.Options, path, null,
        ("Origin", site), ("Access-Control-Request-Method", verb), ("Access-Control-Request-Headers", "content-type,x-grpc-web,if-none-match"));
}
