using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Soliguide.Browser.Tests.Guide;
using Soliguide.Browser.Tests.Support;
using Xunit.Abstractions;

namespace Soliguide.Browser.Tests;

/// <summary>The answer page as people use it on a telephone: without scripts, by keyboard, on a slow line; and as scanners do.</summary>
[Collection(HouseTests.Name)]
public sealed class AnswerTests(House house, ITestOutputHelper output)
{
    private const int LargestVisit = 15_000;
    private const int SmallestTarget = 24;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task NothingChanges_FromTheLetterToThanks_TakesOneTap(bool scripts)
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, width: 360, scripts: scripts);

        await tab.Go($"/r/{PaperAnswers.One}?choix=rien");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer ma réponse" }).ClickAsync();

        await tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Merci, c’est enregistré" }).WaitForAsync();
        Assert.Equal(1, site.Summer.Answers.Writes);
    }

    [Fact]
    public async Task NothingChanges_WithoutAPreselection_TakesTwoTaps()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, width: 360, scripts: false);

        await tab.Go($"/r/{PaperAnswers.Many}");
        await tab.Page.GetByText("Rien ne change").ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer ma réponse" }).ClickAsync();

        await tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Merci, c’est enregistré" }).WaitForAsync();
        Assert.All(site.Summer.Answers.Form("p-many").Places, place => Assert.NotNull(place.Answer));
    }

    [Fact]
    public async Task Closure_ByKeyboardAlone_IsSaidAndReadAgainInWords()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, width: 360);
        await tab.Go($"/r/{PaperAnswers.One}");
        var keyboard = tab.Page.Keyboard;

        await Until(tab, "choix");
        await keyboard.PressAsync("ArrowDown");
        Assert.Equal("ferme", await Focused(tab));
        await keyboard.PressAsync("Tab");
        Assert.Equal("du", await Focused(tab));
        await tab.Page.FillAsync("#du", "2019-08-05");
        await Until(tab, "au");
        await tab.Page.FillAsync("#au", "2019-08-18");
        for (var pressed = 0; await tab.Page.EvaluateAsync<string>("document.activeElement.tagName") != "BUTTON"; pressed++)
        {
            Assert.True(pressed < 40, "The button is not reached.");
            await keyboard.PressAsync("Tab");
            // The button inside a date field shows its focus itself.
            Assert.NotEqual("none", await tab.Page.EvaluateAsync<string>(
                "document.activeElement.type == 'date' ? 'inside' : getComputedStyle(document.activeElement).outlineStyle"));
        }

        await keyboard.PressAsync("Enter");
        await tab.Page.GetByText("Fermé du lundi 5 août au dimanche 18 août 2019 inclus.").WaitForAsync();
        await tab.Page.GetByText("Réouverture le lundi 19 août 2019.").WaitForAsync();
    }

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
        await tab.Page.ClickAsync("main button");

        await tab.Page.Locator("[role=alert]").WaitForAsync();
        Assert.Equal(3, await tab.Page.Locator("[role=alert] a").CountAsync());
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.activeElement.matches('[role=alert]')"));
        await tab.Page.Locator("[role=alert] a").Last.ClickAsync();
        Assert.Equal("h1", await Focused(tab));
        Assert.Equal(language, await tab.Page.EvaluateAsync<string>("document.documentElement.lang"));
        await Clean(tab);
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

        await Clean(tab);
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

    [Fact]
    public async Task Visit_OnASlowLine_IsSmallAllTold()
    {
        await using var tab = await house.Visit(width: 360);
        var weights = new List<int>();
        foreach (var rest in (string[])["", "?choix=horaires", "?langue=ar", "/stop"])
        {
            var before = await tab.Weight();
            await tab.Go($"/r/{PaperAnswers.One}{rest}");
            weights.Add(await tab.Weight() - before);
        }

        output.WriteLine($"Bytes of a visit, headers included: {string.Join(", ", weights)}");
        Assert.All(weights, weight => Assert.InRange(weight, 1, LargestVisit));
    }

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

    [Fact]
    public async Task Scanner_ThatFollowsEveryLinkAndRunsScripts_ChangesNothing()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, agent: "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0.0.0 Safari/537.36");
        var seen = new HashSet<string>();
        var waiting = new Queue<string>([$"/r/{PaperAnswers.One}", $"/r/{PaperAnswers.Few}?choix=definitif", $"/r/{PaperAnswers.Few}?choix=ferme"]);
        using var client = new HttpClient { BaseAddress = new Uri(site.Address), Timeout = Limits.Longest };
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(address) || seen.Count > 60)
            {
                continue;
            }

            using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri(address, UriKind.Relative)));
            await tab.Go(address);
            var links = await tab.Page.EvaluateAsync<string[]>("[...document.links].map(link => link.getAttribute('href'))");
            foreach (var link in links.Where(link => link.StartsWith("/r/", StringComparison.Ordinal)))
            {
                waiting.Enqueue(link);
            }
        }

        Assert.True(seen.Count > 15, $"Only {seen.Count} pages were found.");
        Assert.Equal(0, site.Summer.Answers.Writes);
    }

    [Fact]
    public async Task Scanner_ThatFillsInAndSendsForms_IsReadByAPersonFirst()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, agent: "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0.0.0 Safari/537.36");
        await tab.Go($"/r/{PaperAnswers.One}?choix=rien");
        await tab.Page.ClickAsync("main button");

        await tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Merci, votre réponse est bien arrivée" }).WaitForAsync();
        Assert.Null(site.Summer.Answers.Form("p-one").Places[0].Answer);
        Assert.Equal(["AUTOMATED_BROWSER"], site.Summer.Answers.Proposals.Single().Value.Flags);
    }

    [Fact]
    public async Task Stop_OnATelephone_IsOneMoreTapAndCanBeTakenBack()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, width: 360);
        await tab.Go($"/r/{PaperAnswers.One}");

        await tab.Page.GetByText("Ne plus recevoir ces messages").ClickAsync();
        Assert.Null(site.Summer.Answers.Form("p-one").ObjectedAt);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Ne plus m’écrire" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Heading, new() { Name = "C’est noté" }).WaitForAsync();
        Assert.NotNull(site.Summer.Answers.Form("p-one").ObjectedAt);
        await Clean(tab);

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Annuler" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Ne plus m’écrire" }).WaitForAsync();
        Assert.Null(site.Summer.Answers.Form("p-one").ObjectedAt);
    }

    [Fact]
    public async Task ClosedForGood_OnATelephone_IsConfirmedFirst()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, width: 360, scripts: false);
        await tab.Go($"/r/{PaperAnswers.One}?choix=definitif");
        await tab.Page.ClickAsync("main button");
        await tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Fermé définitivement ?" }).WaitForAsync();
        Assert.Equal(0, site.Summer.Answers.Writes);

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Oui, fermé définitivement" }).ClickAsync();
        await tab.Page.GetByText("la fiche n’est plus dans le guide").WaitForAsync();
    }

    private static async Task Until(Tab tab, string id)
    {
        for (var pressed = 0; await Focused(tab) != id; pressed++)
        {
            Assert.True(pressed < 40, $"{id} is not reached.");
            await tab.Page.Keyboard.PressAsync("Tab");
        }
    }

    private static Task<string> Focused(Tab tab) => tab.Page.EvaluateAsync<string>("document.activeElement.id");

    private static async Task Clean(Tab tab)
    {
        var result = await tab.Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.NotEmpty(result.Passes);
        Assert.True(result.Violations.Length == 0, string.Join("\n", result.Violations.Select(
            violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")));
        Assert.True(await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= await tab.Page.EvaluateAsync<int>("window.innerWidth"));
    }
}
