using Microsoft.Playwright;
using Soliguide.Browser.Tests.Support;
using Soliguide.Contracts.Places;

namespace Soliguide.Browser.Tests;

/// <summary>The team finds a place and puts it right: without scripts, on a telephone.</summary>
[Collection(HouseTests.Name)]
public sealed class TeamTests(House house)
{
    [Fact]
    public async Task Place_FoundOpenedCorrectedWithdrawnAndExcluded_SaysEachTimeWhatWasDone()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, width: 360, scripts: false);
        await tab.Go("/");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Lieux", Exact = true }).ClickAsync();
        await tab.Page.GetByLabel("Chercher").FillAsync("vestiaire");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Vestiaire du Canal" }).ClickAsync();

        await Open(tab, "Corriger la réponse");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        Assert.Equal("par motif", await tab.Page.EvaluateAsync<string>("[...document.querySelectorAll('.erreurs a')].map(link => link.hash.slice(1)).join(' ')"));
        Assert.Equal("2019-07-21", await tab.Page.Locator("#au").InputValueAsync());
        await tab.Page.Locator("#au").FillAsync("2019-07-28");
        await tab.Page.GetByLabel("Votre prénom").FillAsync("Zoé");
        await Decide(tab, "Enregistrer", "C’est corrigé.");
        await tab.Page.GetByText("« vu avec la directrice »").WaitForAsync();

        await Open(tab, "Retirer la réponse");
        await Decide(tab, "Retirer cette réponse", "La réponse est retirée.");
        await Open(tab, "Exclure de la campagne");
        await Decide(tab, "Exclure de la campagne", "Ce lieu est exclu");

        Assert.Equal([typeof(SubmitAnswer), typeof(WithdrawAnswer), typeof(ChangeScope)], site.Summer.Team.Decided.Select(command => command.GetType()));
        Assert.Contains("2019-07-28", ((SubmitAnswer)site.Summer.Team.Decided.First()).Submission.Json, StringComparison.Ordinal);
        Assert.Equal("zoe", ((ChangeScope)site.Summer.Team.Decided.Last()).By);
        Assert.DoesNotContain(tab.Complaints, complaint => !complaint.StartsWith("Failed to load resource", StringComparison.Ordinal));
    }

    private static Task Open(Tab tab, string link) => tab.Page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();

    private static async Task Decide(Tab tab, string button, string done)
    {
        await tab.Page.GetByLabel("Pourquoi").FillAsync("vu avec la directrice");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await tab.Page.GetByText(done).WaitForAsync();
    }
}
