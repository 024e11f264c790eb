using System.Net;
using Soliguide.Contracts;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Pages.Answers;
using Soliguide.GrpcApi.Tests.Pages.Calls;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Reading;

[Collection(HouseTests.Name)]
public sealed class ReadingPageTests(House house)
{
    private readonly StaffBrowser browser = new(house);

    [Fact]
    public async Task Item_OfAReply_ShowsTheWordsBesideWhatWasUnderstood()
    {
        var (id, person) = Reply("Bonjour <script>alert(1)</script>, nous serons fermés du 5 au 25 août. Zoé");

        var page = await browser.Get($"/lire/{id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("<mark>fermés du 5 au 25 août</mark>", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        Assert.Contains("Fermé du lundi 5 août au dimanche 25 août 2019 inclus.", page.Text, StringComparison.Ordinal);
        Assert.Contains("L’expéditeur n’est pas l’adresse", page.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"2019-08-25\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("Absence jusqu’au : jeudi 18 juillet 2019", page.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"/lieux/{person.Keys[0]}\"", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "C’est déjà publié", "C’est juste")]
    [InlineData(false, "Rien n’est publié avant votre accord", "Accepter tel quel")]
    public async Task Item_OfACall_SaysWhetherItStandsAndGoesBackToTheDesk(bool stands, string state, string accept)
    {
        var id = Call(stands);

        var page = await browser.Get($"/lire/{id}");
        var calls = await browser.Get("/lire?comment=call");
        var without = await browser.Post($"/lire/{id}?handler=Renvoyer", ("par", "omar"));
        var returned = await browser.Post($"/lire/{id}?handler=Renvoyer", ("par", "omar"), ("question", "Et le matin ?"));

        Assert.Contains("Appel à relire", page.Text, StringComparison.Ordinal);
        Assert.Contains("Noté par nadia.", page.Text, StringComparison.Ordinal);
        Assert.Contains("dit par la gardienne", page.Text, StringComparison.Ordinal);
        Assert.Contains(state, page.Text, StringComparison.Ordinal);
        Assert.Contains($">{accept}</button>", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Refuser", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"lieu\"", (await browser.Get($"/lire/transmettre/{id}")).Html, StringComparison.Ordinal);
        Assert.Contains($"/lire/{id}", calls.Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"/lire/{id}", (await browser.Get("/lire?comment=mail")).Html, StringComparison.Ordinal);
        Assert.Contains("id=\"e-question\"", without.Html, StringComparison.Ordinal);
        Assert.EndsWith("fait=returned", returned.Location, StringComparison.Ordinal);
        Assert.Equal((ProposalState.LeftToCallers, "Et le matin ?"), (house.Guide.Decided[id].State, house.Guide.Decided[id].Reason));
    }

    [Fact]
    public async Task Correct_ACall_IsAnAnswerOfTheTelephone()
    {
        var id = Call(stands: true);

        await browser.Post($"/lire/{id}?handler=Corriger", ("par", "omar"), ("choix", "rien"));

        var said = DomainJson.Read<Submission>(Assert.Single(house.Guide.Decided[id].Applied).Submission.Json);
        Assert.Equal((Channel.Call, "omar"), (said.Channel, said.By));
    }

    [Fact]
    public async Task Get_OfListAndItem_TellNoGrainAnything()
    {
        var (id, _) = Reply("Bonjour");
        var before = house.Guide.Writes;

        Assert.Contains($"/lire/{id}", (await browser.Get("/lire")).Html, StringComparison.Ordinal);
        await browser.Get($"/lire/{id}?handler=Accepter");
        await browser.Get($"/lire/{id}?handler=Refuser&motif=x&par=x");

        Assert.Equal(before, house.Guide.Writes);
    }

    [Fact]
    public async Task Accept_WithAName_IsDecidedAndLeadsToTheNext()
    {
        var (id, _) = Reply("Fermés du 5 au 25 août.");

        var answer = await browser.Post($"/lire/{id}?handler=Accepter", ("par", "Zoé Martin"));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.EndsWith("fait=accepted", answer.Location, StringComparison.Ordinal);
        Assert.Contains("par=", answer.Headers["Set-Cookie"], StringComparison.Ordinal);
        Assert.Contains("samesite=strict", answer.Headers["Set-Cookie"], StringComparison.OrdinalIgnoreCase);
        Assert.Equal((ProposalState.Accepted, "zoe.martin"), (house.Guide.Decided[id].State, house.Guide.Decided[id].By));
    }

    [Fact]
    public async Task Accept_ASecondTimeBySomebodyElse_SaysWhoWasFirst()
    {
        var (id, _) = Reply("Fermés du 5 au 25 août.");
        await browser.Post($"/lire/{id}?handler=Refuser", ("par", "anna"), ("motif", "C’est une autre structure"));

        var second = await browser.Post($"/lire/{id}?handler=Accepter", ("par", "paul"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("<strong>Refusé</strong> par anna", second.Html, StringComparison.Ordinal);
        Assert.Contains("C’est une autre structure", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<form method=\"post\"", second.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_WithoutAName_SaysSoBesideTheField()
    {
        var (id, _) = Reply("Fermés du 5 au 25 août.");

        var answer = await browser.Post($"/lire/{id}?handler=Accepter", ("par", " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("aria-describedby=\"par-erreur\"", answer.Html, StringComparison.Ordinal);
        Assert.False(house.Guide.Decided.ContainsKey(id));
    }

    [Fact]
    public async Task Correct_WithOtherDates_AppliesThoseUnderOneIdHoweverOften()
    {
        var (id, person) = Reply("Fermés du 5 au 25 août.");

        await browser.Post($"/lire/{id}?handler=Corriger", ("par", "anna"), ("choix", "ferme"), ("du", "2019-08-05"), ("au", "2019-08-18"));

        var decided = house.Guide.Decided[id];
        var applied = Assert.Single(decided.Applied);
        var submission = DomainJson.Read<Submission>(applied.Submission.Json);
        var period = Assert.Single(Assert.IsType<AnswerContent.Changes>(submission.Content).Periods);
        Assert.Equal((ProposalState.Corrected, new DateOnly(2019, 8, 18)), (decided.State, period.To!.Value));
        Assert.Equal((Channel.Mail, person.Person, Samples.Noon), (submission.Channel, submission.By, submission.At));
        Assert.Equal(person.Keys, applied.Places);
    }

    [Fact]
    public async Task Correct_WithDatesTheWrongWayRound_KeepsWhatWasTypedAndChangesNothing()
    {
        var (id, _) = Reply("Fermés du 5 au 25 août.");

        var answer = await browser.Post(
            $"/lire/{id}?handler=Corriger", ("par", "anna"), ("choix", "ferme"), ("du", "2019-08-18"), ("au", "2019-08-05"), ("message", "À bientôt"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("value=\"2019-08-18\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("À bientôt", answer.Text, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", answer.Html, StringComparison.Ordinal);
        Assert.False(house.Guide.Decided.ContainsKey(id));
    }

    [Fact]
    public async Task Correct_ToClosedForGood_IsAskedTwice()
    {
        var (id, _) = Reply("On ferme.");
        (string, string)[] form = [("par", "anna"), ("choix", "definitif")];

        var first = await browser.Post($"/lire/{id}?handler=Corriger", form);
        Assert.False(house.Guide.Decided.ContainsKey(id));
        await browser.Post($"/lire/{id}?handler=Corriger", [.. form, ("confirme", "oui")]);

        Assert.Contains("id=\"confirme\"", first.Html, StringComparison.Ordinal);
        Assert.Equal(ProposalState.Corrected, house.Guide.Decided[id].State);
    }

    [Fact]
    public async Task Refuse_WithoutAReason_AsksForIt()
    {
        var (id, _) = Reply("Fermés du 5 au 25 août.");

        var answer = await browser.Post($"/lire/{id}?handler=Refuser", ("par", "anna"));

        Assert.Contains("Écrivez pourquoi vous refusez.", answer.Text, StringComparison.Ordinal);
        Assert.False(house.Guide.Decided.ContainsKey(id));
    }

    [Fact]
    public async Task Item_ThatNobodyCouldPlace_CanOnlyBeReadOrRefused()
    {
        var id = $"mail-{Guid.NewGuid():n}";
        house.Guide.Proposals[id] = new Proposal(ProposalSource.Mail, Samples.Noon, ["UNMATCHED"]) { Original = "Bonjour, c’est pour quoi ?" };

        var page = await browser.Get($"/lire/{id}");
        var corrected = await browser.Post($"/lire/{id}?handler=Corriger", ("par", "anna"), ("choix", "rien"));

        Assert.Contains("On ne sait pas de quel lieu il s’agit.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Corriger", page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, corrected.Status);
    }

    [Theory]
    [InlineData("/lire")]
    [InlineData("/lire/mail-1")]
    public async Task Page_ForAStrangerOrAForeignForm_IsRefused(string path)
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get(path, (FrontDoor.RemoteHeader, "192.0.2.9"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Send($"{path}?handler=Accepter", new FormUrlEncodedContent([]), "https://example.org")).Status);
    }

    [Fact]
    public async Task Item_Unknown_IsNotThere() => Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/lire/mail-nothing")).Status);

    private (string Id, AnswerHouse Person) Reply(string text)
    {
        var reply = new WrittenReply(house, text);
        return (reply.Id, reply.Person);
    }

    private string Call(bool stands)
    {
        var id = $"call-{Guid.NewGuid():n}";
        var key = new CallHouse(house).Keys[0];
        var closure = new AnswerContent.Changes([new Period("p", PeriodKind.Closure, new DateOnly(2019, 8, 5), new DateOnly(2019, 8, 18))]);
        house.Guide.Proposals[id] = new Proposal(ProposalSource.Call, Samples.Noon, [ProposalFlags.CallSample])
        {
            Campaign = Samples.Summer,
            Places = [key],
            Answers = [new ProposedAnswer([key], new SubmissionDocument(DomainJson.Write(new Submission(id, closure, Channel.Call, "nadia", Samples.Noon))), 1, [])],
            Original = "dit par la gardienne",
            TakenBy = "nadia",
            Stands = stands,
        };
        return id;
    }
}
