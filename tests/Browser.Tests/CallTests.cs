using System.Diagnostics;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Soliguide.Browser.Tests.Guide;
using Soliguide.Browser.Tests.Support;
using Soliguide.Contracts.Places;
using static Microsoft.Playwright.Assertions;

namespace Soliguide.Browser.Tests;

/// <summary>A call from taking the place to what it brought: without scripts, on a telephone, by keyboard alone.</summary>
[Collection(HouseTests.Name)]
public sealed class CallTests(House house)
{
    private const string Desk = "/appels/" + PaperSummer.Id + "/fr-75";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_ByKeyboardAlone_IsTakenAndEnded(bool scripts)
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, width: 360, scripts: scripts);
        await Take(tab);
        Assert.Empty(site.Summer.Desk.Ended);
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "The page is wider than the telephone.");

        await tab.Page.GetByLabel("Pas de réponse").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Space");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer et passer au suivant" }).FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");

        await tab.Page.GetByText("Personne à appeler maintenant").WaitForAsync();
        var call = Assert.Single(site.Summer.Desk.Ended);
        Assert.Equal((PaperContacts.First, CallResult.NoAnswer, "zoe"), (call.Place, call.Outcome, call.By));
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Call_WhileSomebodyAnswersByLink_SaysSoAtOnce()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site);
        await tab.Page.RunAndWaitForResponseAsync(() => Take(tab), answer => answer.Url.Contains("handler=Battement", StringComparison.Ordinal));

        var since = Stopwatch.StartNew();
        site.Summer.Desk.IsAnswered = true;
        await tab.Page.GetByText("n’attend plus d’appel").WaitForAsync();

        // It is told within half a second; the rest is for a machine that does other things as well.
        Assert.InRange(since.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3));
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Call_ByLetters_IsChosenAndEndedButNotWhileWriting()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site);
        await Take(tab);
        var note = tab.Page.GetByLabel("Note pour l’équipe");
        await note.FocusAsync();
        await tab.Page.Keyboard.TypeAsync("non merci");
        Assert.Equal(0, await tab.Page.Locator("input[name=choix]:checked").CountAsync());

        await tab.Page.GetByLabel("Raccourcis clavier").UncheckAsync();
        await tab.Page.Keyboard.PressAsync("n");
        Assert.Equal(0, await tab.Page.Locator("input[name=choix]:checked").CountAsync());
        await tab.Page.GetByLabel("Raccourcis clavier").CheckAsync();
        await tab.Page.Keyboard.PressAsync("o");
        Assert.True(await tab.Page.GetByLabel("Occupé").IsCheckedAsync());
        await tab.Page.Keyboard.PressAsync("n");
        await tab.Page.Keyboard.PressAsync("Enter");

        await tab.Page.GetByText("Personne à appeler maintenant").WaitForAsync();
        Assert.Equal((CallResult.NoAnswer, "non merci"), Assert.Single(site.Summer.Desk.Ended) is { } call ? (call.Outcome, call.Note) : default);
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Call_WithoutALineThatIsKept_SaysWithinAMinuteThatSomebodyAnsweredAndKeepsWhatWasTyped()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site);
        await tab.Page.AddInitScriptAsync("delete window.EventSource;");
        await tab.Page.Clock.InstallAsync();
        await Take(tab);
        await tab.Page.GetByLabel("Note pour l’équipe").FillAsync("Le gardien a décroché.");

        site.Summer.Desk.IsAnswered = true;
        await tab.Page.Clock.RunForAsync(60_000);

        await tab.Page.GetByText("n’attend plus d’appel").WaitForAsync();
        Assert.Equal("Le gardien a décroché.", await tab.Page.GetByLabel("Note pour l’équipe").InputValueAsync());
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Call_CheckedByAxe_HasNoViolation()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site);
        await Take(tab);

        var result = await tab.Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });

        Assert.NotEmpty(result.Passes);
        Assert.True(result.Violations.Length == 0, string.Join("\n", result.Violations.Select(
            violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")));
    }

    [Fact]
    public async Task Desk_OfSixBrowsers_MakesThirtyCallsOnThirtyPlaces()
    {
        await using var site = await Site.Open();
        var places = Enumerable.Range(1, 30).Select(n => $"fr-75-{8000 + n}").ToArray();
        site.Summer.Desk.Fill(places);

        // Three without scripts, three by keyboard alone.
        await Task.WhenAll(Enumerable.Range(1, 6).Select(n => Work(site, $"appelant{n}", scripts: n > 3)));

        Assert.Equal(places, site.Summer.Desk.Ended.Select(call => call.Place).Order());
        Assert.Equal(6, site.Summer.Desk.Ended.Select(call => call.By).Distinct().Count());
        Assert.All(site.Summer.Desk.Ended, call => Assert.Equal(CallResult.NoAnswer, call.Outcome));
    }

    private async Task Work(Site site, string name, bool scripts)
    {
        await using var tab = await house.Visit(site, scripts: scripts);
        await Take(tab, name);
        while (await tab.Page.Locator("input[name=bail]").CountAsync() > 0)
        {
            var lease = await tab.Page.Locator("input[name=bail]").InputValueAsync();
            if (scripts)
            {
                await tab.Page.GetByLabel("Raccourcis clavier").WaitForAsync();
                await tab.Page.Keyboard.PressAsync("n");
                await tab.Page.Keyboard.PressAsync("Enter");
            }
            else
            {
                await tab.Page.GetByLabel("Pas de réponse").CheckAsync();
                await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer et passer au suivant" }).ClickAsync();
            }

            await Expect(tab.Page.Locator($"input[name=bail][value='{lease}']")).ToHaveCountAsync(0);
            await tab.Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
            await tab.Page.Locator("h1").WaitForAsync();
        }

        Assert.Empty(tab.Complaints);
    }

    internal static async Task Take(Tab tab, string name = "Zoé")
    {
        await tab.Go(Desk);
        await tab.Page.GetByLabel("Votre prénom").FocusAsync();
        await tab.Page.Keyboard.TypeAsync(name);
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.GetByText("Ce que l’appel a donné").WaitForAsync();
    }
}
