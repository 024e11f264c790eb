using System.Net;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Answers;

/// <summary>What is said for one place, and what the public then reads.</summary>
[Collection(HouseTests.Name)]
public sealed class AnswerSendingTests(House house)
{
    [Fact]
    public async Task Post_NothingChanges_IsOneAnswerHoweverOftenItIsSent()
    {
        var person = new AnswerHouse(house);
        var page = await person.Get("?choix=rien");
        Assert.Contains("value=\"rien\" checked", page.Html, StringComparison.Ordinal);
        (string, string)[] form = [("demande", page.Hidden("demande")), ("choix", "rien")];

        var first = await person.Post("", form);
        var heard = person.Heard(person.Keys[0]);
        var second = await person.Post("", form);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (first.Status, second.Status));
        Assert.Equal(first.Location, second.Location);
        Assert.StartsWith($"/r/{person.Token}/merci?d=", first.Location, StringComparison.Ordinal);
        Assert.Equal(heard.Id, person.Heard(person.Keys[0]).Id);
        Assert.Equal((Channel.Link, person.Person, Samples.Noon), (heard.Channel, heard.By, heard.At));
        Assert.IsType<AnswerContent.NothingChanges>(heard.Content);
        var thanks = await person.Get(first.Location![$"/r/{person.Token}".Length..]);
        Assert.Contains("Merci, c’est enregistré", thanks.Text, StringComparison.Ordinal);
        Assert.Contains("Ouvert aux horaires habituels. Fiche vérifiée le mercredi 10 juillet 2019.", thanks.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Closure_TellsTheWeekdaysAndTheReopening()
    {
        var person = new AnswerHouse(house);

        var sent = await person.Answer(("choix", "ferme"), ("du", "2019-08-05"), ("au", "18/08/2019"), ("message", "Bon été."));

        var period = Assert.IsType<AnswerContent.Changes>(person.Heard(person.Keys[0]).Content).Periods.Single();
        Assert.Equal((PeriodKind.Closure, new DateOnly(2019, 8, 5), (DateOnly?)new DateOnly(2019, 8, 18), "Bon été."), (period.Kind, period.From, period.To, period.Text));
        var thanks = (await person.Get(sent.Location![$"/r/{person.Token}".Length..])).Text;
        Assert.Contains("Fermé du lundi 5 août au dimanche 18 août 2019 inclus.", thanks, StringComparison.Ordinal);
        Assert.Contains("Réouverture le lundi 19 août 2019.", thanks, StringComparison.Ordinal);
        Assert.Contains("Annoncé dès maintenant.", thanks, StringComparison.Ordinal);
        Assert.Contains("jusqu’au jeudi 15 août 2019", thanks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AgainFromAPageOpenedAnew_CorrectsTheAnswer()
    {
        var person = new AnswerHouse(house);
        await person.Answer(("choix", "ferme"), ("du", "2019-08-05"), ("au", "2019-08-18"));
        var first = person.Heard(person.Keys[0]).Id;

        var again = await person.Get();
        Assert.Contains("value=\"2019-08-05\"", again.Html, StringComparison.Ordinal);
        Assert.Contains("Aujourd’hui, le public lit", again.Text, StringComparison.Ordinal);
        await person.Answer(("choix", "ferme"), ("du", "2019-08-05"), ("au", "2019-08-25"), ("du2", "2019-12-24"), ("au2", "2019-12-31"));

        var corrected = person.Heard(person.Keys[0]);
        Assert.NotEqual(first, corrected.Id);
        Assert.Equal(
            [(DateOnly?)new DateOnly(2019, 8, 25), new DateOnly(2019, 12, 31)], ((AnswerContent.Changes)corrected.Content).Periods.Select(p => p.To));
    }

    [Fact]
    public async Task Post_ChangedBehindTheBackButton_IsAnotherAnswer()
    {
        var person = new AnswerHouse(house);
        var stamp = (await person.Get()).Hidden("demande");

        var one = await person.Post("", [("demande", stamp), ("choix", "rien")]);
        var other = await person.Post("", [("demande", stamp), ("choix", "ferme"), ("du", "2019-08-05"), ("sansfin", "oui")]);

        Assert.NotEqual(one.Location, other.Location);
        Assert.Null(((AnswerContent.Changes)person.Heard(person.Keys[0]).Content).Periods.Single().To);
    }

    [Fact]
    public async Task Post_Hours_AreReadAsPeopleWriteThem()
    {
        var person = new AnswerHouse(house);

        await person.Answer(("choix", "horaires"), ("hdu", "2019-08-05"), ("hau", "2019-08-18"), ("h1", "9h-12h, 14h-17h30"), ("h2", "fermé"), ("h6", "de 10 à midi"));

        var hours = ((AnswerContent.Changes)person.Heard(person.Keys[0]).Content).Periods.Single().Hours!;
        Assert.Equal((2, 0, 1), (hours.Monday.Count, hours.Tuesday.Count, hours.Saturday.Count));
        Assert.Equal(new TimeOnly(17, 30), hours.Monday[1].End);
    }

    [Fact]
    public async Task Post_ClosedForGood_IsAskedTwice()
    {
        var person = new AnswerHouse(house);

        var asked = await person.Answer(("choix", "definitif"), ("message", "Voir la mairie."));
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Contains("Fermé définitivement ?", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Accueil A 0", asked.Text, StringComparison.Ordinal);
        Assert.False(person.HasHeard(person.Keys[0]));

        var sent = await person.Post("", [("demande", asked.Hidden("demande")), ("choix", asked.Hidden("choix")), ("message", asked.Hidden("message")), ("confirme", "oui")]);

        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        Assert.Equal(new AnswerContent.ClosedForGood("Voir la mairie."), person.Heard(person.Keys[0]).Content);
    }

    [Fact]
    public async Task Post_NotKnownYet_NamesTheDay()
    {
        var person = new AnswerHouse(house);

        var sent = await person.Answer(("choix", "plus-tard"), ("le", "2019-07-22"));

        Assert.Equal(new AnswerContent.NotKnownYet(new DateOnly(2019, 7, 22)), person.Heard(person.Keys[0]).Content);
        Assert.Contains(
            "Nous vous redemanderons à partir du lundi 22 juillet 2019.",
            (await person.Get(sent.Location![$"/r/{person.Token}".Length..])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_InALanguageThatWasChosen_StaysInItWithoutACookie()
    {
        var person = new AnswerHouse(house);

        var sent = await person.AnswerAt("?langue=en", ("choix", "rien"));

        Assert.EndsWith("langue=en", sent.Location, StringComparison.Ordinal);
        Assert.Contains("Thank you, it is recorded", (await person.Get(sent.Location![$"/r/{person.Token}".Length..])).Text, StringComparison.Ordinal);
    }
}
