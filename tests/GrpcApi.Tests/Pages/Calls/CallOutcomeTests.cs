using System.Net;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Calls;

/// <summary>What a call brought, as the caller's form says it.</summary>
[Collection(HouseTests.Name)]
public sealed class CallOutcomeTests(House house)
{
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
}
