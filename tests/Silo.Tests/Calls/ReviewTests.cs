using Soliguide.Contracts;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Calls;

/// <summary>What a second person looks at of what callers record, and what the place says meanwhile.</summary>
[Collection(HouseTests.Name)]
public sealed class ReviewTests
{
    private const string Place = "fr-75-1";

    [Fact]
    public async Task Answer_OfATrainee_StandsAtOnceAndIsLookedAtBySomebodyElse()
    {
        await using var desk = await Open();
        var proposal = await End(desk, new AnswerContent.NothingChanges(), TimeSpan.FromMinutes(3));

        Assert.Equal(PlaceStage.Answered, await Stage(desk));
        var said = (await proposal.Read())!.Said;
        Assert.Equal((ProposalSource.Call, "nadia", true, ProposalFlags.CallSample), (said.Source, said.TakenBy, said.Stands, Assert.Single(said.Flags)));
        Assert.Equal("OWN_RECORD", Assert.Single((await proposal.Accept("nadia")).Problems).Code);
        Assert.Equal("OWN_RECORD", Assert.Single((await proposal.LeaveToCallers(new LeaveToCallers("?", "nadia"))).Problems).Code);
        var line = Assert.Single((await desk.House.Grains.GetGrain<IReadingListGrain>(0).List(new ReadingQuery(10) { Source = ProposalSource.Call })).Lines);
        Assert.Equal(("fr-75", desk.Plan.Id), (Assert.Single(line.Territories), line.Campaign));
        Assert.Empty((await desk.House.Grains.GetGrain<IReadingListGrain>(0).List(new ReadingQuery(10) { Source = ProposalSource.Mail })).Lines);

        Assert.True((await proposal.Accept("omar")).Changed);
        Assert.Equal("nadia", (await Answer(desk))!.By);
    }

    [Fact]
    public async Task Answer_WithinSecondsOfTakingThePlace_WaitsAndTheDeskIsDoneWithIt()
    {
        await using var desk = await Open();
        var proposal = await End(desk, Closure(), TimeSpan.FromSeconds(5));

        Assert.Equal(PlaceStage.Called, await Stage(desk));
        Assert.Null((await desk.Desk.Lease("omar")).Ticket);
        Assert.Contains(ProposalFlags.RecordedTooSoon, (await proposal.Read())!.Said.Flags);

        Assert.True((await proposal.Accept("omar")).Changed);
        Assert.Equal(PlaceStage.Answered, await Stage(desk));
        Assert.Equal((Channel.Call, "nadia"), await Answer(desk) is { } answer ? (answer.Channel, answer.By) : default);
    }

    [Fact]
    public async Task ClosedForGood_ChangesNothingForThePublicUntilSomebodyElseAgrees()
    {
        await using var desk = await Open();
        var before = (await File(desk)).Card;
        var proposal = await End(desk, new AnswerContent.ClosedForGood(), TimeSpan.FromMinutes(3), "dit par la gardienne");

        Assert.Equal(before, (await File(desk)).Card);
        Assert.Equal("dit par la gardienne", (await proposal.Read())!.Said.Original);
        Assert.Equal("CALL_NOT_REFUSED", Assert.Single((await proposal.Refuse("omar", "?")).Problems).Code);

        var correction = new Submission("read-1", new AnswerContent.NothingChanges(), Channel.Call, "omar", (await proposal.Read())!.Said.ReceivedAt);
        Assert.True((await proposal.Correct([new ProposedAnswer([Place], Document(correction), 1, [])], "omar")).Changed);
        Assert.IsType<AnswerContent.NothingChanges>((await Answer(desk))!.Content);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(300)]
    public async Task Return_OfAnAnswer_TakesItBackAndAsksTheNextCaller(int seconds)
    {
        await using var desk = await Open();
        var proposal = await End(desk, Closure(), TimeSpan.FromSeconds(seconds));

        Assert.True((await proposal.LeaveToCallers(new LeaveToCallers("Fermé aussi le matin ?", "omar") { RequestId = "once" })).Changed);
        Assert.True((await proposal.LeaveToCallers(new LeaveToCallers("Fermé aussi le matin ?", "omar") { RequestId = "once" })).Accepted);
        Assert.Equal("PROPOSAL_CLOSED", Assert.Single((await proposal.LeaveToCallers(new LeaveToCallers("Fermé ?", "omar") { RequestId = "twice" })).Problems).Code);

        Assert.Equal(PlaceStage.Called, await Stage(desk));
        await Waiting.Until(async () => (await desk.Desk.Lease("lea")).Ticket is not null, "the place waits for another call");
        var ticket = (await desk.Desk.Ticket("lea"))!;
        Assert.Equal((Place, "question"), (ticket.Places[0].Place, ticket.Places[0].Reason));
        Assert.Equal((ProposalState.LeftToCallers, "Fermé aussi le matin ?"), (await proposal.Read()) is { } view ? (view.State, view.Reason) : default);
    }

