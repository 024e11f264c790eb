using System.Net;
using System.Text;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Pages.Answers.Doors;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Answers;

[Collection(HouseTests.Name)]
public sealed class AnswerPageTests(House house)
{
    private const int LargestPage = 15_000;

    [Fact]
    public async Task Get_AndHead_OfEveryPageOfALink_TellNoGrainAnything()
    {
        var person = new AnswerHouse(house, places: 2);
        var before = house.Guide.Writes;

        foreach (var rest in (string[])["", "?choix=definitif", "?choix=ferme&du=2019-08-05&au=2019-08-18", $"/{person.Keys[0]}", "/stop", "/stop?annuler=oui", "?choix=rien&confirme=oui&lieux=" + person.Keys[0]])
        {
            Assert.Equal(HttpStatusCode.OK, (await person.Get(rest)).Status);
            Assert.Equal(HttpStatusCode.OK, (await person.Get(rest, method: HttpMethod.Head)).Status);
        }

        Assert.Equal($"/r/{person.Token}", (await person.Get("/merci?d=0-000000000000")).Location);
        Assert.Equal(before, house.Guide.Writes);
    }

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
    public async Task Post_WhatCannotBeUnderstood_SaysSoBesideEachFieldAndKeepsWhatWasTyped()
    {
        var person = new AnswerHouse(house);

        var page = await person.Answer(("choix", "horaires"), ("hdu", "bientôt"), ("hau", ""), ("h3", "le matin"), ("message", "Appelez le 01 99 00 12 34"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Il reste 4 points à corriger", page.Text, StringComparison.Ordinal);
        foreach (var field in (string[])["hdu", "hau", "h3", "message"])
        {
            Assert.Contains($"href=\"#{field}\"", page.Html, StringComparison.Ordinal);
            Assert.Contains($"id=\"e-{field}\"", page.Html, StringComparison.Ordinal);
            Assert.Matches($"id=\"{field}\"[^>]*aria-invalid=\"true\"[^>]*aria-describedby=\"e-{field}", page.Html);
        }

        Assert.Contains("« bientôt » n’est pas une date", page.Text, StringComparison.Ordinal);
        Assert.Contains("mercredi : nous ne comprenons pas « le matin »", page.Text, StringComparison.Ordinal);
        Assert.Contains("type=\"text\" id=\"hdu\" name=\"hdu\" value=\"bientôt\"", page.Html, StringComparison.Ordinal);
        Assert.False(person.HasHeard(person.Keys[0]));
    }

    [Theory]
    [InlineData("au", "Le dernier jour est avant le premier.", "choix=ferme", "du=2019-08-18", "au=2019-08-05")]
    [InlineData("au", "Cette période est déjà terminée.", "choix=ferme", "du=2019-06-01", "au=2019-06-05")]
    [InlineData("au2", "Le dernier jour est avant le premier.", "choix=ferme", "du=2019-08-05", "au=2019-08-18", "du2=2019-12-31", "au2=2019-12-24")]
    [InlineData("le", "Choisissez un jour à venir.", "choix=plus-tard", "le=2019-07-10")]
    [InlineData("mail", "Cette adresse mail n’est pas complète.", "choix=pas-moi", "mail=accueil")]
    [InlineData("services", "Cochez au moins un service.", "choix=service", "sdu=2019-08-05", "sau=2019-08-18")]
    [InlineData("choix", "Choisissez une réponse.", "message=")]
    [InlineData("h2", "mardi : deux ouvertures se chevauchent.", "choix=horaires", "hdu=2019-08-05", "hau=2019-08-18", "h2=9h-12h 11h-14h")]
    [InlineData("h1", "Indiquez au moins une ouverture", "choix=horaires", "hdu=2019-08-05", "hau=2019-08-18")]
    [InlineData("numero", "Écrivez le nouveau numéro", "choix=rien", "tel=non", "numero=12")]
    public async Task Post_WhatTheRulesRefuse_SaysSoInFrenchBesideItsField(string field, string words, params string[] form)
    {
        var person = new AnswerHouse(house);

        var page = await person.Answer([.. form.Select(pair => (pair.Split('=')[0], pair.Split('=')[1]))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.Contains($"id=\"e-{field}\"", page.Html, StringComparison.Ordinal);
        Assert.Contains($"id=\"{field}\"", page.Html, StringComparison.Ordinal);
        Assert.False(person.HasHeard(person.Keys[0]));
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
    public async Task Post_WrongPersonAndNewNumber_ReachStaffAndNobodyElse()
    {
        var person = new AnswerHouse(house);

        var sent = await person.Answer(("choix", "pas-moi"), ("mail", "Lea@Example.org"), ("tel", "non"), ("numero", "01 99 00 99 99"));

        Assert.Equal(new AnswerContent.WrongContact("lea@example.org"), person.Heard(person.Keys[0]).Content);
        var note = Note(sent, person);
        Assert.Equal([new ProposalHint("newPhone", "01 99 00 99 99"), new ProposalHint("betterMail", "lea@example.org")], note.Hints);
        Assert.Empty(note.Answers);
        Assert.Equal(person.Keys, note.Places);
        var thanks = (await person.Get(sent.Location![$"/r/{person.Token}".Length..])).Text;
        Assert.Contains("il n’est pas public", thanks, StringComparison.Ordinal);
        Assert.DoesNotContain("99 99", thanks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ForSeveralPlaces_IsOneAnswerWithExceptions()
    {
        var person = new AnswerHouse(house, places: 4);
        var page = await person.Get();
        Assert.Contains("À mettre à jour (4)", page.Text, StringComparison.Ordinal);

        await person.Answer(("choix", "rien"), ("lieux", person.Keys[0]), ("lieux", person.Keys[1]));

        Assert.True(person.HasHeard(person.Keys[0]) && person.HasHeard(person.Keys[1]));
        Assert.False(person.HasHeard(person.Keys[2]) || person.HasHeard(person.Keys[3]));
        page = await person.Get();
        Assert.Contains("À mettre à jour (2)", page.Text, StringComparison.Ordinal);
        Assert.Contains("À jour (2)", page.Text, StringComparison.Ordinal);

        await person.AnswerAt($"/{person.Keys[2]}", ("choix", "ferme"), ("du", "2019-08-05"), ("au", "2019-08-18"));
        Assert.IsType<AnswerContent.Changes>(person.Heard(person.Keys[2]).Content);
        Assert.False(person.HasHeard(person.Keys[3]));
    }

    [Fact]
    public async Task Post_AServiceOfSeveralPlaces_StopsItWhereItIsOffered()
    {
        var person = new AnswerHouse(house, places: 3);

        await person.Answer(("choix", "service"), ("services", "*shower"), ("sdu", "2019-08-05"), ("sau", "2019-08-18"));

        Assert.Equal("s2", ((AnswerContent.Changes)person.Heard(person.Keys[0]).Content).Periods.Single().ServiceId);
        Assert.Equal("x1", ((AnswerContent.Changes)person.Heard(person.Keys[2]).Content).Periods.Single().ServiceId);

        var food = new AnswerHouse(house, places: 3);
        await food.Answer(("choix", "service"), ("services", "*food_distribution"), ("sdu", "2019-08-05"), ("sau", "2019-08-18"));
        Assert.True(food.HasHeard(food.Keys[0]));
        Assert.False(food.HasHeard(food.Keys[2]));
    }

    [Fact]
    public async Task Post_WithoutAPlaceOrWithAStrangers_IsRefused()
    {
        var person = new AnswerHouse(house, places: 2);

        Assert.Contains("Cochez au moins un lieu.", (await person.Answer(("choix", "rien"), ("lieux", ""))).Text, StringComparison.Ordinal);
        Assert.Contains("a changé", (await person.Answer(("choix", "rien"), ("lieux", person.Keys[0]), ("lieux", "fr-93-1"))).Text, StringComparison.Ordinal);
        Assert.False(person.HasHeard(person.Keys[0]));
        Assert.Equal(HttpStatusCode.NotFound, (await person.Get("/fr-93-1")).Status);
    }

    [Fact]
    public async Task Get_WithAnAnswerOfLastSeason_OffersItAndFillsItIn()
    {
        var last = new Submission("2018", new AnswerContent.Changes(
            [new Period("p", PeriodKind.Closure, new DateOnly(2018, 8, 6), new DateOnly(2018, 8, 19))]), Channel.Call, "nadia", Samples.Noon.AddYears(-1));
        var person = new AnswerHouse(house, lastSeason: DomainJson.Write(last));

        var page = await person.Get();
        Assert.Contains("La dernière fois : Fermé du lundi 6 août au dimanche 19 août 2018 inclus.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Cette année, ce serait du lundi 5 août au dimanche 18 août 2019 inclus.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"2019-08-05\"", page.Html, StringComparison.Ordinal);

        page = await person.Get("?reprise=oui");
        Assert.Contains("value=\"ferme\" checked", page.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"du\" name=\"du\" value=\"2019-08-05\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"au\" name=\"au\" value=\"2019-08-18\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithinSecondsOfDelivery_WaitsForAPerson()
    {
        var person = new AnswerHouse(house, handedAt: Samples.Noon.AddSeconds(-2));

        var sent = await person.Answer(("choix", "ferme"), ("du", "2019-08-05"), ("au", "2019-08-18"));

        Assert.False(person.HasHeard(person.Keys[0]));
        var said = house.Guide.Proposals[AnswerSender.ProposalOf(IdIn(sent))];
        Assert.Equal((ProposalSource.Page, person.Person, Samples.Summer), (said.Source, said.PersonId, said.Campaign));
        Assert.Equal([Suspicion.TooSoon], said.Flags);
        Assert.Equal(person.Keys, said.Answers.Single().Places);
        Assert.IsType<AnswerContent.Changes>(DomainJson.Read<Submission>(said.Answers.Single().Submission.Json).Content);
        var thanks = (await person.Get(sent.Location![$"/r/{person.Token}".Length..])).Text;
        Assert.Contains("relit avant qu’elle paraisse", thanks, StringComparison.Ordinal);
        Assert.DoesNotContain("c’est enregistré", thanks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ByAProgram_WaitsForAPersonOnceHoweverOftenItIsSent()
    {
        var person = new AnswerHouse(house);
        (string, string)[] form = [("choix", "rien"), ("site", "http://spam.example.org")];

        var first = await person.Post("", form, agent: "curl/8.5");
        var second = await person.Post("", form, agent: "curl/8.5");

        Assert.Equal(first.Location, second.Location);
        Assert.False(person.HasHeard(person.Keys[0]));
        Assert.Equal(
            [Suspicion.NoStamp, Suspicion.Trap, Suspicion.Machine], house.Guide.Proposals[AnswerSender.ProposalOf(IdIn(first))].Flags);
    }

    [Fact]
    public async Task Get_ForgedUnknownAndCutLinks_AreOnePageThatTellsNothing()
    {
        using var browser = AnswerHouse.Browser(house);
        var pages = new List<string>();
        foreach (var token in (string[])[new('z', 40), "abc", "x", new('a', 4000)])
        {
            foreach (var rest in (string[])["", "/merci", "/stop", "/fr-75-1"])
            {
                using var answer = await browser.GetAsync(new Uri($"/r/{token}{rest}", UriKind.Relative));
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
                pages.Add((await answer.Content.ReadAsStringAsync()).Replace($"/r/{token}{rest}", "", StringComparison.Ordinal));
            }
        }

        Assert.Contains("Ce lien ne fonctionne pas", pages[0], StringComparison.Ordinal);
        Assert.DoesNotContain(new string('z', 40), pages[0], StringComparison.Ordinal);
        Assert.Single(pages.Distinct());
    }

    [Fact]
    public async Task Get_ManyWrongLinksFromOneAddress_AreSlowedWithoutHarmToGoodOnes()
    {
        var person = new AnswerHouse(house);
        using var browser = AnswerHouse.Browser(house);
        browser.DefaultRequestHeaders.Add(FrontDoor.RemoteHeader, "203.0.113.77");
        var last = HttpStatusCode.NotFound;
        for (var i = 0; i < 40; i++)
        {
            using var answer = await browser.GetAsync(new Uri($"/r/{new string('q', 40)}", UriKind.Relative));
            last = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        using var good = await browser.GetAsync(new Uri($"/r/{person.Token}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
    }

    [Fact]
    public async Task Get_LinkAsAGatewayLeavesIt_Opens()
    {
        var person = new AnswerHouse(house);
        using var browser = AnswerHouse.Browser(house);
        foreach (var token in (string[])[person.Token.ToUpperInvariant(), person.Token + ".", person.Token + "%3E", person.Token + "%252C"])
        {
            using var answer = await browser.GetAsync(new Uri($"/r/{token}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains($"/r/{person.Token}/stop", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Campaign_ThatIsOver_SaysSoAndTakesNothing()
    {
        const string Past = "summer-2018";
        house.Guide.Campaigns[Past] = House.Campaign(Samples.Plan(Past)) with { State = Contracts.Campaigns.CampaignState.Finished };
        var person = new AnswerHouse(house, campaign: Past);

        var page = await person.Get();
        var posted = await person.Post("", [("choix", "rien")]);

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (page.Status, posted.Status));
        Assert.Contains("Cette campagne est terminée", page.Text, StringComparison.Ordinal);
        Assert.False(person.HasHeard(person.Keys[0]));
        Assert.Equal(HttpStatusCode.OK, (await person.Get("/stop")).Status);
    }

    [Fact]
    public async Task Stop_AskedAndDone_CanBeTakenBack()
    {
        var person = new AnswerHouse(house);
        Assert.Contains("Leurs fiches restent dans le guide", (await person.Get("/stop")).Text, StringComparison.Ordinal);
        Assert.Null(person.Form.ObjectedAt);

        var sent = await person.Post("/stop", []);
        Assert.Equal((HttpStatusCode.SeeOther, $"/r/{person.Token}/stop"), (sent.Status, sent.Location));
        Assert.NotNull(person.Form.ObjectedAt);
        Assert.Contains("Enregistré le mercredi 10 juillet 2019.", (await person.Get("/stop")).Text, StringComparison.Ordinal);

        await person.Post("/stop", [("annuler", "oui")]);
        Assert.Null(person.Form.ObjectedAt);
    }

    [Fact]
    public async Task Stop_ByTheOneClickOfAMailProgram_NeedsNoPage()
    {
        var person = new AnswerHouse(house);

        var answer = await person.Post("/stop", [("List-Unsubscribe", "One-Click")], agent: null);

        Assert.Equal((HttpStatusCode.OK, ""), (answer.Status, answer.Html));
        Assert.NotNull(person.Form.ObjectedAt);
    }

    [Theory]
    [InlineData("fr-FR,fr;q=0.9,en;q=0.8", "", "fr", "ltr")]
    [InlineData("en-GB,en;q=0.9,fr;q=0.5", "", "en", "ltr")]
    [InlineData("ar", "", "ar", "rtl")]
    [InlineData("de,nl", "", "fr", "ltr")]
    [InlineData("en", "?langue=es", "es", "ltr")]
    [InlineData("en", "?langue=zz", "en", "ltr")]
    public async Task Get_Language_IsTheChosenElseThePreferredElseFrench(string preferred, string query, string language, string direction)
    {
        var person = new AnswerHouse(house);

        var page = await person.Get(query, preferred);

        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", page.Html, StringComparison.Ordinal);
        Assert.Equal(language, page.Headers["Content-Language"]);
        Assert.Equal(3, page.Html.Split("hreflang=").Length - 1);
    }

    [Fact]
    public async Task Post_InALanguageThatWasChosen_StaysInItWithoutACookie()
    {
        var person = new AnswerHouse(house);

        var sent = await person.AnswerAt("?langue=en", ("choix", "rien"));

        Assert.EndsWith("langue=en", sent.Location, StringComparison.Ordinal);
        Assert.Contains("Thank you, it is recorded", (await person.Get(sent.Location![$"/r/{person.Token}".Length..])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_OfEveryPage_KeepTheLinkToItsReaderAndAllowNoScript()
    {
        var person = new AnswerHouse(house);
        await person.Answer(("choix", "rien"));
        foreach (var rest in (string[])["", "/merci", "/stop"])
        {
            var page = await person.Get(rest);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal("no-referrer", page.Headers["Referrer-Policy"]);
            Assert.Contains("noindex", page.Headers["X-Robots-Tag"], StringComparison.Ordinal);
            Assert.Equal("no-store", page.Headers["Cache-Control"]);
            Assert.DoesNotContain("script-src", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.StartsWith("default-src 'none'; style-src 'sha256-", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Equal("nosniff", page.Headers["X-Content-Type-Options"]);
            Assert.False(page.Headers.ContainsKey("Set-Cookie"));
            Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);
        }

        Assert.False((await person.Answer(("choix", "rien"))).Headers.ContainsKey("Set-Cookie"));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("ar")]
    public async Task Weight_OfOnePlace_IsWithinItsBudgetInEveryLanguage(string language)
    {
        var person = new AnswerHouse(house);
        await person.Answer(("choix", "ferme"), ("du", "2019-08-05"), ("au", "2019-08-18"));
        foreach (var rest in (string[])[$"?langue={language}", $"?choix=horaires&langue={language}", $"/merci?langue={language}", $"/stop?langue={language}"])
        {
            Assert.InRange(Encoding.UTF8.GetByteCount((await person.Get(rest)).Html), 1, LargestPage);
        }

        var errors = await person.AnswerAt($"?langue={language}", ("choix", "horaires"), ("h1", "x"), ("h2", "x"), ("message", "a@b.org"));
        Assert.InRange(Encoding.UTF8.GetByteCount(errors.Html), 1, LargestPage);
    }

    [Fact]
    public async Task Weight_Of170Places_StaysUsable()
    {
        var person = new AnswerHouse(house, places: 170);

        var page = await person.Get();

        Assert.Contains("À mettre à jour (170)", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<details open", page.Html, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(page.Html), 1, LargestPage + (170 * 350));
        Assert.Equal(HttpStatusCode.SeeOther, (await person.Answer(("choix", "rien"))).Status);
        Assert.All(person.Keys, key => Assert.True(person.HasHeard(key)));
    }

    private Proposal Note(Shown sent, AnswerHouse person)
    {
        Assert.StartsWith($"/r/{person.Token}/merci", sent.Location, StringComparison.Ordinal);
        return house.Guide.Proposals[AnswerSender.NoteOf(IdIn(sent))];
    }

    private static string IdIn(Shown sent) => sent.Location!.Split("d=")[1].Split('&')[0];
}
