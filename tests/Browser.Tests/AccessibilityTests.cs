using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Soliguide.Browser.Tests.Support;

namespace Soliguide.Browser.Tests;

[Collection(HouseTests.Name)]
public sealed class AccessibilityTests(House house)
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    [Theory]
    [MemberData(nameof(Addresses.All), MemberType = typeof(Addresses))]
    public async Task Page_CheckedByAxe_HasNoViolation(string address)
    {
        await using var tab = await house.Visit();
        await tab.Go(address);

        var result = await tab.Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Rules] } });

        Assert.NotEmpty(result.Passes);
        Assert.True(result.Violations.Length == 0, string.Join("\n", result.Violations.Select(
            violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")));
    }

    [Fact]
    public async Task Page_InTheDark_KeepsItsContrast()
    {
        await using var tab = await house.Visit();
        await tab.Page.EmulateMediaAsync(new() { ColorScheme = Microsoft.Playwright.ColorScheme.Dark });
        await tab.Go(Addresses.Campaign);

        var result = await tab.Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } });

        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.SelectMany(violation => violation.Nodes.Select(node => node.Html)));
    }

    [Fact]
    public async Task Keyboard_FirstTab_OffersToSkipToTheContent()
    {
        await using var tab = await house.Visit();
        await tab.Go(Addresses.Campaign);

        await tab.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Aller au contenu", await tab.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        await tab.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("contenu", await tab.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task Keyboard_TabThroughTheCampaign_ReachesEveryControlAndShowsTheFocus()
    {
        await using var tab = await house.Visit();
        await tab.Go(Addresses.Campaign);
        await tab.Page.Locator(".suivi button").WaitForAsync();
        var controls = await tab.Page.EvaluateAsync<int>(
            "[...document.querySelectorAll('a[href], button, summary, [tabindex=\"0\"]')].filter(control => control.checkVisibility()).length");

        for (var pressed = 0; pressed < controls; pressed++)
        {
            await tab.Page.Keyboard.PressAsync("Tab");
            Assert.NotEqual("none", await tab.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        }

        Assert.Equal("/healthz/ready", await tab.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
    }
}
