using Microsoft.Playwright;
using Soliguide.Browser.Tests.Guide;
using Soliguide.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Soliguide.Browser.Tests;

/// <summary>The kiosk in the street: what it shows, with a line and without one. On paper it is Wednesday 17 July 2019, 15 h in Paris.</summary>
[Collection(HouseTests.Name)]
public sealed class KioskTests(House house)
{
    [Fact]
    public async Task Need_Chosen_ListsWhatIsOpenBeforeWhatIsPresumedAndOpensASheet()
    {
        await using var tab = await house.Visit();
        await tab.Begin();
        await tab.Clean();

        await tab.Need("food");
        await Expect(tab.Page.Locator(".groupe")).ToHaveCountAsync(1);
        await Expect(tab.Page.Locator(".perhaps h2")).ToContainTextAsync("Peut-être fermé, non confirmé");
        await Expect(tab.Page.Locator(".lieu")).ToContainTextAsync("Accueil de jour des Tilleuls");
        await tab.Page.Locator("#retour").ClickAsync();
        await tab.Need("welcome");
        await Expect(tab.Page.Locator(".open .lieu")).ToContainTextAsync("Ouvert jusqu’à 18 h");
        await tab.Clean();
        Assert.True(await tab.Page.EvaluateAsync<bool>("[...document.querySelectorAll('button')].every(b => b.getBoundingClientRect().height >= 56)"));

        await tab.Page.Locator(".lieu").ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Maison des Familles du Lac");
        await Expect(tab.Page.Locator(".numero")).ToHaveTextAsync("01 99 00 12 34");
        await Expect(tab.Page.Locator(".annonces .fort")).ToContainTextAsync("Reprise des cours à la rentrée");
        await Expect(tab.Page.Locator("main a")).ToHaveCountAsync(0);
        await tab.Clean();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Who_Touched_LeavesOutWhatIsForOthersUntilSomebodyElseBegins()
    {
        await using var tab = await house.Visit();
        await tab.Begin();
        await tab.Need("clothing");
        await Expect(tab.Page.Locator(".lieu .pour")).ToHaveTextAsync("Seulement : femmes et en même temps familles avec enfants.");

        var told = tab.Page.GetByRole(AriaRole.Status).And(tab.Page.Locator("#trouves"));
        await Expect(told).ToHaveTextAsync("1 lieu trouvé");
        await tab.Page.EvaluateAsync("void (window.told = document.querySelector('#trouves'))");
        await tab.Page.Locator("#pour-men").ClickAsync();
        await Expect(tab.Page.Locator("#pour-men")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(tab.Page.Locator(".lieu")).ToHaveCountAsync(0);
        await Expect(told).ToHaveTextAsync("Aucun lieu trouvé");
        Assert.True(await tab.Page.EvaluateAsync<bool>("window.told === document.querySelector('#trouves')"));
        await tab.Clean();
        await tab.Page.Locator("#pour-men").ClickAsync();
        await tab.Page.Locator("#pour-women").ClickAsync();
        await Expect(tab.Page.Locator(".lieu")).ToHaveCountAsync(1);
        await tab.Page.Locator("#pour-wheelchair").ClickAsync();
        await Expect(tab.Page.Locator(".lieu")).ToHaveCountAsync(0);
        await tab.Page.Locator("#pour-wheelchair").ClickAsync();

        await tab.Page.Locator(".lieu").ClickAsync();
        await Expect(tab.Page.Locator(".carte .pour")).ToHaveTextAsync("Seulement : femmes et en même temps familles avec enfants.");
        await Expect(tab.Page.Locator("section:has(#pour-qui)")).ToContainTextAsync("Non accessible en fauteuil roulant. Animaux non acceptés.");
        await Expect(tab.Page.Locator("section:has(#pour-qui)")).ToContainTextAsync("Sonnez deux fois.");
        await tab.Clean();
        await tab.Page.Locator("#retour").ClickAsync();
        await Expect(tab.Page.Locator("#pour-women")).ToHaveAttributeAsync("aria-pressed", "true");
        await tab.Page.Locator("#debut").ClickAsync();
        await tab.Need("clothing");
        await Expect(tab.Page.Locator("[id^=pour-][aria-pressed=true]")).ToHaveCountAsync(0);
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Kiosk_NobodyTouchesIt_WarnsAndGoesBackToItsStartAndItsLanguage()
    {
        await using var tab = await house.Visit();
        await tab.Page.Clock.InstallAsync();
        await tab.Begin(idle: 60);
        await tab.Page.Locator("#langue-en").ClickAsync();
        await tab.Need("welcome");

        await tab.Page.Clock.FastForwardAsync(47_000);
        await Expect(tab.Page.GetByRole(AriaRole.Alertdialog)).ToContainTextAsync("Are you still there?");
        await tab.Page.GetByText("I am still here").ClickAsync();
        await tab.Page.Clock.RunForAsync(100);
        await Expect(tab.Page.GetByRole(AriaRole.Alertdialog)).ToBeHiddenAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Rest, be welcomed");

        await tab.Page.Clock.FastForwardAsync(61_000);
        await Expect(tab.Page.GetByRole(AriaRole.Alertdialog)).ToBeHiddenAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("De quoi avez-vous besoin ?");
        Assert.Equal("fr", await tab.Page.EvaluateAsync<string>("document.documentElement.lang"));
    }

    [Fact]
    public async Task Kiosk_ByKeyboardAlone_LeadsToASheetAndBackToWhereOneWas()
    {
        await using var tab = await house.Visit();
        await tab.Begin();

        await tab.TabTo("besoin-welcome");
        await tab.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("titre", await tab.Focused());
        await tab.TabTo("lieu-" + PaperPlaces.Partial);
        await tab.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("titre", await tab.Focused());
        await tab.TabTo("retour");
        await tab.Page.Keyboard.PressAsync("Space");

        Assert.Equal("lieu-" + PaperPlaces.Partial, await tab.Focused());
    }

    [Fact]
    public async Task Kiosk_InArabic_ReadsFromTheRightAndLeavesNamesAsTheyAre()
    {
        await using var tab = await house.Visit();
        await tab.Begin();
        await tab.Page.Locator("#langue-ar").ClickAsync();
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        Assert.Equal("langue-ar", await tab.Focused());

        await tab.Need("welcome");

        await Expect(tab.Page.Locator(".open h2")).ToContainTextAsync("مفتوح الآن");
        await Expect(tab.Page.Locator(".nom")).ToHaveAttributeAsync("lang", "fr");
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.querySelector('.marque').getBoundingClientRect().left > innerWidth / 2"));
        await tab.Clean();
    }

    [Fact]
    public async Task Kiosk_GuideHasANewerPage_FetchesItWhenSomebodyHasLeft()
    {
        await using var tab = await house.Visit();
        await tab.Page.RouteAsync("**/borne/heure", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = (await answer.TextAsync()).Replace("\"version\":\"", "\"version\":\"newer", StringComparison.Ordinal) });
        });
        await tab.Begin();
        await tab.Page.EvaluateAsync("navigator.serviceWorker.ready.then(async () => { while (!navigator.serviceWorker.controller) { await new Promise(r => setTimeout(r, 50)); } })");
        await tab.Page.EvaluateAsync("document.body.dataset.old = 'yes'");
        await tab.Need("welcome");
        await Expect(tab.Page.Locator("body")).ToHaveAttributeAsync("data-old", "yes");

        await tab.Page.Locator("#debut").ClickAsync();

        await Expect(tab.Page.Locator("body:not([data-old]) #besoin-welcome")).ToBeVisibleAsync();
    }
}
