using Microsoft.Playwright;
using Soliguide.Browser.Tests.Guide;
using Soliguide.Browser.Tests.Support;
using Xunit.Abstractions;

namespace Soliguide.Browser.Tests;

/// <summary>The answer page as people use it on a telephone, with and without scripts.</summary>
[Collection(HouseTests.Name)]
public sealed class AnswerTests(House house, ITestOutputHelper output)
{
    private const int LargestVisit = 15_000;

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
        await tab.Clean();

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Annuler" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Ne plus m’écrire" }).WaitForAsync();
        Assert.Null(site.Summer.Answers.Form("p-one").ObjectedAt);
    }

    [Fact]
    public async Task Visit_OnASlowLine_IsSmallAllTold()
    {
        await using var tab = await house.Visit(width: 360);
        var weights = new List<int>();
        foreach (var rest in (string[])[
            $"{PaperAnswers.One}", $"{PaperAnswers.One}?choix=horaires", $"{PaperAnswers.One}?langue=ar", $"{PaperAnswers.One}/stop", $"{PaperAnswers.Few}?langue=ar",
            $"{PaperAnswers.Many}", $"{PaperAnswers.Wide}"])
        {
            var before = await tab.Weight();
            await tab.Go($"/r/{rest}");
            weights.Add(await tab.Weight() - before);
        }

        output.WriteLine($"Bytes of a visit, headers included: {string.Join(", ", weights)}");
        Assert.All(weights, weight => Assert.InRange(weight, 1, LargestVisit));
    }

    [Fact]
    public async Task ManyPlaces_WithoutScripts_AreAnsweredAtOnceButForTheExceptions()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, width: 360, scripts: false);
        await tab.Go($"/r/{PaperAnswers.Many}?choix=ferme");
        await tab.Page.Locator("#du").FillAsync("2019-08-05");
        await tab.Page.Locator("#au").FillAsync("2019-08-18");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Voir la liste, choisir les lieux" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Accueil de jour des Tilleuls" }).UncheckAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Page suivante" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Checkbox).First.UncheckAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Garder ce choix et revenir à la réponse" }).ClickAsync();
        Assert.Contains("168 lieux sur 170", await tab.Page.Locator("#lieux").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("2019-08-18", await tab.Page.Locator("#au").InputValueAsync());
        Assert.Equal(0, site.Summer.Answers.Writes);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer ma réponse" }).ClickAsync();

        await tab.Page.GetByText("Lieux encore à mettre à jour : 2.").WaitForAsync();
        Assert.Equal(168, site.Summer.Answers.Form("p-many").Places.Count(place => place.Answer is not null));
    }

    [Fact]
    public async Task EnterInAField_OfALongForm_SendsTheAnswerAndDoesNotOpenTheList()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, width: 360);
        await tab.Go($"/r/{PaperAnswers.Many}?choix=pas-moi");
        await tab.Page.Locator("#mail").FillAsync("lea@example.org");
        await tab.Page.Keyboard.PressAsync("Enter");

        await tab.Page.GetByText("nous chercherons la bonne personne").First.WaitForAsync();
    }

    [Fact]
    public async Task Hours_BesideOldOnes_AreReadAgainWithTheirWeekdays()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, width: 360, scripts: false);
        await tab.Go($"/r/{PaperAnswers.One}?choix=horaires&langue=en");
        await tab.Page.Locator("#hdu").FillAsync("2019-08-05");
        await tab.Page.Locator("#hau").FillAsync("2019-08-18");
        await tab.Page.Locator("#h1").FillAsync("9am-12");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Send my answer" }).ClickAsync();

        await tab.Page.GetByText("Other opening hours from Monday").WaitForAsync();
        await tab.Page.GetByText("Tuesday : closed").WaitForAsync();
    }
}
