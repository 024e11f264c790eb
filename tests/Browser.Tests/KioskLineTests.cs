using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Soliguide.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Soliguide.Browser.Tests;

/// <summary>A kiosk whose network lets no stream through, and one whose browser keeps nothing.</summary>
[Collection(HouseTests.Name)]
public sealed class KioskLineTests(House house)
{
    private const string Start = "/borne?territoire=fr-75&lieu=48.8866,2.3551&repos=900";

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

    private static ILocator Line(Tab tab) => tab.Page.Locator("#ligne");
}
