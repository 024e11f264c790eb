using System.Net;
using Soliguide.Contracts.Contacts;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Pages.Answers;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Contacts;

[Collection(HouseTests.Name)]
public sealed class ContactPagesTests(House house)
{
    private readonly StaffBrowser browser = new(house);
    private static int numbers;

    [Fact]
    public async Task Entry_OfAPlace_ShowsWhomToCallWhatToSayAndNoSecretCity()
    {
        var open = Place(sheet => sheet with { Phones = [new PublicPhone("01 99 00 12 34", "accueil")] });
        var secret = Place(sheet => sheet with { OnReferral = true });

        var page = await browser.Get($"/contacts/saisie?lieu={open}");
        var hidden = await browser.Get($"/contacts/saisie?lieu={secret}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("href=\"tel:0199001234\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("Quel est le courriel de la structure", page.Text, StringComparison.Ordinal);
        Assert.Contains("Paris", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Paris", hidden.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_AnAddress_KeepsItWithSourceConsentAndNameAndGoesOnToTheNext()
    {
        var (first, second) = (Place(), Place());

        var answer = await browser.Post(
            $"/contacts/saisie?lieu={first}&handler=Noter",
            ("mail", " Anna@Exemple.FR "), ("nom", "Anna"), ("source", "visit"), ("accord", "oui"), ("par", "Zoé"), ("revision", "0"));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Contains("fait=note", answer.Location, StringComparison.Ordinal);
        Assert.DoesNotContain($"lieu={first}", answer.Location, StringComparison.Ordinal);
        var change = Assert.Single(house.Guide.Contacts[first].File.ContactChanges);
        Assert.Equal(
            (PersonKey.Of("anna@exemple.fr").Value, ContactSource.Visit, ContactConsent.Given, "zoe"),
            (change.PersonId, change.Source, change.Consent, change.By));
        Assert.NotEqual(first, second);
    }

    [Theory]
    [InlineData("", "Écrivez l’adresse")]
    [InlineData("anna", "Ce n’est pas une adresse")]
    [InlineData("noreply@mairie-exemple.fr", "Personne ne lit cette adresse")]
    [InlineData("anna@example.org", "Ce domaine ne reçoit pas de courriel")]
    public async Task Save_WhatNobodyReads_IsSaidBesideTheFieldAndChangesNothing(string mail, string words)
    {
        var place = Place();

        var answer = await browser.Post($"/contacts/saisie?lieu={place}&handler=Noter", ("mail", mail), ("par", "zoe"), ("revision", "0"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
        Assert.Contains("id=\"e-mail\"", answer.Html, StringComparison.Ordinal);
        Assert.Empty(house.Guide.Contacts[place].People);
    }

    [Theory]
    [InlineData("corrige", "anna@gmail.com")]
    [InlineData("exact", "anna@gmial.com")]
    public async Task Save_ASlip_IsAskedAboutAndThenTakenAsTheyChose(string choice, string kept)
    {
        var place = Place();
        (string, string)[] form = [("mail", "anna@gmial.com"), ("par", "zoe"), ("revision", "0")];

        var asked = await browser.Post($"/contacts/saisie?lieu={place}&handler=Noter", form);
        var taken = await browser.Post($"/contacts/saisie?lieu={place}&handler=Noter", [.. form, ("sur", choice)]);

        Assert.Contains("Oui, noter anna@gmail.com", asked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Equal(HttpStatusCode.Found, taken.Status);
        Assert.Equal([PersonKey.Of(kept).Value], house.Guide.Contacts[place].People);
    }

    [Fact]
    public async Task Save_OnWhatSomebodyElseChanged_IsToldAndKeepsWhatWasTyped()
    {
        var place = Place();
        await browser.Post($"/contacts/saisie?lieu={place}&handler=Noter", ("mail", "anna@exemple.fr"), ("par", "zoe"), ("revision", "0"));

        var late = await browser.Post($"/contacts/saisie?lieu={place}&handler=Noter", ("mail", "paul@exemple.fr"), ("par", "paul"), ("revision", "0"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Quelqu’un vient de changer les contacts", late.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"paul@exemple.fr\"", late.Html, StringComparison.Ordinal);
        Assert.Contains("name=\"revision\" value=\"1\"", late.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PlusTard", ContactGapNote.PutOff)]
    [InlineData("Sans", ContactGapNote.NoMailbox)]
    public async Task Note_InsteadOfAnAddress_IsKeptWithWho(string handler, ContactGapNote kind)
    {
        var place = Place();

        var answer = await browser.Post($"/contacts/saisie?lieu={place}&handler={handler}", ("par", "zoe"));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        var note = Assert.Single(house.Guide.Contacts[place].Notes);
        Assert.Equal((kind, "zoe"), (note.Kind, note.By));
    }

    [Fact]
    public async Task Get_OfEveryPage_ChangesNothing()
    {
        var place = Place();
        var before = house.Guide.Writes;

        foreach (var path in (string[])["/contacts", "/contacts/saisie", $"/contacts/saisie?lieu={place}&handler=Noter&mail=a@b.fr&par=x", $"/lieux/{place}/contacts", "/contacts/import"])
        {
            Assert.Contains((await browser.Get(path)).Status, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.Found]);
        }

        Assert.Equal(before, house.Guide.Writes);
    }

    [Theory]
    [InlineData("/contacts")]
    [InlineData("/contacts/saisie")]
    [InlineData("/contacts/import")]
    [InlineData("/lieux/fr-75-1/contacts")]
    public async Task Page_ForAStranger_IsRefused(string path) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get(path, (FrontDoor.RemoteHeader, "192.0.2.9"))).Status);

    [Fact]
    public async Task Remove_OnThePlacesPage_TakesThePersonOffAndNeedsAName()
    {
        var place = Place();
        await browser.Post($"/contacts/saisie?lieu={place}&handler=Noter", ("mail", "anna@exemple.fr"), ("par", "zoe"), ("revision", "0"));
        var person = house.Guide.Contacts[place].People[0];

        var nameless = await browser.Post($"/lieux/{place}/contacts?handler=Retirer", ("personne", person), ("revision", "1"));
        var removed = await browser.Post($"/lieux/{place}/contacts?handler=Retirer", ("personne", person), ("revision", "1"), ("par", "zoe"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, nameless.Status);
        Assert.Equal(HttpStatusCode.Found, removed.Status);
        Assert.Empty(house.Guide.Contacts[place].People);
        Assert.DoesNotContain("anna@", (await browser.Get($"/lieux/{place}/contacts")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FirstATrialThenForReal_ReportsLinesWithoutAddresses()
    {
        var (known, other) = (Place(), Place());
        var csv = $"\uFEFFLieu;Courriel;Nom;Accord\r\n{known};anna@exemple.fr;Anna;oui\r\n{other};paul@gmial.com;;\r\nfr-75-absent;zoe@exemple.fr;;\r\n{known};noreply@exemple.fr;;\r\n";

        var trial = await Upload(csv, ("essai", "oui"), ("par", "zoe"));
        Assert.Contains("rien n’a été changé", trial.Text, StringComparison.Ordinal);
        Assert.Empty(house.Guide.Contacts[known].People);

        var real = await Upload(csv, ("par", "zoe"));
        var again = await Upload(csv, ("par", "zoe"));

        Assert.Contains("Nouveaux : 1", real.Text, StringComparison.Ordinal);
        Assert.Contains("Douteux, non pris : 1", real.Text, StringComparison.Ordinal);
        Assert.Contains("Refusés : 2", real.Text, StringComparison.Ordinal);
        Assert.Contains("Nouveaux : 0", again.Text, StringComparison.Ordinal);
        Assert.Contains("Inchangés : 1", again.Text, StringComparison.Ordinal);
        Assert.Equal([PersonKey.Of("anna@exemple.fr").Value], house.Guide.Contacts[known].People);
        Assert.DoesNotContain("paul@", real.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("anna@", real.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nom;fonction\r\na;b\r\n", "column place_id")]
    [InlineData("lieu;mail;email\r\n", "Two columns")]
    public async Task Import_OfWhatIsNoSuchFile_SaysWhyAndChangesNothing(string csv, string words)
    {
        var before = house.Guide.Writes;

        var answer = await Upload(csv, ("par", "zoe"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
        Assert.Equal(before, house.Guide.Writes);
    }

    private string Place(Func<PlaceSheet, PlaceSheet>? more = null)
    {
        var key = PlaceKey.Parse($"fr-75-c{Interlocked.Increment(ref numbers)}");
        var sheet = new PlaceSheet(key, $"Accueil {key}", "Europe/Paris") { Position = new Position { City = "Paris" } };
        house.Guide.Contacts[key.ToString()] = new FakeContacts { Sheet = more?.Invoke(sheet) ?? sheet };
        return key.ToString();
    }

    private Task<Shown> Upload(string csv, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new StringContent(csv), "fichier", "contacts.csv" } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return browser.Send("/contacts/import", form);
    }
}
