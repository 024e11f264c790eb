using System.Net;
using Soliguide.GrpcApi.Pages.Calls;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Calls;

/// <summary>What the page tells a caller while calls go on: who answered meanwhile, the day's count, the letters that choose.</summary>
[Collection(HouseTests.Name)]
public sealed class CallerDayTests(House house)
{
    private readonly StaffBrowser browser = new(house);

    [Fact]
    public async Task PlaceAnsweredMeanwhile_IsSaidAtTheTopAndByTheHeartbeat()
    {
        var call = new CallHouse(house, places: 2);
        call.Desk.Answered.Add(call.Keys[0]);

        var page = await call.Page();
        var beat = await call.Send("Battement");

        Assert.Contains($"<strong>Accueil {call.Keys[0]}</strong> n’attend plus d’appel", page.Html, StringComparison.Ordinal);
        Assert.Equal(call.Keys[1], Assert.Single(page.Fields, field => field.Name == "lieux").Value);
        Assert.Contains($"<strong>Accueil {call.Keys[0]}</strong> n’attend plus d’appel", beat.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", beat.Html, StringComparison.Ordinal);
        Assert.Contains("n’est plus entre vos mains", (await call.SendWith("gone", "Battement")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfMyCall_ShowsTheLastAttemptMyCountAndTheLettersThatChoose()
    {
        var call = new CallHouse(house, places: 2);
        await call.Send("Noter", ("choix", "sans-reponse"), ("lieux", call.Keys[0]));

        var page = await call.Page();

        Assert.Contains("Aujourd’hui vous avez noté un lieu ici.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Dernier appel le lundi 8 juillet 2019 à 12 h, par nadia : Messagerie · « rappeler après le service »", page.Text, StringComparison.Ordinal);
        Assert.Contains("data-touche=\"n\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("data-raccourcis hidden", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_WhileSomebodyAnswersByLink_SaysSoAtOnceAndChangesNothing()
    {
        var call = new CallHouse(house);
        var before = house.Guide.Writes;
        using var patience = new CancellationTokenSource(Waiting.Longest);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{CallHouse.Address}?handler=Flux");
        request.Headers.Add("Cookie", $"par={call.Caller}");
        using var answer = await house.Door.Web.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(patience.Token));
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("retry: 3000", await lines.ReadLineAsync(patience.Token));

        call.Desk.Answered.Add(call.Keys[0]);

        Assert.Equal("", await lines.ReadLineAsync(patience.Token));
        Assert.Equal("event: change", await lines.ReadLineAsync(patience.Token));
        Assert.Equal(before, house.Guide.Writes);
    }

    [Fact]
    public async Task Stream_OfNobodyOrForAStranger_IsNotThere()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"{CallHouse.Address}?handler=Flux")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get($"{CallHouse.Address}?handler=Flux", (FrontDoor.RemoteHeader, "192.0.2.9"))).Status);
    }

    [Fact]
    public void Letters_ThatChoose_AreEachForOneThing()
    {
        var keys = CallOutcomes.All.Select(outcome => outcome.Key).Concat(["r", "f", "h", "s", "p", "d"]).ToArray();

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }
}
