using Microsoft.Playwright;
using Soliguide.Browser.Tests.Guide;
using Soliguide.Browser.Tests.Support;
using Soliguide.Contracts.Proposals;

namespace Soliguide.Browser.Tests;

/// <summary>The page on which staff read replies: without scripts, on a telephone, by keyboard.</summary>
[Collection(HouseTests.Name)]
public sealed class ReadingTests(House house)
{
    [Fact]
    public async Task Replies_ReadOneAfterTheOther_RememberTheNameAndLeadToTheNext()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, width: 360, scripts: false);
        await tab.Go("/lire");
        await tab.Page.Locator("tbody a").First.ClickAsync();

        await tab.Page.GetByLabel("Votre prénom").FillAsync("Zoé");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Accepter tel quel" }).ClickAsync();

        await tab.Page.GetByText("C’est accepté.").WaitForAsync();
        Assert.EndsWith($"/lire/{PaperReplies.Unmatched}?fait=accepted", tab.Page.Url, StringComparison.Ordinal);
        Assert.Equal("Zoé", await tab.Page.GetByLabel("Votre prénom").InputValueAsync());
        Assert.Equal((ProposalState.Accepted, "zoe"), (site.Summer.Answers.Read(PaperReplies.Closure)!.State, site.Summer.Answers.Read(PaperReplies.Closure)!.By));
    }

    [Fact]
    public async Task Correction_ByKeyboardAlone_AppliesWhatWasTyped()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, width: 360, scripts: false);
        await tab.Go("/lire/" + PaperReplies.Closure);

        await tab.Page.GetByLabel("Votre prénom").FillAsync("Zoé");
        await tab.Page.Locator("summary", new() { HasText = "Corriger" }).FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Locator("#au").FillAsync("2019-08-18");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la correction" }).FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");

        await tab.Page.GetByText("C’est corrigé.").WaitForAsync();
        var view = site.Summer.Answers.Read(PaperReplies.Closure)!;
        Assert.Equal(["fr-75-1", "fr-75-2"], Assert.Single(view.Applied).Places);
        Assert.Contains("2019-08-18", view.Applied[0].Submission.Json, StringComparison.Ordinal);
    }
}
