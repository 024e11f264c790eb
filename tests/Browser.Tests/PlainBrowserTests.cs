using Soliguide.Browser.Tests.Guide;
using Soliguide.Browser.Tests.Support;
using Xunit.Abstractions;

namespace Soliguide.Browser.Tests;

/// <summary>What must hold for small screens, browsers without scripts and slow lines.</summary>
[Collection(HouseTests.Name)]
public sealed class PlainBrowserTests(House house, ITestOutputHelper output)
{
    private const int LargestPage = 60_000;

    [Theory]
    [MemberData(nameof(Addresses.All), MemberType = typeof(Addresses))]
    public async Task Page_AtTheWidthOfATelephone_DoesNotScrollSideways(string address)
    {
        await using var tab = await house.Visit(width: 360);
        await tab.Go(address);

        var (content, window) = (await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await tab.Page.EvaluateAsync<int>("window.innerWidth"));

        Assert.Equal(360, window);
        Assert.True(content <= window, $"{address} is {content} pixels wide on a screen of {window}.");
    }

    [Theory]
    [MemberData(nameof(Addresses.All), MemberType = typeof(Addresses))]
    public async Task Page_ItsContentPolicy_RefusesNothingThatItNeeds(string address)
    {
        await using var tab = await house.Visit();

        var answer = await tab.Go(address);
        var headers = await answer.AllHeadersAsync();

        Assert.Contains("default-src 'none'", headers["content-security-policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", headers["content-security-policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", headers["x-content-type-options"]);
        // The browser itself reports an error status; everything else would be a fault of the page.
        Assert.DoesNotContain(
            tab.Complaints,
            complaint => !complaint.StartsWith("Failed to load resource: the server responded with a status", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Campaign_WithoutScripts_ShowsItsFiguresAndHowToRefreshThem()
    {
        await using var tab = await house.Visit(scripts: false);
        await tab.Go(Addresses.Campaign);

        Assert.Contains("%", await tab.Page.Locator("main [data-chiffre=answeredPercent]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEmpty((await tab.Page.Locator("svg.large polyline.repondu").GetAttributeAsync("points"))!);
        Assert.True(await tab.Page.GetByText("Actualiser").IsVisibleAsync());
        Assert.False(await tab.Page.Locator(".suivi button").IsVisibleAsync());
    }

    [Fact]
    public async Task Lists_WithoutScripts_FilterAndTurnPages()
    {
        await using var tab = await house.Visit(scripts: false);
        await tab.Go("/lieux");
        await tab.Page.GetByLabel("Territoire").SelectOptionAsync("fr-33");
        await tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Afficher" }).ClickAsync();
        Assert.Equal(50, await tab.Page.Locator(".lieux li").CountAsync());

        await tab.Page.GetByText("Lieux suivants").ClickAsync();

        Assert.Equal(20, await tab.Page.Locator(".lieux li").CountAsync());
        Assert.Contains("territoire=fr-33", tab.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData(Addresses.Campaign)]
    public async Task Page_WithAllItFetches_IsLight(string address)
    {
        // The last day of the season: the longest curve and table.
        await using var site = await Site.Open();
        site.Clock.SetUtcNow(new DateTimeOffset(2019, 8, 15, 20, 0, 0, TimeSpan.Zero));
        await using var tab = await house.Visit(site);
        await tab.Go(address);

        var weight = await tab.Weight();

        output.WriteLine($"{address}: {weight} bytes.");
        Assert.True(weight is > 5_000 and < LargestPage, $"{address} weighs {weight} bytes.");
    }

    [Fact]
    public async Task Campaign_Printed_ShowsTheWideCurveAndNoControls()
    {
        await using var tab = await house.Visit(width: 360);
        await tab.Go(Addresses.Campaign);
        await tab.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });

        Assert.True(await tab.Page.Locator("svg.large").IsVisibleAsync());
        Assert.False(await tab.Page.Locator(".suivi").IsVisibleAsync());
    }

    [Fact]
    public async Task Place_PresumedClosed_SaysSoAndOffersTheTelephone()
    {
        await using var tab = await house.Visit();
        await tab.Go("/lieux/" + PaperPlaces.Presumed);

        Assert.Contains("présumé", await tab.Page.Locator("#statut").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await tab.Page.GetByText("appelez avant de vous déplacer").First.IsVisibleAsync());
        Assert.Equal("tel:0199001234", await tab.Page.Locator(".telephones a").GetAttributeAsync("href"));
    }
}
