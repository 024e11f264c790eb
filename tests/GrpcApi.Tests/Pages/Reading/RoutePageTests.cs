using System.Net;
using Soliguide.Contracts.Proposals;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Reading;

/// <summary>Passing a reply on: to another place, to a colleague, to the telephone.</summary>
[Collection(HouseTests.Name)]
public sealed class RoutePageTests(House house)
{
    private readonly StaffBrowser browser = new(house);

    [Fact]
    public async Task Get_WhateverItAsks_ChangesNothingAndOffersTheirOtherPlaces()
    {
        var reply = new WrittenReply(house, places: 3);
        var before = house.Guide.Writes;

        var page = await browser.Get($"/lire/transmettre/{reply.Id}?chercher=accueil&handler=Lieu&lieu={reply.Person.Keys[1]}&par=x");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains($"value=\"{reply.Person.Keys[1]}\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"value=\"{reply.Person.Keys[0]}\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("Fermés du 5 au 25 août.", page.Text, StringComparison.Ordinal);
        Assert.Equal(before, house.Guide.Writes);
    }

    [Fact]
    public async Task Place_Chosen_GetsItWithTheWordAndTheSender()
    {
        var reply = new WrittenReply(house, places: 2);

        var answer = await browser.Post(
            Path(reply, "Lieu"), ("par", "Zoé Martin"), ("lieu", reply.Person.Keys[1]), ("note", "vu avec eux"), ("expediteur", "oui"), ("vu", await Mark(reply)));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.EndsWith("fait=passed", answer.Location, StringComparison.Ordinal);
        Assert.Equal(new PassOn(reply.Person.Keys[1], "zoe.martin") { Note = "vu avec eux", SetSender = true }, house.Guide.PassedOn[reply.Id]);
    }

    [Theory]
    [InlineData("Lieu", "lieu", "Choisissez un lieu.")]
    [InlineData("Lieu", "lieu", "Choisissez un lieu.", "nonsense")]
    [InlineData("Appel", "question", "Écrivez ce qu’il faut demander.")]
    [InlineData("Equipe", "pour", "Écrivez un prénom, ou laissez vide.", "...")]
    public async Task Form_WithoutWhatItNeeds_SaysSoBesideTheFieldAndChangesNothing(string handler, string field, string words, string value = "")
    {
        var reply = new WrittenReply(house);
        var before = house.Guide.Writes;

        var answer = await browser.Post(Path(reply, handler), ("par", "anna"), (field, value), ("chercher", "accueil"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
        Assert.Contains($"id=\"e-{field}\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"accueil\"", answer.Html, StringComparison.Ordinal);
        Assert.Equal(before, house.Guide.Writes);
    }

    [Fact]
    public async Task Colleague_Named_GetsItAndItStaysOpen()
    {
        var reply = new WrittenReply(house);

        var answer = await browser.Post(Path(reply, "Equipe"), ("par", "anna"), ("pour", "Paul"), ("mot", "tu les connais ?"), ("vu", await Mark(reply)));

        Assert.EndsWith("fait=handed", answer.Location, StringComparison.Ordinal);
        Assert.Equal(new HandOn("paul", "anna", 0) { Note = "tu les connais ?" }, Assert.Single(house.Guide.HandedOn[reply.Id]));
        var item = await browser.Get($"/lire/{reply.Id}");
        Assert.Contains("tu les connais ?", item.Text, StringComparison.Ordinal);
        Assert.Contains("handler=Accepter", item.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_ReadBeforeAColleagueHandedItOn_IsRefusedWithHowItStandsNow()
    {
        var reply = new WrittenReply(house);
        var seen = await Mark(reply);
        await browser.Post(Path(reply, "Equipe"), ("par", "anna"), ("pour", "paul"), ("vu", seen));

        var second = await browser.Post(Path(reply, "Equipe"), ("par", "zoe"), ("pour", "nadia"), ("vu", seen));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("Le message a changé depuis que vous l’avez ouvert", second.Text, StringComparison.Ordinal);
        Assert.Single(house.Guide.HandedOn[reply.Id]);
    }

    [Fact]
    public async Task Call_WithAQuestion_LeavesItToTheTelephone()
    {
        var reply = new WrittenReply(house);

        var answer = await browser.Post(Path(reply, "Appel"), ("par", "anna"), ("question", "Le 15 août, ouvert ?"));

        Assert.EndsWith("fait=called", answer.Location, StringComparison.Ordinal);
        Assert.Equal((ProposalState.LeftToCallers, "anna", "Le 15 août, ouvert ?"), Decided(reply));
    }

    [Fact]
    public async Task Decided_ByAColleagueMeanwhile_SaysWhoAndOffersNothing()
    {
        var reply = new WrittenReply(house);
        await browser.Post($"/lire/{reply.Id}?handler=Refuser", ("par", "anna"), ("motif", "Autre lieu"));

        var late = await browser.Post(Path(reply, "Appel"), ("par", "paul"), ("question", "Ouvert ?"));
        var page = await browser.Get($"/lire/transmettre/{reply.Id}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Refusé", page.Text, StringComparison.Ordinal);
        Assert.Contains("par anna", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<form method=\"post\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfNothing_IsNotThere() => Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/lire/transmettre/mail-nothing")).Status);

    private static string Path(WrittenReply reply, string handler) => $"/lire/transmettre/{reply.Id}?handler={handler}";

    private async Task<string> Mark(WrittenReply reply) => (await browser.Get($"/lire/transmettre/{reply.Id}")).Hidden("vu");

    private (ProposalState State, string? By, string? Reason) Decided(WrittenReply reply)
    {
        var view = house.Guide.Decided[reply.Id];
        return (view.State, view.By, view.Reason);
    }
}
