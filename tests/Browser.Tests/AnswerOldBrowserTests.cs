using Microsoft.Playwright;
using Soliguide.Browser.Tests.Guide;
using Soliguide.Browser.Tests.Support;

namespace Soliguide.Browser.Tests;

/// <summary>The answer page in browsers that know nothing of the last ten years.</summary>
[Collection(HouseTests.Name)]
public sealed class AnswerOldBrowserTests(House house)
{
    [Fact]
    public async Task Page_WithoutItsStyle_StillShowsEveryField()
    {
        // A browser that knows nothing of ":not(:checked)" leaves that rule out and shows all there is.
        await using var tab = await house.Visit(width: 360, scripts: true);
        await tab.Go($"/r/{PaperAnswers.One}");
        await tab.Page.EvaluateAsync("document.querySelector('style').remove()");

        foreach (var field in (string[])["du", "au", "h1", "sdu", "le", "mail"])
        {
            Assert.True(await tab.Page.Locator($"#{field}").IsVisibleAsync(), field);
        }
    }

    [Theory]
    [InlineData("fr", 180)]
    [InlineData("ar", 180)]
    public async Task Page_InABrowserOf2013_IsReadableAndKeepsItsTicksBesideTheirWords(string language, int middle)
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, width: 360);
        await OldStyle.In(tab.Page);
        await tab.Go($"/r/{PaperAnswers.Few}?langue={language}&choix=ferme");

        Assert.True(await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 360);
        Assert.Empty(await tab.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('main input[type=radio], main input[type=checkbox]')]
              .filter(tick => tick.checkVisibility() && tick.labels.length > 0)
              .filter(tick => {
                const box = tick.getBoundingClientRect();
                const range = document.createRange();
                range.selectNodeContents(tick.labels[0]);
                return box.width < 10 || [...range.getClientRects()].some(words => words.width > 0 && words.height > 0 && words.width !== box.width
                  && words.left < box.right - 1 && words.right > box.left + 1 && words.top < box.bottom - 1 && words.bottom > box.top + 1);
              })
              .map(tick => tick.name + '=' + tick.value)
            """));
        var tick = (await tab.Page.Locator("#ferme").BoundingBoxAsync())!;
        Assert.Equal(language == "ar", tick.X > middle);
    }

    [Fact]
    public async Task Closure_InABrowserOf2013WithoutScripts_IsSaidInWordsAndTaken()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, width: 360, scripts: false, agent: "Mozilla/5.0 (Linux; U; Android 4.4.2; fr-fr; GT-I9195) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Mobile Safari/534.30");
        await OldStyle.In(tab.Page);
        await tab.Go($"/r/{PaperAnswers.One}");

        await tab.Page.GetByText("Nous fermons").ClickAsync();
        await tab.Page.Locator("#du").FillAsync("5/8");
        await tab.Page.Locator("#au").FillAsync("dimanche 18 août");
        await tab.Page.Locator("#message").FillAsync("Bon été.");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer ma réponse" }).ClickAsync();

        await tab.Page.GetByText("Fermé du lundi 5 août au dimanche 18 août 2019 inclus.").WaitForAsync();
    }
}
