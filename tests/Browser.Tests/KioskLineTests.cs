using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Soliguide.Browser.Tests.Guide;
using Soliguide.Browser.Tests.Support;
using Soliguide.Domain.Places.Public;
using static Microsoft.Playwright.Assertions;

namespace Soliguide.Browser.Tests;

/// <summary>A kiosk whose network lets no stream through, and one whose browser keeps nothing.</summary>
[Collection(HouseTests.Name)]
public sealed class KioskLineTests(House house)
{
    private const string Start = "/borne?territoire=fr-75&lieu=48.8866,2.3551&repos=900";
    private static readonly PlaceCard Welcoming = PaperPlaces.All.Single(card => card.Key.ToString() == PaperPlaces.Partial);

    [Fact]
    public async Task Proxy_WithholdsStreams_KioskAsksByThePageAndTakesTheStreamWhenItComesThrough()
    {
        await using var site = await Site.Open();
        await using var proxy = await HoldingProxy.Before(site);
        await using var tab = await house.VisitAt(proxy.Address);
        await tab.Page.Clock.InstallAsync();
        await tab.Go(Start);
        await Limits.Until(() => proxy.Streams == 1, "the kiosk asks for a stream");
        Assert.Equal(0, proxy.Pages);

        await tab.Page.Clock.FastForwardAsync(11_000);
        await Expect(Line(tab)).ToHaveTextAsync("À jour");
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-line", "pages");
        await tab.Page.Locator("#besoin-welcome").ClickAsync();
        await Expect(tab.Page.Locator(".open .lieu")).ToContainTextAsync("Maison des Familles du Lac");

        Rename(site, "Maison lue par page");
        await tab.Page.Clock.FastForwardAsync(19_000);
        await Expect(tab.Page.Locator(".lieu .nom")).ToHaveTextAsync("Maison lue par page");
        await Expect(Line(tab)).ToHaveTextAsync("À jour");

        proxy.Holds = false;
        var streams = proxy.Streams;
        await Limits.Until(
            async () =>
            {
                await tab.Page.Clock.FastForwardAsync(2_000);
                return proxy.Streams > streams;
            },
            "the kiosk tries a stream again");
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-line", "stream");
        var pages = proxy.Pages;
        Rename(site, "Maison lue par flux");
        await Expect(tab.Page.Locator(".lieu .nom")).ToHaveTextAsync("Maison lue par flux");
        Assert.Equal(pages, proxy.Pages);

        await proxy.DisposeAsync();
        await tab.Page.Clock.FastForwardAsync(70_000);
        await Expect(Line(tab)).ToHaveTextAsync(new Regex("Données du mercredi 17 juillet à 15 h( 0\\d)?, la ligne est coupée"));
    }

    [Theory]
    [InlineData("Object.defineProperty(window, 'indexedDB', { value: undefined })")]
    [InlineData("IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }")]
    [InlineData("IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }")]
    [InlineData("IDBObjectStore.prototype.get = IDBObjectStore.prototype.getAll = () => { throw new DOMException('broken', 'UnknownError') }")]
    public async Task Browser_KeepsNothing_KioskWorksFromMemoryAndTellsItsTeam(string refusal)
    {
        await using var tab = await house.Visit();
        await tab.Page.AddInitScriptAsync(refusal);
        await tab.Go(Start);

        await Expect(Line(tab)).ToHaveTextAsync("À jour");
        await Expect(tab.Page.Locator("#memoire")).ToHaveTextAsync(new Regex("^Cet appareil ne garde pas de copie"));
        await tab.Clean();
        await tab.Page.Locator("#besoin-welcome").ClickAsync();
        await Expect(tab.Page.Locator(".open .lieu")).ToContainTextAsync("Maison des Familles du Lac");
        await Expect(tab.Page.Locator("#memoire")).ToBeHiddenAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Disk_FullWhileTheGuideIsMadeAnew_KioskGoesOnInMemoryAndComesBackToTheDisk()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site);
        await tab.Page.Clock.InstallAsync();
        await tab.Go(Start);
        await Expect(Line(tab)).ToHaveTextAsync("À jour");
        await Expect(tab.Page.Locator("#memoire")).ToBeHiddenAsync();

        await tab.Page.EvaluateAsync("void (window.put = IDBObjectStore.prototype.put, IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') })");
        site.Summer.Feed.Rebuild(PaperPlaces.All[0], Welcoming with { Name = "Maison d’une autre liste" });
        await Expect(tab.Page.Locator("#memoire")).ToBeVisibleAsync();
        await tab.Page.Locator("#besoin-welcome").ClickAsync();
        await Expect(tab.Page.Locator(".lieu .nom")).ToHaveTextAsync("Maison d’une autre liste");
        await Expect(Line(tab)).ToHaveTextAsync("À jour");

        await tab.Page.EvaluateAsync("void (IDBObjectStore.prototype.put = window.put)");
        Rename(site, "Maison gardée de nouveau");
        await tab.Page.Clock.FastForwardAsync(3_700_000);
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("De quoi avez-vous besoin ?");
        await Expect(tab.Page.Locator("#memoire")).ToBeHiddenAsync();
        await tab.Page.Locator("#besoin-welcome").ClickAsync();
        await Expect(tab.Page.Locator(".lieu .nom")).ToHaveTextAsync("Maison gardée de nouveau");

        await tab.Page.RouteAsync("**/soliguide.v1.PlaceService/*", route => route.AbortAsync());
        await tab.Go(Start);
        await tab.Page.Locator("#besoin-welcome").ClickAsync();
        await Expect(tab.Page.Locator(".lieu .nom")).ToHaveTextAsync("Maison gardée de nouveau");
    }

    private static ILocator Line(Tab tab) => tab.Page.Locator("#ligne");

    private static void Rename(Site site, string name) => site.Summer.Feed.Publish(Welcoming with { Name = name });
}
