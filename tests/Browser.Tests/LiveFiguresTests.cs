using System.Net;
using Soliguide.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Soliguide.Browser.Tests;

[Collection(HouseTests.Name)]
public sealed class LiveFiguresTests(House house)
{
    [Fact]
    public async Task Counters_TallyChanges_ChangeWithoutReload()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site);
        await tab.Go(Addresses.Campaign);
        var answered = tab.Page.Locator("main [data-chiffre=answered]");
        var before = Number(await answered.InnerTextAsync());
        await tab.Page.EvaluateAsync("window.stayed = true");

        site.Summer.Answer(7);

        await Expect(answered).ToHaveTextAsync(French(before + 7));
        Assert.True(await tab.Page.EvaluateAsync<bool>("window.stayed"));
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Curve_DayPasses_GetsItsPointWithoutReload()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site);
        await tab.Go(Addresses.Campaign);
        await Expect(tab.Page.Locator("[data-etat]")).ToHaveTextAsync("En direct");
        var rows = tab.Page.Locator("[data-partie=jours] tr");
        var before = await rows.CountAsync();

        site.Clock.Advance(TimeSpan.FromDays(1));

        await Expect(rows).ToHaveCountAsync(before + 1);
        await Expect(tab.Page.Locator("main [data-chiffre=today]")).ToHaveTextAsync("jeudi 18 juillet 2019");
        await Expect(tab.Page.Locator(".bandeau [data-chiffre=today]")).ToHaveTextAsync("jeudi 18 juillet 2019");
    }

    [Fact]
    public async Task Pause_Pressed_KeepsTheFiguresUntilPressedAgain()
    {
        await using var site = await Site.Open();
        await using var tab = await house.Visit(site);
        await tab.Go(Addresses.Campaign);
        var state = tab.Page.Locator("[data-etat]");
        var answered = tab.Page.Locator("main [data-chiffre=answered]");
        await Expect(state).ToHaveTextAsync("En direct");
        var before = Number(await answered.InnerTextAsync());

        await tab.Page.Locator(".suivi button").ClickAsync();
        await Expect(state).ToHaveTextAsync("En pause");
        site.Summer.Answer(3);
        Assert.Equal(before, Number(await answered.InnerTextAsync()));
        await tab.Page.Locator(".suivi button").ClickAsync();

        await Expect(answered).ToHaveTextAsync(French(before + 3));
    }

    [Fact]
    public async Task Stream_FirstEvent_HasEveryFigureAndAnId()
    {
        using var client = new HttpClient { BaseAddress = new Uri(house.Site.Address), Timeout = Limits.Longest };
        using var answer = await client.GetAsync(new Uri(Addresses.Campaign + "/flux", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("retry: ", await Line(lines), StringComparison.Ordinal);
        Assert.Equal("", await Line(lines));
        Assert.StartsWith("id: ", await Line(lines), StringComparison.Ordinal);
        Assert.Equal("event: chiffres", await Line(lines));
        Assert.Contains("\"answeredPercent\":", await Line(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_UnknownCampaign_IsNotFound()
    {
        using var client = new HttpClient { BaseAddress = new Uri(house.Site.Address), Timeout = Limits.Longest };

        using var answer = await client.GetAsync(new Uri("/campagnes/absent/flux", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<string?> Line(StreamReader lines) => await lines.ReadLineAsync().WaitAsync(Limits.Longest);

    private static int Number(string text) => int.Parse(string.Concat(text.Where(char.IsAsciiDigit)), null);

    private static string French(int number) => number >= 1000 ? $"{number / 1000}\u202f{number % 1000:000}" : $"{number}";
}
