using System.Net;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Places.Contacts;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Persons;

[Collection(HouseTests.Name)]
public sealed class PersonPageTests(House house)
{
    private readonly StaffBrowser browser = new(house);
    [Fact]
    public async Task Page_OfAPerson_TellsHealthPlacesAndLettersAndMasksTheAddress()
    {
        var person = Known();

        var page = await browser.Get($"/personnes/{person}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("abandonné le 10 juillet 2019 : 3 courriels de suite non remis", page.Text, StringComparison.Ordinal);
        Assert.Contains("adresse connue par téléphone le 10 juillet 2019", page.Text, StringComparison.Ordinal);
        Assert.Contains("accord donné", page.Text, StringComparison.Ordinal);
        Assert.Contains("refusé pour de bon (550 5.7.1)", page.Text, StringComparison.Ordinal);
        Assert.Contains("p***@example.org", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("page-", page.Text, StringComparison.Ordinal);
        Assert.Contains("page-", (await browser.Get($"/personnes/{person}?adresse")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhateverItAsks_TellsNoGrainAnything()
    {
        var person = Known();
        var before = house.Guide.Writes;

        await browser.Get($"/personnes/{person}?handler=Oublier&par=anna&motif=x&confirme=oui");
        await browser.Get($"/personnes/{person}?handler=Lever&par=anna&motif=x");

        Assert.Equal(before, house.Guide.Writes);
    }

    [Fact]
    public async Task Forget_IsAskedTwiceAndThenShownAsDone()
    {
        var person = Known();
        (string, string)[] form = [("par", "Zoé Martin"), ("motif", "demande par courrier"), ("demande", "d-1")];

        var first = await browser.Post($"/personnes/{person}?handler=Oublier", form);

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.False(house.Guide.Forgotten.ContainsKey(person));
        Assert.Contains("3 courriel(s) envoyé(s) ou prévu(s), 4 message(s) reçu(s)", first.Text, StringComparison.Ordinal);
        Assert.Contains("fr-75-9", first.Text, StringComparison.Ordinal);
        Assert.Contains("name=\"confirme\" value=\"oui\"", first.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"d-1\"", first.Html, StringComparison.Ordinal);

        var second = await browser.Post($"/personnes/{person}?handler=Oublier", [.. form, ("confirme", "oui")]);

        Assert.Equal((HttpStatusCode.SeeOther, $"/personnes/{person}?fait=oubliee"), (second.Status, second.Location));
        var heard = house.Guide.Forgotten[person];
        Assert.Equal(("zoe.martin", "demande par courrier", "d-1"), (heard.By, heard.Reason, heard.RequestId));
        var after = await browser.Get(second.Location!);
        Assert.Contains("cette personne est oubliée", after.Text, StringComparison.Ordinal);
        Assert.Contains("A demandé à être oubliée le 10 juillet 2019", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Oublier", after.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lift_OfAForgottenPerson_NeedsANameAndAReason()
    {
        var person = Known();
        await browser.Post($"/personnes/{person}?handler=Oublier", ("par", "anna"), ("motif", "demande"), ("confirme", "oui"));

        var without = await browser.Post($"/personnes/{person}?handler=Lever", ("par", "anna"), ("motif", " "));
        var done = await browser.Post($"/personnes/{person}?handler=Lever", ("par", "anna"), ("motif", "elle le demande"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.Contains("aria-describedby=\"motif-erreur\"", without.Html, StringComparison.Ordinal);
        Assert.EndsWith("fait=levee", done.Location, StringComparison.Ordinal);
        Assert.Equal(("anna", "elle le demande"), (house.Guide.Lifted[person].By, house.Guide.Lifted[person].Reason));
    }

    [Theory]
    [InlineData("anna", "écrit de x@example.org", "sans adresse de courriel")]
    [InlineData(" ", "demande", "Écrivez votre prénom")]
    public async Task Forget_WithAnAddressInTheReasonOrNoName_ChangesNothing(string by, string reason, string said)
    {
        var person = Known();

        var answer = await browser.Post($"/personnes/{person}?handler=Oublier", ("par", by), ("motif", reason), ("confirme", "oui"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.False(house.Guide.Forgotten.ContainsKey(person));
    }

    [Fact]
    public async Task Page_ForAStrangerOrAForeignForm_IsRefused()
    {
        var path = $"/personnes/{Known()}";
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get(path, (FrontDoor.RemoteHeader, "192.0.2.9"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Send($"{path}?handler=Oublier", new FormUrlEncodedContent([]), "https://example.org")).Status);
    }

    [Theory]
    [InlineData("/personnes/pabc")]
    [InlineData("/personnes/paaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task Page_OfNobody_IsNotThere(string path) => Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(path)).Status);

    private string Known()
    {
        var name = $"page-{Guid.NewGuid():n}";
        var key = PersonKey.Of($"{name}@example.org").Value;
        house.Guide.PersonFiles[key] = new PersonFile(
            key,
            new PersonOverview(
                $"{name}@example.org", "Anna", "accueil", "fr", null, new PersonHealth(MailboxState.SoftBounced, 3, null, null) { GivenUpSince = Samples.Noon }, ["fr-75-1"],
                [new PersonLetter(Samples.Summer, LetterName.Ask, "refused", Samples.Noon, null, "550 5.7.1")]),
            [new PersonPlace("fr-75-1", "Accueil", true, ContactSource.Call, ContactConsent.Given, Samples.Noon)],
            null,
            []);
        return key;
    }
}
