using System.Text;
using System.Text.RegularExpressions;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Pages.Campaigns.Maps;
using Soliguide.GrpcApi.Pages.Words;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Campaigns;

[Collection(HouseTests.Name)]
public sealed partial class MapPageTests(House house)
{
    private const int LargestPage = 60_000;

    [Fact]
    public async Task Map_OfACampaign_ShadesLinksAndTellsEveryTerritory()
    {
        Keep("carte-2019", "fr-75", "fr-974", "fr-44", "es-08");
        house.Guide.Tallies["carte-2019"] = [Share("fr-75", 10, 9), Share("fr-974", 10, 5), Share("es-08", 4, 1)];

        var shown = await new StaffBrowser(house).Get("/campagnes/carte-2019/carte");

        Assert.Equal(["p0", "p4", "p2"], Drawn().Matches(shown.Html).Select(match => match.Groups[1].Value));
        Assert.Contains("aria-label=\"Paris (75) : 90,0 % à jour, 9 lieux sur 10\"", shown.Html, StringComparison.Ordinal);
        Assert.Contains("Sans contour connu : es-08.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("25,0 %", shown.Text, StringComparison.Ordinal);
        Assert.Contains("IGN 2018", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", shown.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_OfTheWholeCountry_StaysSmall()
    {
        Keep("carte-2020", [.. TerritoryOutlines.Territories]);

        var shown = await new StaffBrowser(house).Get("/campagnes/carte-2020/carte");
        var style = await house.Door.Web.GetByteArrayAsync(new Uri(Regex.Match(shown.Html, "href=\"([^\"]+\\.css[^\"]*)\"").Groups[1].Value, UriKind.Relative));

        Assert.InRange(Encoding.UTF8.GetByteCount(shown.Html), 1, 2 * LargestPage);
        Keep("carte-2021", "fr-75", "fr-92", "fr-93", "fr-33", "fr-44");
        var usual = await new StaffBrowser(house).Get("/campagnes/carte-2021/carte");
        Assert.InRange(Encoding.UTF8.GetByteCount(usual.Html) + style.Length, 1, LargestPage);
    }

    [Fact]
    public void Outlines_EveryDepartment_HasOneAndAName()
    {
        Assert.Equal(101, TerritoryOutlines.Territories.Count);
        Assert.All(TerritoryOutlines.Territories, territory =>
        {
            Assert.NotEqual(territory, PageWords.Territory(territory));
            Assert.Matches("^(?:M[0-9. -]+l[0-9. -]+z)+$", TerritoryOutlines.Of(territory)!);
        });
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(100, 19, 0)]
    [InlineData(100, 20, 1)]
    [InlineData(100, 99, 4)]
    [InlineData(100, 100, 4)]
    public void Shade_OfAShare_IsOneOfFive(int places, int answered, int shade) => Assert.Equal(shade, new TerritoryShare("fr-75", places, answered).Shade);

    private void Keep(string id, params string[] territories) => house.Guide.Campaigns[id] = House.Campaign(Samples.Plan(id) with
    {
        Territories = [.. territories.Select(key => new TerritoryPlan(TerritoryKey.Parse(key), "Europe/Paris"))],
    });

    private static TerritoryTally Share(string territory, int places, int answered) =>
        new(territory, places, [0, places - answered, 0, 0, answered, 0], [], [], places, 0, 0, 0);

    [GeneratedRegex("<path class=\"(p[0-4])\"")]
    private static partial Regex Drawn();
}
