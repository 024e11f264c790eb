using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Soliguide.Browser.Tests.Guide;
using Soliguide.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Soliguide.Browser.Tests;

/// <summary>A coordinator's day with a campaign: without scripts, on a telephone.</summary>
[Collection(HouseTests.Name)]
public sealed class CampaignTests(House house)
{
    private const string Campaign = "/campagnes/" + PaperDraft.Id;

    [Fact]
    public async Task Campaign_FromThePlanToTheEnd_IsConductedFromATelephoneWithoutScripts()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, width: 360, scripts: false);
        await tab.Go(Campaign + "/plan");
        await tab.Page.GetByLabel("Titre").FillAsync("Hiver 2019, corrigé");
        await tab.Page.GetByLabel("Votre prénom").FillAsync("Zoé");
        await Press(tab, "Enregistrer le plan");
        Assert.Contains("Le plan est enregistré.", await tab.Page.GetByRole(AriaRole.Status).InnerTextAsync(), StringComparison.Ordinal);

        await tab.Page.GetByRole(AriaRole.Status).GetByText("Vérifier avant de lancer").ClickAsync();
        Assert.True(await tab.Page.GetByText("DMARC").IsVisibleAsync());
        await tab.Page.GetByLabel("J’ai lu ce qui précède").CheckAsync();
        await Press(tab, "Lancer la campagne");
        await Press(tab, "Mettre en pause");
        await Press(tab, "Reprendre");
        await tab.Page.GetByText("Terminer la campagne…").ClickAsync();
        await Press(tab, "Terminer la campagne");
        Assert.True(await tab.Page.GetByRole(AriaRole.Alert).IsVisibleAsync());
        await tab.Page.GetByLabel("Oui, terminer pour de bon").CheckAsync();
        await Press(tab, "Terminer la campagne");

        Assert.True(await tab.Page.GetByText("La campagne est terminée dans tous les territoires.").IsVisibleAsync());
        Assert.Equal(
            [("created", "anna"), ("updated", "zoe"), ("launched", "zoe"), ("paused", "zoe"), ("resumed", "zoe"), ("finished", "zoe")],
            site.Summer.Draft.View().Log.Select(act => (act.Act, act.By)));
    }

    [Fact]
    public async Task Map_ByKeyboard_LeadsToThePlacesOfATerritory()
    {
        await using var tab = await house.Visit(scripts: false);
        await tab.Go(Addresses.Campaign + "/carte");

        await tab.Page.Locator("svg a[aria-label^='Paris']").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page).ToHaveURLAsync(new Regex("/lieux\\?territoire=fr-75$"));

        Assert.Equal("fr-75", await tab.Page.GetByLabel("Territoire").InputValueAsync());
    }

    private static Task Press(Tab tab, string button) => tab.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
