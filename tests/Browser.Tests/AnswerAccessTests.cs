using Microsoft.Playwright;
using Soliguide.Browser.Tests.Guide;
using Soliguide.Browser.Tests.Support;

namespace Soliguide.Browser.Tests;

/// <summary>The answer page for those who see or move otherwise, by axe and by measure, in every language.</summary>
[Collection(HouseTests.Name)]
public sealed class AnswerAccessTests(House house)
{
    private const int SmallestTarget = 24;

    private static readonly LocatorWaitForOptions Attached = new() { State = WaitForSelectorState.Attached };

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("ar")]
    public async Task Errors_InEveryLanguage_AreAtTheTopAndBesideTheirFieldsAndPleaseAxe(string language)
    {
        await using var tab = await house.Visit(width: 360);
        await tab.Go($"/r/{PaperAnswers.Few}?langue={language}&choix=horaires");
        await tab.Page.FillAsync("#h1", "??");
        await tab.Page.ClickAsync("main form > button:not([name]):not(.x)");

        await tab.Page.Locator("[role=alert]").WaitForAsync();
        Assert.Equal(3, await tab.Page.Locator("[role=alert] a").CountAsync());
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.activeElement.matches('[role=alert]')"));
        await tab.Page.Locator("[role=alert] a").Last.ClickAsync();
        Assert.Equal("h1", await tab.Focused());
        Assert.Equal(language, await tab.Page.EvaluateAsync<string>("document.documentElement.lang"));
        await tab.Clean();
    }

    [Theory]
    [InlineData("rien")]
    [InlineData("ferme")]
    [InlineData("horaires")]
    [InlineData("service")]
    [InlineData("plus-tard")]
    [InlineData("pas-moi")]
    public async Task Choices_Opened_PleaseAxeInTheDarkAsWell(string choice)
    {
        await using var tab = await house.Visit(width: 360);
        await tab.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await tab.Go($"/r/{PaperAnswers.One}?choix={choice}");

        await tab.Clean();
    }

    [Fact]
    public async Task Targets_OnATelephone_AreLargeEnoughForAFinger()
    {
        await using var tab = await house.Visit(width: 360);
        await tab.Go($"/r/{PaperAnswers.Few}?choix=service");

        var small = await tab.Page.EvaluateAsync<string[]>($$"""
            [...document.querySelectorAll('main label, main a, main button, main summary, main input:not([type=radio]):not([type=checkbox]):not([type=hidden]), nav a, footer a')]
              .filter(target => target.checkVisibility() && !target.closest('.x') && !target.matches('.f label, .d label'))
              .map(target => [target.textContent, target.getBoundingClientRect()])
              .filter(([, box]) => box.height < {{SmallestTarget}} || box.width < {{SmallestTarget}})
              .map(([text, box]) => text + ' ' + box.width + ' x ' + box.height)
            """);

        Assert.Empty(small);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("ar")]
    public async Task Steps_BetweenFormAndThanks_PleaseAxeInEveryLanguage(string language)
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, width: 360);

        await tab.Go($"/r/{PaperAnswers.Many}?langue={language}&choix=definitif");
        await tab.Clean();
        await tab.Page.Locator("button[name=liste]").ClickAsync();
        await tab.Page.Locator("input[name=page]").WaitForAsync(Attached);
        await tab.Clean();
        await tab.Page.Locator("button[name=liste][value='0']").ClickAsync();
        await tab.Page.Locator("#lieux").WaitForAsync();
        await tab.Page.Locator("main form > button:not([name]):not(.x)").ClickAsync();
        await tab.Page.Locator("button[name=confirme]").WaitForAsync();
        await tab.Clean();

        await tab.Go($"/r/{PaperAnswers.Wide}?langue={language}&choix=service");
        await tab.Page.Locator("button[name=liste][value=services]").ClickAsync();
        await tab.Page.Locator("input[name=services]").First.WaitForAsync();
        await tab.Clean();

        await tab.Go($"/r/{PaperAnswers.Many}?langue={language}&choix=rien");
        await tab.Page.Locator("main form > button:not([name]):not(.x)").ClickAsync();
        await tab.Page.Locator(".now").First.WaitForAsync();
        await tab.Clean();
        Assert.Equal(language, await tab.Page.EvaluateAsync<string>("document.documentElement.lang"));
    }

    [Fact]
    public async Task Arabic_ReadsFromTheRight()
    {
        await using var tab = await house.Visit(width: 360);
        await tab.Go($"/r/{PaperAnswers.Few}?langue=ar&choix=ferme");

        // The tick stands to the right of its words, the words end at the tick, and hours are still written from the left.
        foreach (var tick in (string[])["#ferme", "#sansfin"])
        {
            var box = await tab.Page.Locator(tick).First.BoundingBoxAsync();
            Assert.True(box!.X > 180, $"{tick} stands at {box.X}.");
        }

        await tab.Go($"/r/{PaperAnswers.Few}?langue=ar&choix=horaires");
        Assert.Equal("ltr", await tab.Page.EvaluateAsync<string>("getComputedStyle(document.getElementById('h1')).direction"));
        Assert.Equal("rtl", await tab.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).direction"));
    }
}
