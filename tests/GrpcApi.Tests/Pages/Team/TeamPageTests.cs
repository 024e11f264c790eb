using System.Net;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Team;

/// <summary>The team finds a place, reads what happened to it, and corrects, withdraws or excludes with a reason.</summary>
[Collection(HouseTests.Name)]
public sealed class TeamPageTests(House house)
{
    private static readonly (string Name, string Value)[] Why = [("par", "Zoé Martin"), ("motif", "vu sur place")];
    private static readonly (string Name, string Value)[] Said = [("canal", "call"), .. Why];
    private readonly StaffBrowser browser = new(house);

    [Fact]
    public async Task Search_ByName_FindsADraftAndShowsNoAddress()
    {
        var draft = new TeamHouse(house, sheet => sheet with { Name = $"Brouillon Écluse {sheet.Key}", Status = SheetStatus.Draft });

        var page = await browser.Get($"/equipe/lieux?mots=ecluse+{draft.Key}&etape=answered&campagne={Samples.Summer}&territoire=fr-75");

        Assert.Contains($"href=\"{draft.Address}\">Brouillon Écluse", page.Html, StringComparison.Ordinal);
        Assert.Contains("non public", page.Text, StringComparison.Ordinal);
        Assert.Contains("Répondu", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cachée", page.Text, StringComparison.Ordinal);
        Assert.Contains("Aucun lieu trouvé", (await browser.Get($"/equipe/lieux?mots={draft.Key}&etape=asked")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Place_OfASecretAddress_ShowsTheJournalInFrenchOnTheClocksOfThePlaceAndNoAddress()
    {
        var team = new TeamHouse(house, sheet => sheet with { OnReferral = true });

        var page = await team.Page();

        Assert.Contains("L’adresse est secrète", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cachée", page.Text, StringComparison.Ordinal);
        Assert.Contains("appel passé : Messagerie", page.Text, StringComparison.Ordinal);
        Assert.Contains("« rappeler mardi »", page.Text, StringComparison.Ordinal);
        Assert.Contains("nadia", page.Text, StringComparison.Ordinal);
        Assert.Contains("premier courriel", page.Text, StringComparison.Ordinal);
        Assert.Contains("9 juillet 2019 à 14 h", page.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"/personnes/p{new string('a', 26)}\">la personne interrogée", page.Html, StringComparison.Ordinal);
        Assert.Contains("18 août 2019", page.Text, StringComparison.Ordinal);
        Assert.Equal($"/equipe/lieux/{team.Key}", (await browser.Get($"/lieux/{team.Key}")).Location);
    }

    [Fact]
    public async Task Get_OfEveryPage_ChangesNothing()
    {
        var team = new TeamHouse(house);
        var before = team.Update;
        foreach (var action in (string[])["corriger", "retirer", "perimetre"])
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.Get($"{team.Address}/{Samples.Summer}/{action}?par=x&motif=y&choix=rien&vu=link-1&vers=hors")).Status);
        }

        Assert.Same(before, team.Update);
    }

    [Fact]
    public async Task Correction_OfTheDates_IsPutInOnceWithWhoAndWhy()
    {
        var team = new TeamHouse(house);
        var form = TeamHouse.Filled(await team.Page("corriger"), [("choix", "ferme"), ("au", "2019-08-25"), ("canal", "visit"), .. Why]);
        Assert.Contains(("du", "2019-08-05"), form);
        Assert.Contains(("message", "Congés"), form);

        var answer = await team.Post("corriger", form);
        var again = await team.Post("corriger", form);

        Assert.Equal((HttpStatusCode.SeeOther, $"{team.Address}?fait=corrige"), (answer.Status, answer.Location));
        Assert.Equal(answer.Location, again.Location);
        var put = Assert.Single(team.Submitted);
        var said = DomainJson.Read<Submission>(put.Submission.Json);
        var period = Assert.Single(Assert.IsType<AnswerContent.Changes>(said.Content).Periods);
        Assert.Equal((new DateOnly(2019, 8, 5), new DateOnly(2019, 8, 25), "Congés"), (period.From, period.To!.Value, period.Text));
        Assert.Equal(("zoe.martin", Channel.Visit, "vu sur place"), (said.By, said.Channel, put.Note));
        Assert.Contains("C’est corrigé", (await browser.Get(answer.Location!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correction_OfWhatSomebodyChangedMeanwhile_IsShownAndNothingIsDone()
    {
        var team = new TeamHouse(house);
        var old = TeamHouse.Filled(await team.Page("corriger"), [("choix", "ferme"), ("au", "2019-08-25"), .. Said]);
        await team.Send("corriger", [("choix", "rien"), ("message", ""), .. Said]);

        var answer = await team.Post("corriger", old);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Quelqu’un vient de changer ce lieu", answer.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"2019-08-25\"", answer.Html, StringComparison.Ordinal);
        Assert.Single(team.Submitted);
        Assert.Equal(HttpStatusCode.SeeOther, (await team.Post("corriger", TeamHouse.Filled(answer, ("choix", "ferme"), ("canal", "call")))).Status);
    }

    [Theory]
    [InlineData("motif", "", "id=\"e-motif\"")]
    [InlineData("motif", "dit par lou@example.org", "id=\"e-motif\"")]
    [InlineData("par", "", "id=\"par-erreur\"")]
    [InlineData("canal", "pigeon", "id=\"e-canal\"")]
    [InlineData("choix", "pas-moi", "id=\"e-choix\"")]
    [InlineData("choix", "plus-tard", "id=\"e-choix\"")]
    [InlineData("choix", "definitif", "id=\"e-confirme\"")]
    [InlineData("au", "2019-08-01", "id=\"e-au\"")]
    public async Task Correction_ThatCannotBeTaken_SaysSoBesideTheFieldAndKeepsWhatWasTyped(string field, string value, string beside)
    {
        var team = new TeamHouse(house);

        var answer = await team.Send("corriger", [.. new[] { ("choix", "ferme"), ("message", "Écrit longuement") }.Concat(Said).Where(typed => typed.Item1 != field), (field, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(beside, answer.Html, StringComparison.Ordinal);
        Assert.Contains("Écrit longuement", answer.Text, StringComparison.Ordinal);
        Assert.Empty(team.Submitted);
    }

    [Fact]
    public async Task Correction_WhileThePlaceDoesNotAnswer_KeepsWhatWasTyped()
    {
        var team = new TeamHouse(house, suffix: "late");

        var answer = await team.Send("corriger", [("choix", "ferme"), ("message", "Écrit longuement"), .. Said]);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains("Écrit longuement", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawal_WithAReason_IsDoneOnceAndAnOlderFormChangesNothing()
    {
        var team = new TeamHouse(house);
        var form = TeamHouse.Filled(await team.Page("retirer"), Why);
        Assert.Contains("id=\"e-motif\"", (await team.Send("retirer", ("par", "Zoé"))).Html, StringComparison.Ordinal);

        var answer = await team.Post("retirer", form);

        Assert.Equal($"{team.Address}?fait=retire", answer.Location);
        Assert.Equal(("link-1", "zoe.martin", "vu sur place"), (house.Guide.Withdrawn[team.Key].AnswerId, house.Guide.Withdrawn[team.Key].By, house.Guide.Withdrawn[team.Key].Reason));
        Assert.Equal(answer.Location, (await team.Post("retirer", form)).Location);
        Assert.Contains("rien à retirer", (await team.Page("retirer")).Text, StringComparison.Ordinal);

        await team.Send("corriger", [("choix", "rien"), ("message", ""), .. Said]);
        Assert.Equal(HttpStatusCode.Conflict, (await team.Post("retirer", form)).Status);
        Assert.NotNull(team.Update.Answer);
    }

    [Fact]
    public async Task Scope_LeftAndEnteredWithReasons_IsDoneOnceAndAnOlderFormChangesNothing()
    {
        var team = new TeamHouse(house);
        var form = TeamHouse.Filled(await team.Page("perimetre"), Why);

        Assert.Equal($"{team.Address}?fait=exclu", (await team.Post("perimetre", form)).Location);
        Assert.Equal($"{team.Address}?fait=exclu", (await team.Post("perimetre", form)).Location);
        Assert.Equal($"{team.Address}?fait=remis", (await team.Send("perimetre", Why)).Location);
        Assert.Equal(HttpStatusCode.Conflict, (await team.Post("perimetre", form)).Status);

        Assert.Equal([(false, "zoe.martin", "vu sur place"), (true, "zoe.martin", "vu sur place")], house.Guide.Scopes[team.Key].Select(scope => (scope.InScope, scope.By, scope.Reason)));
    }

    [Theory]
    [InlineData("/equipe/lieux")]
    [InlineData("/equipe/lieux/{0}")]
    [InlineData("/equipe/lieux/{0}/summer-2019/corriger")]
    [InlineData("/equipe/lieux/{0}/summer-2019/retirer")]
    [InlineData("/equipe/lieux/{0}/summer-2019/perimetre")]
    public async Task Pages_ForWhoeverIsNoStaff_AreRefused(string address)
    {
        var team = new TeamHouse(house);

        var page = await browser.Get(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, team.Key), ("X-Forwarded-For", "203.0.113.9"));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.DoesNotContain(team.Key, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_OfWhatIsNotKnown_AreNotFound()
    {
        var team = new TeamHouse(house);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/equipe/lieux/fr-75-absent")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/equipe/lieux/nowhere")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"{team.Address}/winter-1999/retirer")).Status);
    }
}
