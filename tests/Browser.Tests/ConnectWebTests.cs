using System.Text.Json;
using Soliguide.Browser.Tests.Guide;
using Soliguide.Browser.Tests.Support;
using Soliguide.Tests.Shared;

namespace Soliguide.Browser.Tests;

/// <summary>connect-web in a real browser as a juror: what its generated client reads over gRPC-Web is what any website can read.</summary>
[Collection(HouseTests.Name)]
public sealed class ConnectWebTests(House house)
{
    [Fact]
    public async Task Unary_OfAPlace_IsRead()
    {
        await using var tab = await Seat();

        Assert.Equal("Accueil de jour des Tilleuls", (await Ask(tab, $"jury.unary('{PaperPlaces.Presumed}')")).GetProperty("answer").GetString());
    }

    [Fact]
    public async Task Errors_OfAbsentPlaceAndBadInput_AreReadWithErrorInfoAndField()
    {
        await using var tab = await Seat();

        var absent = (await Ask(tab, "jury.unary('fr-75-404')")).GetProperty("refusal");
        var bad = (await Ask(tab, "jury.unary('nowhere')")).GetProperty("refusal");

        Assert.Equal("NotFound", absent.GetProperty("code").GetString());
        Assert.NotEmpty(absent.GetProperty("reason").GetString()!);
        Assert.NotEmpty(absent.GetProperty("domain").GetString()!);
        Assert.Equal("InvalidArgument", bad.GetProperty("code").GetString());
        Assert.Equal("place_id", bad.GetProperty("fields")[0].GetString());
    }

    [Fact]
    public async Task Stream_ReadAndResumedByItsCursor_GoesOnWhereItWas()
    {
        await using var site = await Site.Open();
        await using var tab = await Seat(site);
        var first = (await Ask(tab, "jury.stream('fr-75', '')")).GetProperty("answer");
        Assert.Equal(PaperPlaces.All.Count(card => card.Key.Territory.ToString() == "fr-75"), first.GetProperty("places").GetArrayLength());
        Assert.Equal("check", Last(first));

        site.Summer.Feed.Publish(PaperPlaces.All[0] with { Name = "Autrement" });
        await Limits.Until(
            async () => (await Ask(tab, $"jury.unary('{PaperPlaces.Presumed}')")).GetProperty("answer").GetString() == "Autrement", "the front door knows");
        var second = (await Ask(tab, $"jury.stream('fr-75', '{first.GetProperty("cursor").GetString()}')")).GetProperty("answer");

        Assert.Equal([PaperPlaces.Presumed], second.GetProperty("places").EnumerateArray().Select(place => place.GetString()));
        Assert.Equal("check", Last(second));
    }

    [Fact]
    public async Task Cursor_OfAnotherScope_IsRefusedByItsField()
    {
        await using var tab = await Seat();
        var cursor = (await Ask(tab, "jury.stream('fr-75', '')")).GetProperty("answer").GetProperty("cursor").GetString();

        var refusal = (await Ask(tab, $"jury.stream('fr-33', '{cursor}')")).GetProperty("refusal");

        Assert.Equal("InvalidArgument", refusal.GetProperty("code").GetString());
        Assert.Equal("cursor", refusal.GetProperty("fields")[0].GetString());
    }

    [Fact]
    public async Task Staff_AskedByAStranger_AreDeniedWithAReason()
    {
        await using var tab = await Seat();

        // Through a proxy: nobody is trusted for being on this machine.
        var refusal = (await Ask(tab, "jury.campaigns({ 'x-forwarded-for': '203.0.113.9' })")).GetProperty("refusal");

        Assert.Equal("PermissionDenied", refusal.GetProperty("code").GetString());
        Assert.NotEmpty(refusal.GetProperty("reason").GetString()!);
        Assert.InRange((await Ask(tab, "jury.campaigns({})")).GetProperty("answer").GetInt32(), 1, int.MaxValue);
    }

    [Fact]
    public async Task Unary_OfACallerWhoAsksForTooMuch_IsRefusedWithAReason()
    {
        await using var site = await Site.Open(limits: limits => limits.Reads = 2);
        await using var tab = await Seat(site);
        var asked = $"jury.unary('{PaperPlaces.Presumed}', {{ 'x-forwarded-for': '203.0.113.9' }})";
        await Ask(tab, asked);
        await Ask(tab, asked);

        var refusal = (await Ask(tab, asked)).GetProperty("refusal");

        Assert.Equal("ResourceExhausted", refusal.GetProperty("code").GetString());
        Assert.NotEmpty(refusal.GetProperty("reason").GetString()!);
    }

    private static string? Last(JsonElement seen) => seen.GetProperty("events").EnumerateArray().Last().GetString();

    private static async Task<JsonElement> Ask(Tab tab, string question) =>
        JsonDocument.Parse(await tab.Page.EvaluateAsync<string>($"{question}.then(JSON.stringify)")).RootElement;

    /// <summary>A page of the site with the juror in it, under the site's own policy.</summary>
    private async Task<Tab> Seat(Site? site = null)
    {
        var tab = await house.Visit(site);
        var juror = Path.Combine(GeneratedDoc.Root(), "tests", "Browser.Tests", "Jury", "jury.js");
        await tab.Page.RouteAsync("**/fichiers/jury.js", route => route.FulfillAsync(new() { Path = juror, ContentType = "text/javascript" }));
        await tab.Go("/chercher");
        await tab.Page.AddScriptTagAsync(new() { Url = "/fichiers/jury.js" });
        return tab;
    }
}
