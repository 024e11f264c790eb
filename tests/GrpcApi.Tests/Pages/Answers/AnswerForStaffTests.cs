using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Pages.Answers.Doors;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Answers;

/// <summary>What waits for a person: answers that look like a program's, and words for staff alone.</summary>
[Collection(HouseTests.Name)]
public sealed class AnswerForStaffTests(House house)
{
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
    public async Task Post_WithinSecondsOfDelivery_WaitsForAPerson()
    {
        var person = new AnswerHouse(house, handedAt: Samples.Noon.AddSeconds(-2));

        var sent = await person.Answer(("choix", "ferme"), ("du", "2019-08-05"), ("au", "2019-08-18"));

        Assert.False(person.HasHeard(person.Keys[0]));
        var said = house.Guide.Proposals[AnswerSender.ProposalOf(AnswerHouse.IdIn(sent))];
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
            [Suspicion.NoStamp, Suspicion.Trap, Suspicion.Machine], house.Guide.Proposals[AnswerSender.ProposalOf(AnswerHouse.IdIn(first))].Flags);
    }

    private Proposal Note(Shown sent, AnswerHouse person)
    {
        Assert.StartsWith($"/r/{person.Token}/merci", sent.Location, StringComparison.Ordinal);
        return house.Guide.Proposals[AnswerSender.NoteOf(AnswerHouse.IdIn(sent))];
    }
}
