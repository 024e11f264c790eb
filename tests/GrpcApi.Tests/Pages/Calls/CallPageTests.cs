using System.Net;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Campaigns;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Calls;

/// <summary>One call after the other on the staff's page.</summary>
[Collection(HouseTests.Name)]
public sealed class CallPageTests(House house)
{
    private readonly StaffBrowser browser = new(house);

    [Fact]
    public async Task Get_OfDesks_ShowsOneAtAGlanceAndChangesNothing()
    {
        var call = new CallHouse(house);
        call.Desk.WithoutPhone = [call.Keys[0]];
        var before = house.Guide.Writes;

        var page = await browser.Get($"/appels?bureau={Samples.Summer}/fr-75&handler=Prendre");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Prendre le premier appel", page.Text, StringComparison.Ordinal);
        Assert.Contains(call.Caller, page.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"/lieux/{call.Keys[0]}\">Accueil {call.Keys[0]}", page.Html, StringComparison.Ordinal);
        Assert.Equal(before, house.Guide.Writes);
    }

    [Fact]
    public async Task Get_OfDesks_OffersThoseOfRunningCampaignsOnly()
    {
        var running = $"running-{Guid.NewGuid():n}"[..20];
        house.Guide.Campaigns[running] = House.Campaign(Samples.Plan(running)) with { State = CampaignState.Running };
        try
        {
            var page = await browser.Get("/appels");

            Assert.Contains($"value=\"{running}/fr-974\"", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain($"value=\"{Samples.Summer}/fr-75\"", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("on n’appelle pas", (await browser.Get($"/appels?bureau={running}/fr-75")).Text, StringComparison.Ordinal);
            Assert.Contains("on n’appelle pas", (await browser.Get($"/appels?bureau={Samples.Summer}/fr-75")).Text, StringComparison.Ordinal);
        }
        finally
        {
            house.Guide.Campaigns.TryRemove(running, out _);
        }
    }

    [Fact]
    public async Task Get_OfMyCall_ShowsWhatIsKnownAndChangesNothing()
    {
        var call = new CallHouse(house);
        var before = house.Guide.Writes;

        var page = await call.Page();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("href=\"tel:0199001234\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("ouvert en ce moment · répond à un besoin vital · jamais vérifié · déjà 2 appel(s)", page.Text, StringComparison.Ordinal);
        Assert.Contains("rappeler après le service", page.Text, StringComparison.Ordinal);
        Assert.Contains("Un repas chaud le midi.", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/lire/mail-question\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("Pourquoi c’est important", page.Text, StringComparison.Ordinal);
        Assert.Equal(call.Lease, page.Hidden("bail"));
        Assert.Equal(before, house.Guide.Writes);
    }

    [Fact]
    public async Task Get_WithNothingInHand_OffersACallAndGivesNoneOut()
    {
        var before = house.Guide.Writes;

        var page = await browser.Get($"{CallHouse.Address}?repos=quietTime&quand=2019-07-11T06:30Z", ("Cookie", "par=nobody"));

        Assert.Contains("on n’appelle pas", page.Text, StringComparison.Ordinal);
        Assert.Contains("jeudi 11 juillet 2019 à 8 h 30", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"bail\"", page.Html, StringComparison.Ordinal);
        Assert.Equal(before, house.Guide.Writes);
    }

    [Fact]
    public async Task Take_GivesACallOut_AndLeadsToItByGet()
    {
        var call = new CallHouse(house);
        call.Desk.Tickets.Remove(call.Caller);
        call.Desk.Waiting.Enqueue(call.Keys);

        var answer = await call.SendWith("", "Prendre");

        Assert.Equal((HttpStatusCode.Found, CallHouse.Address), (answer.Status, answer.Location));
        Assert.Contains($"Accueil {call.Keys[0]}", (await call.Page()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_WhenNothingWaits_SaysWhyAndWhenToComeBack()
    {
        var call = new CallHouse(house);
        call.Desk.Tickets.Remove(call.Caller);
        call.Desk.Rest = new LeaseReply(null, DeskRest.NothingWaits, Samples.Noon.AddHours(2));

        var answer = await call.SendWith("", "Prendre");

        var page = await browser.Get(answer.Location!);
        Assert.Contains("Aucun lieu n’attend", page.Text, StringComparison.Ordinal);
        Assert.Contains("mercredi 10 juillet 2019 à 14 h", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LostLease_KeepsEverythingTypedAndEndsNothing()
    {
        var call = new CallHouse(house);

        var answer = await call.SendWith("gone", "Noter", ("choix", "ferme"), ("du", "2019-08-05"), ("au", "2019-08-18"), ("note", "la directrice l’a dit"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("id=\"e-bail\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("n’est plus entre vos mains", answer.Text, StringComparison.Ordinal);
        Assert.Contains("la directrice l’a dit", answer.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"2019-08-18\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains($"Accueil {call.Keys[0]}", answer.Text, StringComparison.Ordinal);
        Assert.Empty(call.Ended);
    }

    [Theory]
    [InlineData("Passer", true, CallHouse.Address)]
    [InlineData("Arreter", false, "/appels?bureau=")]
    public async Task Leaving_ReleasesThePlaces(string handler, bool skip, string next)
    {
        var call = new CallHouse(house);
        var lease = call.Lease;

        var answer = await call.Send(handler);

        Assert.StartsWith(next, answer.Location, StringComparison.Ordinal);
        Assert.Contains((lease, skip), call.Desk.Released);
        Assert.Empty(call.Ended);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(answer.Location!)).Status);
    }

    [Fact]
    public async Task Form_WithoutAName_SaysSoBesideTheField()
    {
        var call = new CallHouse(house);

        var answer = await call.Send("Noter", ("par", " "), ("choix", "rien"), ("note", "gardez-moi"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("aria-describedby=\"par-erreur\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("gardez-moi", answer.Text, StringComparison.Ordinal);
        Assert.Empty(call.Ended);
    }

    [Theory]
    [InlineData("/appels")]
    [InlineData(CallHouse.Address)]
    public async Task Page_ForAStrangerOrAForeignForm_IsRefused(string path)
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get(path, (FrontDoor.RemoteHeader, "192.0.2.9"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Send($"{path}?handler=Prendre", new FormUrlEncodedContent([]), "https://example.org")).Status);
    }

    [Fact]
    public async Task Form_OfAStrangerInABrowser_IsRefusedWithAPage()
    {
        using var form = new HttpRequestMessage(HttpMethod.Post, new Uri($"{CallHouse.Address}?handler=Prendre", UriKind.Relative)) { Content = new FormUrlEncodedContent([]) };
        form.Headers.Add("Accept", "text/html");
        form.Headers.Add("X-Forwarded-For", "203.0.113.9");
        using var answer = await house.Door.Web.SendAsync(form);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("Réservé à l’équipe", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_ThatIsNone_IsRefusedWithoutAFault() => Assert.Equal(
        HttpStatusCode.UnsupportedMediaType, (await browser.Send($"{CallHouse.Address}?handler=Prendre", new StringContent("{}"))).Status);

    [Theory]
    [InlineData("/appels/summer-2019/fr-01")]
    [InlineData("/appels/summer-1999/fr-75")]
    [InlineData("/appels?bureau=summer-2019/fr-01")]
    public async Task Desk_Unknown_IsNotThere(string path) => Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(path)).Status);
}
