using System.Text.RegularExpressions;
using Soliguide.Browser.Tests.Guide;
using Soliguide.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Soliguide.Browser.Tests;

/// <summary>The copy of a kiosk: without a line, beside a guide that is made anew, and in a browser that keeps nothing, or only later.</summary>
[Collection(HouseTests.Name)]
public sealed class KioskCopyTests(House house)
{
    /// <summary>While the session says so, the database neither opens nor fails.</summary>
    private const string Hangs = "window.open_ = IDBFactory.prototype.open; if (sessionStorage.hangs) { IDBFactory.prototype.open = () => ({}) }";
    private const string HangsNoMore = "void (sessionStorage.removeItem('hangs'), IDBFactory.prototype.open = window.open_)";

    [Fact]
    public async Task Server_StoppedAndStartedAgain_KioskStartsFromItsCopySaysSinceWhenAndCatchesUp()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site);
        await tab.Begin();
        await tab.Page.EvaluateAsync("navigator.serviceWorker.ready.then(async () => { while (!(await (await caches.open('borne')).match('/borne'))) { await new Promise(r => setTimeout(r, 50)); } })");

        await site.DisposeAsync();
        await tab.Page.ReloadAsync();

        await Expect(tab.Line()).ToHaveTextAsync(KioskSteps.Cut);
        await tab.Need("welcome");
        await Expect(tab.Page.Locator(".open .lieu")).ToContainTextAsync("Maison des Familles du Lac");

        site.Rename("Maison rouverte");
        await using var again = await Site.Open(site);
        await Expect(tab.Page.Locator(".open .lieu")).ToContainTextAsync("Maison rouverte");
        await Expect(tab.Line()).ToHaveTextAsync("À jour");

        again.Summer.Feed.Rebuild(KioskSteps.Welcoming with { Name = "Maison d’une autre liste" });
        await Expect(tab.Page.Locator(".lieu .nom")).ToHaveTextAsync("Maison d’une autre liste");
        await Expect(tab.Line()).ToHaveTextAsync("À jour");
    }

    [Fact]
    public async Task Answer_GivenByGrpc_OpensThePresumedPlaceAtTheKioskWithoutReload()
    {
        await using var story = await KioskStory.Open();
        await using var tab = await house.VisitAt(story.Address);
        await tab.Go(KioskSteps.Start());
        await tab.Need("food");
        await Expect(tab.Page.Locator(".perhaps .lieu")).ToContainTextAsync("appelez avant d’y aller");
        await tab.Page.EvaluateAsync("window.stayed = true");

        var asked = TimeProvider.System.GetTimestamp();
        await story.SayThatNothingChanges();
        await Expect(tab.Page.Locator(".open .lieu")).ToContainTextAsync("Ouvert jusqu’à 17 h");

        // Under a second on a quiet machine; this bound is for one that builds beside.
        Assert.InRange(TimeProvider.System.GetElapsedTime(asked), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.True(await tab.Page.EvaluateAsync<bool>("window.stayed"));
        Assert.Empty(tab.Complaints);
    }

    [Theory]
    [InlineData("Object.defineProperty(window, 'indexedDB', { value: undefined })")]
    [InlineData("IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }")]
    [InlineData("IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }")]
    [InlineData("IDBObjectStore.prototype.get = IDBObjectStore.prototype.getAll = () => { throw new DOMException('broken', 'UnknownError') }")]
    [InlineData("IDBFactory.prototype.open = () => ({})")]
    public async Task Browser_KeepsNothing_KioskWorksFromMemoryAndTellsItsTeam(string refusal)
    {
        await using var tab = await house.Visit();
        await tab.Page.AddInitScriptAsync(refusal);
        await tab.Go(KioskSteps.Start());

        await Expect(tab.Line()).ToHaveTextAsync("À jour");
        await Expect(tab.Page.Locator("#memoire")).ToHaveTextAsync(new Regex("^Cet appareil ne garde pas de copie"));
        await tab.Clean();
        await tab.Need("welcome");
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
        await tab.Go(KioskSteps.Start());
        await Expect(tab.Line()).ToHaveTextAsync("À jour");
        await Expect(tab.Page.Locator("#memoire")).ToBeHiddenAsync();

        await tab.Page.EvaluateAsync("void (window.put = IDBObjectStore.prototype.put, IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') })");
        site.Summer.Feed.Rebuild(PaperPlaces.All[0], KioskSteps.Welcoming with { Name = "Maison d’une autre liste" });
        await Expect(tab.Page.Locator("#memoire")).ToBeVisibleAsync();
        await tab.Need("welcome");
        await Expect(tab.Page.Locator(".lieu .nom")).ToHaveTextAsync("Maison d’une autre liste");
        await Expect(tab.Line()).ToHaveTextAsync("À jour");

        await tab.Page.EvaluateAsync("void (IDBObjectStore.prototype.put = window.put)");
        site.Rename("Maison gardée de nouveau");
        await tab.Page.Clock.FastForwardAsync(3_700_000);
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("De quoi avez-vous besoin ?");
        await Expect(tab.Page.Locator("#memoire")).ToBeHiddenAsync();
        await tab.Need("welcome");
        await Expect(tab.Page.Locator(".lieu .nom")).ToHaveTextAsync("Maison gardée de nouveau");

        await tab.Page.RouteAsync("**/soliguide.v1.PlaceService/*", route => route.AbortAsync());
        await tab.Go(KioskSteps.Start());
        await tab.Need("welcome");
        await Expect(tab.Page.Locator(".lieu .nom")).ToHaveTextAsync("Maison gardée de nouveau");
    }

    [Fact]
    public async Task Disk_ThatAnswersOnlyLater_TakesTheCopyInPlaceOfTheOneThatLiesThere()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site);
        await tab.Page.Clock.InstallAsync();
        await tab.Page.AddInitScriptAsync(Hangs);
        await tab.Begin();
        // Made anew, what lies on the disk is the second copy: a kiosk that starts in memory begins with its first.
        site.Summer.Feed.Rebuild(PaperPlaces.All[0], KioskSteps.Welcoming with { Name = "Maison du disque" });
        await tab.Need("welcome");
        await Expect(tab.Page.Locator(".lieu .nom")).ToHaveTextAsync("Maison du disque");

        await tab.Page.EvaluateAsync("void (sessionStorage.hangs = 'yes')");
        await tab.Begin();
        await Expect(tab.Page.Locator("#memoire")).ToBeVisibleAsync();
        site.Summer.Feed.Rebuild(KioskSteps.Welcoming with { Name = "Maison de la mémoire" });
        await tab.Need("welcome");
        await Expect(tab.Page.Locator(".lieu .nom")).ToHaveTextAsync("Maison de la mémoire");
        await tab.Page.EvaluateAsync(HangsNoMore);
        await tab.Page.Clock.FastForwardAsync(3_700_000);
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("De quoi avez-vous besoin ?");
        await Expect(tab.Page.Locator("#memoire")).ToBeHiddenAsync();

        await tab.Page.RouteAsync("**/soliguide.v1.PlaceService/*", route => route.AbortAsync());
        await tab.Go(KioskSteps.Start());
        await tab.Need("welcome");
        await Expect(tab.Page.Locator(".lieu .nom")).ToHaveTextAsync("Maison de la mémoire");
        await tab.Page.Locator("#debut").ClickAsync();
        await tab.Need("food");
        await Expect(tab.Page.Locator(".grand")).ToHaveTextAsync("Aucun lieu trouvé");
    }

    [Fact]
    public async Task Disk_ThatAnswersOnlyLaterWithOtherSettings_GivesTheKioskBackThese()
    {
        await using var tab = await house.Visit();
        await tab.Page.Clock.InstallAsync();
        await tab.Page.AddInitScriptAsync(Hangs);
        await tab.Go(KioskSteps.Start() + "&langue=en");
        await Expect(tab.Line()).ToHaveTextAsync("Up to date");

        await tab.Page.EvaluateAsync("void (sessionStorage.hangs = 'yes')");
        await tab.Go("/borne");
        await Expect(tab.Line()).ToHaveTextAsync("À jour");
        await Expect(tab.Page.Locator("#memoire")).ToBeVisibleAsync();
        await tab.Page.EvaluateAsync(HangsNoMore);
        await tab.Page.Clock.FastForwardAsync(3_700_000);
        await Expect(tab.Line()).ToHaveTextAsync("À jour");
        await tab.Page.Clock.FastForwardAsync(601_000);

        await Expect(tab.Line()).ToHaveTextAsync("Up to date");
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("What do you need?");
        await Expect(tab.Page.Locator("#memoire")).ToBeHiddenAsync();
    }
}
