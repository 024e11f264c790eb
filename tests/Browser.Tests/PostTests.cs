using Soliguide.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Soliguide.Browser.Tests;

/// <summary>The page of staff about sending, left open while letters leave.</summary>
[Collection(HouseTests.Name)]
public sealed class PostTests(House house)
{
    [Fact]
    public async Task Figures_LettersLeave_ChangeWithoutReloadUntilPaused()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, width: 360);
        await tab.Go("/post");
        var handed = tab.Page.Locator("dt:text-is('Parties') + dd");
        await Expect(handed).ToHaveTextAsync("400");
        await tab.Page.EvaluateAsync("window.stayed = true");

        site.Summer.Answer(7);
        await Expect(handed).ToHaveTextAsync("407");

        await tab.Page.Locator(".suivi button").ClickAsync();
        await Expect(tab.Page.Locator("[data-etat]")).ToHaveTextAsync("En pause");
        site.Summer.Answer(1);
        var looks = 0;
        tab.Page.Request += (_, _) => looks++;
        await Task.Delay(TimeSpan.FromSeconds(6), TimeProvider.System);
        Assert.Equal(0, looks);
        await Expect(handed).ToHaveTextAsync("407");

        await tab.Page.Locator(".suivi button").ClickAsync();
        await Expect(handed).ToHaveTextAsync("408");
        Assert.True(await tab.Page.EvaluateAsync<bool>("window.stayed"));
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Page_WithoutScripts_ShowsItsFiguresAndHowToRefreshThem()
    {
        await using var tab = await house.Visit(scripts: false);
        await tab.Go("/post");

        Assert.True(await tab.Page.GetByText("Actualiser").IsVisibleAsync());
        Assert.False(await tab.Page.Locator(".suivi button").IsVisibleAsync());
        Assert.Contains("550 5.7.1", await tab.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }
}
