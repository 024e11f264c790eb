using System.Globalization;
using System.Text;
using Soliguide.Browser.Tests.Guide;
using Soliguide.Browser.Tests.Support;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Position = Soliguide.Domain.Places.Sheets.Position;
using static Microsoft.Playwright.Assertions;

namespace Soliguide.Browser.Tests;

/// <summary>The small map of a page of places. On paper it is Wednesday 17 July 2019, 15 h in Paris.</summary>
[Collection(HouseTests.Name)]
public sealed class SearchMapTests(House house)
{
    private const int MostBytes = 6_000;
    private const string Paris = "/chercher?territoire=fr-75";

    /// <summary>Their points must not be on a map: the first is secret, whatever the card holds, the second has none.</summary>
    private static readonly PlaceCard[] Hidden =
    [
        PaperKiosk.All[0] with { Key = PlaceKey.Parse("fr-75-201"), Name = "Foyer au secret", OnReferral = true },
        PaperKiosk.All[1] with { Key = PlaceKey.Parse("fr-75-202"), Name = "Lieu sans point", Position = new Position { City = "Paris" } },
    ];

    private static readonly PlaceCard Neighbour = PaperKiosk.All[2] with { Key = PlaceKey.Parse("fr-75-203"), Name = "Au-dessus de la fontaine" };

    private static IEnumerable<PlaceCard> Shown => [.. PaperKiosk.All, Neighbour];

    [Fact]
    public async Task Map_OfATerritory_HasEveryPublicPointOnceAndNoSecretOne()
    {
        await using var site = await Open();
        await using var tab = await house.Visit(site);
        await Go(tab, Paris);

        var numbers = await Numbers(tab);
        Assert.Equal(Shown.Select(card => card.Name).Order(StringComparer.Ordinal), numbers.Values.Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, Shown.Count()), numbers.Keys.Order());
        foreach (var (number, name) in numbers)
        {
            await Expect(tab.Page.Locator($"#l{number} h3")).ToHaveTextAsync(number.ToString(CultureInfo.InvariantCulture) + name);
        }

        var map = await tab.Page.Locator("#carte").EvaluateAsync<string>("map => map.outerHTML");
        Assert.All(Hidden, card => Assert.DoesNotContain(card.Name, map, StringComparison.Ordinal));
        await Expect(tab.Page.Locator("li:not([id]) h3")).ToHaveCountAsync(Hidden.Length);
        await Expect(tab.Page.Locator("#carte figcaption")).ToContainTextAsync("Sans point, leur adresse n’étant pas publique ou pas connue : 2.");
        await Expect(tab.Page.Locator("#carte figcaption")).ToContainTextAsync("IGN 2018, Licence Ouverte");
        Assert.InRange(Encoding.UTF8.GetByteCount(map), 1, MostBytes);
        await tab.Clean();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Map_OfPlacesThatLieOnEachOther_CountsThemAndKeepsDotsApart()
    {
        await using var site = await Open();
        await using var tab = await house.Visit(site);
        await Go(tab, "/chercher?quoi=fontaine");

        await Expect(tab.Page.Locator("#carte a")).ToHaveCountAsync(1);
        await Expect(tab.Page.Locator("#carte a text")).ToHaveTextAsync("×2");
        await Expect(tab.Page.Locator("#carte figcaption li")).ToHaveTextAsync(["Ouvert", "plusieurs lieux"]);

        await Go(tab, Paris);
        Assert.True(await tab.Page.EvaluateAsync<bool>("""
            (() => {
              const boxes = [...document.querySelectorAll('#carte a')].map(dot => dot.getBoundingClientRect());
              const map = document.querySelector('#carte svg').getBoundingClientRect();
              return boxes.every(one => one.left >= map.left && one.right <= map.right && one.top >= map.top && one.bottom <= map.bottom)
                && boxes.every((one, at) => boxes.every((other, there) => at === there || Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y)) > 20));
            })()
            """));
    }

