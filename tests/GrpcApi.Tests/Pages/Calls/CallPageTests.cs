using System.Net;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;
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
    public async Task Answer_Closure_EndsTheCallWithItsPeriodAndGoesOn()
    {
        var call = new CallHouse(house);
        var lease = call.Lease;

        var answer = await call.Send("Noter", ("choix", "ferme"), ("du", "2019-08-05"), ("au", "2019-08-18"), ("note", "vu avec la directrice"));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.StartsWith($"{CallHouse.Address}?fait=note", answer.Location, StringComparison.Ordinal);
        var ended = Assert.Single(call.Ended);
        var said = DomainJson.Read<Submission>(ended.Submission!.Json);
        var period = Assert.Single(Assert.IsType<AnswerContent.Changes>(said.Content).Periods);
        Assert.Equal((CallResult.Answered, lease, "vu avec la directrice"), (ended.Outcome, ended.Lease, ended.Note));
        Assert.Equal((new DateOnly(2019, 8, 5), new DateOnly(2019, 8, 18)), (period.From, period.To!.Value));
        Assert.Equal((Channel.Call, call.Caller, Samples.Noon), (said.Channel, said.By, said.At));
    }

    [Fact]
    public async Task Answer_WithDatesTheWrongWayRound_KeepsWhatWasTyped()
    {
        var call = new CallHouse(house);

        var answer = await call.Send("Noter", ("choix", "ferme"), ("du", "2019-08-18"), ("au", "2019-08-05"), ("note", "à relire"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("value=\"2019-08-18\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("à relire", answer.Text, StringComparison.Ordinal);
        Assert.Contains("id=\"e-au\"", answer.Html, StringComparison.Ordinal);
        Assert.Empty(call.Ended);
    }

    [Fact]
    public async Task Outcome_ForTwoPlacesOfOnePerson_EndsBothAndAnUntickedOneStays()
    {
        var call = new CallHouse(house, places: 3);
        Assert.Equal(call.Keys, (await call.Page()).Fields.Where(field => field.Name == "lieux").Select(field => field.Value));

        var answer = await call.Send("Noter", ("choix", "sans-reponse"), ("lieux", call.Keys[0]), ("lieux", call.Keys[2]));

        Assert.EndsWith("fait=reste", answer.Location, StringComparison.Ordinal);
        Assert.Equal([(call.Keys[0], CallResult.NoAnswer), (call.Keys[2], CallResult.NoAnswer)], call.Ended.Select(end => (end.Place, end.Outcome)));
        Assert.Equal(call.Keys[1], Assert.Single(call.Desk.Tickets[call.Caller].Places).Place);
    }

    [Fact]
    public async Task Outcome_ForNoPlace_AsksWhich()
    {
        var call = new CallHouse(house, places: 2);

        var answer = await call.Send("Noter", ("choix", "occupe"));

        Assert.Contains("id=\"e-lieux\"", answer.Html, StringComparison.Ordinal);
        Assert.Empty(call.Ended);
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
    [InlineData("faux-numero", CallResult.WrongNumber)]
    [InlineData("refus", CallResult.Refused)]
    [InlineData("demenage", CallResult.Moved)]
    public async Task OutcomeForGood_WithoutANote_IsRefusedBesideTheNote(string choice, CallResult outcome)
    {
        var call = new CallHouse(house);

        var refused = await call.Send("Noter", ("choix", choice));
        Assert.Empty(call.Ended);
        await call.Send("Noter", ("choix", choice), ("note", "un cabinet dentaire"));

        Assert.Contains("id=\"e-note\"", refused.Html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{choice}\" checked", refused.Html, StringComparison.Ordinal);
        Assert.Equal((outcome, "un cabinet dentaire"), (Assert.Single(call.Ended).Outcome, call.Ended[0].Note));
    }

    [Fact]
    public async Task ClosedForGood_IsAskedTwiceAndNeedsANote()
    {
        var call = new CallHouse(house);

        var first = await call.Send("Noter", ("choix", "definitif"));
        var second = await call.Send("Noter", ("choix", "definitif"), ("confirme", "oui"));
        Assert.Empty(call.Ended);
        await call.Send("Noter", ("choix", "definitif"), ("confirme", "oui"), ("note", "dit par l’accueil"));

        Assert.Contains("id=\"confirme\"", first.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"e-note\"", second.Html, StringComparison.Ordinal);
        Assert.Equal(CallResult.Answered, Assert.Single(call.Ended).Outcome);
    }

    [Theory]
    [InlineData("", "15:00", "jour")]
    [InlineData("2019-07-12", "", "heure")]
    [InlineData("2019-07-12", "midi et quart", "heure")]
    [InlineData("2019-07-09", "15:00", "jour")]
    public async Task CallBack_WithoutAMomentToCome_SaysSoBesideTheField(string day, string time, string field)
    {
        var call = new CallHouse(house);

        var answer = await call.Send("Noter", ("choix", "rappeler"), ("jour", day), ("heure", time));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains($"id=\"e-{field}\"", answer.Html, StringComparison.Ordinal);
        Assert.Empty(call.Ended);
    }

    [Theory]
    [InlineData("14:30")]
    [InlineData("14h30")]
    public async Task CallBack_AtAMoment_IsMeantOnTheClocksOfThePlace(string time)
    {
        var call = new CallHouse(house);

        await call.Send("Noter", ("choix", "rappeler"), ("jour", "2019-07-12"), ("heure", time));

        Assert.Equal(new DateTimeOffset(2019, 7, 12, 12, 30, 0, TimeSpan.Zero), Assert.Single(call.Ended).CallBackAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("pas-moi")]
    [InlineData("nonsense")]
    public async Task Form_WithoutAnOutcome_AsksForOne(string choice)
    {
        var call = new CallHouse(house);

        var answer = await call.Send("Noter", ("choix", choice), ("note", new string('x', 501)));

        Assert.Contains("id=\"e-choix\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"e-note\"", answer.Html, StringComparison.Ordinal);
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
    public async Task Form_ThatIsNone_IsRefusedWithoutAFault() => Assert.Equal(
        HttpStatusCode.UnsupportedMediaType, (await browser.Send($"{CallHouse.Address}?handler=Prendre", new StringContent("{}"))).Status);

    [Theory]
    [InlineData("/appels/summer-2019/fr-01")]
    [InlineData("/appels/summer-1999/fr-75")]
    [InlineData("/appels?bureau=summer-2019/fr-01")]
    public async Task Desk_Unknown_IsNotThere(string path) => Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(path)).Status);
}