    [Fact]
    public async Task Return_AfterSomebodyAnsweredByLink_LeavesThatAnswer()
    {
        await using var desk = await Open();
        var proposal = await End(desk, Closure(), TimeSpan.FromMinutes(3));
        desk.House.Clock.Advance(TimeSpan.FromHours(1));
        var link = new Submission("by-link", new AnswerContent.NothingChanges(), Channel.Link, Summer.PersonOf("anna"), desk.House.Clock.GetUtcNow());
        Assert.True((await desk.House.Grains.GetGrain<IPlaceGrain>(Place).Submit(new SubmitAnswer(desk.Plan.Id, Document(link)))).Changed);

        Assert.True((await proposal.LeaveToCallers(new LeaveToCallers("Vraiment ?", "omar"))).Changed);

        Assert.Equal("by-link", (await Answer(desk))!.Id);
        Assert.Null((await desk.Desk.Lease("lea")).Ticket);
    }

    [Fact]
    public async Task WrongNumber_EndsTheCallsAtOnceAndCanBeReturned()
    {
        await using var desk = await Open();
        var ticket = (await desk.Desk.Lease("nadia")).Ticket!;
        Assert.True((await desk.Desk.End(new EndOfCall(ticket.Lease, Place, CallResult.WrongNumber, "nadia", Note: "un dentiste"))).Changed);

        Assert.Null((await desk.Desk.Lease("omar")).Ticket);
        var proposal = ProposalOf(desk, ticket);
        Assert.Equal((true, 0, "un dentiste"), (await proposal.Read())!.Said is { } said ? (said.Stands, said.Answers.Length, said.Original) : default);

        Assert.True((await proposal.LeaveToCallers(new LeaveToCallers("Le numéro a changé : essayez encore.", "omar"))).Changed);
        await Waiting.Until(async () => (await desk.Desk.Lease("lea")).Ticket is not null, "the place waits for another call");
    }

    [Fact]
    public async Task End_SaidAgainAfterACrash_KeepsWhatWasDecidedTheFirstTime()
    {
        await using var desk = await Open();
        var ticket = (await desk.Desk.Lease("nadia")).Ticket!;
        var call = Call(desk, ticket, Closure());

        // As the desk left it when it died between the proposal and the place.
        await ProposalOf(desk, ticket).Put(new Proposal(ProposalSource.Call, desk.House.Clock.GetUtcNow(), [ProposalFlags.RecordedTooSoon])
        {
            Campaign = desk.Plan.Id, Places = [Place], Answers = [new ProposedAnswer([Place], call.Submission!, 1, [])], TakenBy = "nadia",
        });
        desk.House.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.True((await desk.Desk.End(call)).Changed);
        Assert.Equal(PlaceStage.Called, await Stage(desk));
    }

    [Fact]
    public async Task End_WithAnAnswerAgainstTheRules_LeavesNothingToLookAt()
    {
        await using var desk = await Open();
        var ticket = (await desk.Desk.Lease("nadia")).Ticket!;
        var call = Call(desk, ticket, new AnswerContent.NotKnownYet(new DateOnly(2018, 1, 1)));

        Assert.Equal("ASK_AGAIN_NOT_AHEAD", Assert.Single((await desk.Desk.End(call)).Problems).Code);
        Assert.Null(await ProposalOf(desk, ticket).Read());
        Assert.Equal(ticket.Lease, (await desk.Desk.Ticket("nadia"))!.Lease);
    }

    private static Task<DeskHouse> Open() => DeskHouse.Open([DeskHouse.Place(Place, "anna")]);

    /// <summary>Nadia records an answer so long after she took the place.</summary>
    private static async Task<IProposalGrain> End(DeskHouse desk, AnswerContent said, TimeSpan after, string? note = null)
    {
        var ticket = (await desk.Desk.Lease("nadia")).Ticket!;
        desk.House.Clock.Advance(after);
        Assert.True((await desk.Desk.End(Call(desk, ticket, said) with { Note = note })).Changed);
        return ProposalOf(desk, ticket);
    }

    private static EndOfCall Call(DeskHouse desk, CallTicket ticket, AnswerContent said) => new(ticket.Lease, Place, CallResult.Answered, "nadia")
    {
        Submission = Document(new Submission($"{ticket.Lease}/{Place}", said, Channel.Call, "nadia", desk.House.Clock.GetUtcNow())),
    };

    private static IProposalGrain ProposalOf(DeskHouse desk, CallTicket ticket) => desk.House.Grains.GetGrain<IProposalGrain>($"call-{ticket.Lease}-{Place}");

    private static AnswerContent.Changes Closure() =>
        new AnswerContent.Changes([new Domain.Places.Sheets.Period("p", Domain.Places.Sheets.PeriodKind.Closure, new DateOnly(2019, 8, 5), new DateOnly(2019, 8, 18))]);

    private static async Task<PlaceStage> Stage(DeskHouse desk) => (await desk.House.Update(Place, desk.Plan.Id)).Stage;

    private static async Task<Submission?> Answer(DeskHouse desk) =>
        (await desk.House.Update(Place, desk.Plan.Id)).Answer is { } answer ? DomainJson.Read<Submission>(answer.Json) : null;

    private static async Task<PlaceFile> File(DeskHouse desk) => (await desk.House.Grains.GetGrain<IPlaceGrain>(Place).Read())!;

    private static SubmissionDocument Document(Submission said) => new(DomainJson.Write(said));
}