    [Fact]
    public async Task Map_AroundATown_ShowsTheCircleAndEachStateByItsShape()
    {
        await using var site = await Open();
        await using var tab = await house.Visit(site);
        await Go(tab, "/chercher?ou=Paris");

        await Expect(tab.Page.Locator("#carte circle.rond")).ToHaveCountAsync(1);
        await Expect(tab.Page.Locator("#carte figcaption")).ToContainTextAsync("autour de Paris.");
        Assert.True(await tab.Page.EvaluateAsync<bool>("""
            (() => {
              const middle = box => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
              const circle = document.querySelector('#carte circle.rond').getBoundingClientRect();
              const at = middle(circle);
              return [...document.querySelectorAll('#carte a')].map(dot => middle(dot.getBoundingClientRect()))
                .every(dot => Math.hypot(dot.x - at.x, dot.y - at.y) <= circle.width / 2 + 4);
            })()
            """));
        var shapes = await Shapes(tab);
        Assert.Equal("PATH", shapes["Paniers du quartier"]);
        Assert.Equal("RECT", shapes["Cantine de l’Horloge"]);
        await tab.Clean();
    }

    [Fact]
    public async Task Map_OnATelephoneInArabic_FitsReadsFromTheRightAndLeadsToThePlace()
    {
        await using var site = await Open();
        await using var tab = await house.Visit(site, width: 360);
        await Go(tab, Paris + "&langue=ar");

        await tab.Clean();
        await tab.Page.Locator("a[href='#carte']").ClickAsync();
        await Expect(tab.Page.Locator("#carte")).ToBeInViewportAsync();
        var dot = tab.Page.Locator("#carte a").Last;
        var target = await dot.GetAttributeAsync("href");
        Assert.InRange((await dot.BoundingBoxAsync())!.Width, 24, 40);
        await dot.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.Locator(target!)).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Map_OfPlacesWithoutAnyPoint_IsNotThere()
    {
        await using var tab = await house.Visit();
        await tab.Go("/chercher?quoi=relais");

        await Expect(tab.Page.Locator(".lieux li")).ToHaveCountAsync(20);
        await Expect(tab.Page.Locator("#carte")).ToHaveCountAsync(0);
        await Expect(tab.Page.Locator("a[href='#carte']")).ToHaveCountAsync(0);
    }

    private static async Task<Site> Open()
    {
        var site = await Site.Open();
        site.Summer.Feed.Rebuild([.. Shown, .. Hidden]);
        return site;
    }

    /// <summary>Goes there once the front door has read the places.</summary>
    private static Task Go(Tab tab, string address) => Limits.Until(
        async () =>
        {
            await tab.Go(address);
            return await tab.Page.Locator("#carte").CountAsync() == 1 && await tab.Page.GetByText("Relais solidaire").CountAsync() == 0;
        },
        "the new places are found");

    /// <summary>What the map says of its numbers.</summary>
    private static async Task<Dictionary<int, string>> Numbers(Tab tab)
    {
        var labels = await tab.Page.Locator("#carte a").EvaluateAllAsync<string[]>("dots => dots.map(dot => dot.getAttribute('aria-label'))");
        return labels.SelectMany(label => label.Split(" : ")[^1].Split(", ")).Select(one => one.Split(". ", 2))
            .ToDictionary(one => int.Parse(one[0], CultureInfo.InvariantCulture), one => one[1]);
    }

    private static async Task<Dictionary<string, string>> Shapes(Tab tab)
    {
        var dots = await tab.Page.Locator("#carte a").EvaluateAllAsync<string[]>("dots => dots.map(dot => dot.getAttribute('aria-label') + '|' + dot.firstElementChild.tagName.toUpperCase())");
        return dots.Select(dot => dot.Split('|')).Where(dot => !dot[0].Contains(" : ", StringComparison.Ordinal)).ToDictionary(dot => dot[0].Split(". ", 2)[1], dot => dot[1]);
    }
}
