using Microsoft.Playwright;
using Soliguide.Browser.Tests.Guide;
using Soliguide.Browser.Tests.Support;

namespace Soliguide.Browser.Tests;

/// <summary>The answer page without a mouse or a finger.</summary>
[Collection(HouseTests.Name)]
public sealed class AnswerKeyboardTests(House house)
{
    [Fact]
    public async Task Closure_ByKeyboardAlone_IsSaidAndReadAgainInWords()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, width: 360);
        await tab.Go($"/r/{PaperAnswers.One}");
        var keyboard = tab.Page.Keyboard;

        await tab.TabTo("choix");
        await keyboard.PressAsync("ArrowDown");
        Assert.Equal("ferme", await tab.Focused());
        await keyboard.PressAsync("Tab");
        Assert.Equal("du", await tab.Focused());
        await tab.Page.FillAsync("#du", "2019-08-05");
        await tab.TabTo("au");
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

    [Fact]
    public async Task List_ByKeyboardAlone_IsOpenedUntickedAndLeft()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, width: 360);
        await tab.Go($"/r/{PaperAnswers.Many}?choix=rien");
        var keyboard = tab.Page.Keyboard;

        await To(tab, "Voir la liste, choisir les lieux");
        await keyboard.PressAsync("Enter");
        await tab.Page.Locator("input[name=page]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await To(tab, "Accueil de jour des Tilleuls");
        await keyboard.PressAsync("Space");
        await keyboard.PressAsync("Shift+Tab");
        await keyboard.PressAsync("Enter");
        await tab.Page.GetByText("Sauf : Accueil de jour des Tilleuls.").WaitForAsync();
        await To(tab, "Envoyer ma réponse");
        await keyboard.PressAsync("Enter");

        await tab.Page.GetByText("Lieux encore à mettre à jour : 1.").WaitForAsync();
    }

    /// <summary>Presses Tab until something of this name has the keyboard, and shows it.</summary>
    private static async Task To(Tab tab, string name)
    {
        for (var pressed = 0; !(await tab.Page.EvaluateAsync<string>("(document.activeElement.labels?.[0] ?? document.activeElement).innerText ?? ''")).StartsWith(name, StringComparison.Ordinal); pressed++)
        {
            Assert.True(pressed < 60, $"{name} is not reached.");
            await tab.Page.Keyboard.PressAsync("Tab");
        }

        Assert.NotEqual("none", await tab.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
    }
}
