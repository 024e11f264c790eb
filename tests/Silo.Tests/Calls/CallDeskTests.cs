using Soliguide.Contracts;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Calls;

/// <summary>One place, one caller: what the desk gives out, takes back and hears.</summary>
[Collection(HouseTests.Name)]
public sealed class CallDeskTests
{
    [Fact]
    public async Task Lease_AskedAgain_IsTheSameTicketAndSaysWhy()
    {
        await using var desk = await DeskHouse.Open([DeskHouse.Place("fr-75-1", "anna", open: false), DeskHouse.Place("fr-75-2", "zoe")]);

        var first = (await desk.Desk.Lease("nadia")).Ticket!;
        var again = (await desk.Desk.Lease("nadia")).Ticket!;

        Assert.Equal(first.Lease, again.Lease);
        Assert.Equal((first.Lease, null), ((await desk.Desk.Ticket("nadia"))!.Lease, await desk.Desk.Ticket("lea")));
        var place = Assert.Single(again.Places);
        Assert.Equal(("fr-75-2", true, "silent"), (place.Place, place.Waits, place.Reason));
        Assert.Equal((CallPresence.Open, 0), (place.Turn!.Presence, place.Turn.Attempts));
        Assert.Equal("fr-75-1", Assert.Single((await desk.Desk.Lease("omar")).Ticket!.Places).Place);
        Assert.Equal((null, DeskRest.NothingWaits), ((await desk.Desk.Lease("lea")) is var none ? (none.Ticket, none.Rest) : default));
    }

    [Fact]
    public async Task Lease_ThatRanOut_GivesThePlaceToTheNextAndTakesNoOutcomeFromTheFirst()
    {
        await using var desk = await DeskHouse.Open([DeskHouse.Place("fr-75-1", "anna")]);
        var slow = (await desk.Desk.Lease("nadia")).Ticket!;
        desk.House.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.NotNull(await desk.Desk.Extend(slow.Lease, "nadia"));
        desk.House.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Null((await desk.Desk.Lease("omar")).Ticket);

        desk.House.Clock.Advance(TimeSpan.FromMinutes(1));
        var next = (await desk.Desk.Lease("omar")).Ticket!;

        Assert.Equal("fr-75-1", Assert.Single(next.Places).Place);
        Assert.Null(await desk.Desk.Extend(slow.Lease, "nadia"));
        Assert.Equal("LEASE_LOST", Assert.Single((await desk.Desk.End(DeskHouse.Ended(slow, CallResult.NoAnswer))).Problems).Code);
        Assert.Equal("LEASE_LOST", Assert.Single((await desk.Desk.End(DeskHouse.Ended(next, CallResult.NoAnswer) with { By = "nadia" })).Problems).Code);
        Assert.Empty(await Calls(desk, "fr-75-1"));
    }

    [Fact]
    public async Task End_WithAnAnswer_IsHeardOnceAndEmptiesTheDesk()
    {
        await using var desk = await DeskHouse.Open([DeskHouse.Place("fr-75-1", "anna")]);
        var ticket = (await desk.Desk.Lease("nadia")).Ticket!;
        desk.House.Clock.Advance(TimeSpan.FromMinutes(2));
        var call = DeskHouse.Ended(ticket, CallResult.Answered) with { Submission = Nothing(ticket, desk.House.Clock.GetUtcNow()) };

        var first = await desk.Desk.End(call);
        var again = await desk.Desk.End(call);

        Assert.Equal((true, false, true), (first.Changed, again.Changed, again.Accepted));
        Assert.Equal(PlaceStage.Answered, (await desk.House.Update("fr-75-1", desk.Plan.Id)).Stage);
        Assert.Equal("nadia", Assert.Single(await Calls(desk, "fr-75-1")).By);
        await Waiting.Until(async () => await desk.Waits() == 0, "the desk is empty");
        Assert.Null((await desk.Desk.Lease("nadia")).Ticket);
    }

    [Theory]
    [InlineData(CallResult.WrongNumber)]
    [InlineData(CallResult.Refused)]
    [InlineData(CallResult.Answered)]
    public async Task End_ForGood_NeedsTheCallersWordsAndKeepsTheTicket(CallResult outcome)
    {
        await using var desk = await DeskHouse.Open([DeskHouse.Place("fr-75-1", "anna")]);
        var ticket = (await desk.Desk.Lease("nadia")).Ticket!;
        var call = DeskHouse.Ended(ticket, outcome) with
        {
            Submission = outcome == CallResult.Answered ? Said(ticket, new AnswerContent.ClosedForGood(), desk.House.Clock.GetUtcNow()) : null,
        };

        Assert.Equal(("note", "NOTE_REQUIRED"), (await desk.Desk.End(call)).Problems.Select(problem => (problem.Field, problem.Code)).Single());
        Assert.Equal(ticket.Lease, (await desk.Desk.Lease("nadia")).Ticket!.Lease);
        Assert.Empty(await Calls(desk, "fr-75-1"));

        Assert.True((await desk.Desk.End(call with { Note = "Le gardien l'a dit." })).Changed);
        Assert.Contains("Le gardien l'a dit.", (await Calls(desk, "fr-75-1")).Select(line => line.Note));
    }

    [Fact]
    public async Task Lease_OfAPersonWithSeveralPlaces_IsOneCallForAll()
    {
        await using var desk = await DeskHouse.Open(
            [DeskHouse.Place("fr-75-1", "anna"), DeskHouse.Place("fr-75-2", "anna"), DeskHouse.Place("fr-75-3", "anna", phone: null), DeskHouse.Place("fr-75-4", "zoe")]);

        var ticket = (await desk.Desk.Lease("nadia")).Ticket!;

        Assert.Equal(["fr-75-1", "fr-75-2", "fr-75-3"], ticket.Places.Select(place => place.Place));
        Assert.Equal(["fr-75-4"], (await desk.Desk.Lease("omar")).Ticket!.Places.Select(place => place.Place));
        Assert.True((await desk.Desk.End(DeskHouse.Ended(ticket, CallResult.NoAnswer) with { Place = "fr-75-2" })).Changed);
        Assert.Equal(["fr-75-1", "fr-75-3"], (await desk.Desk.Lease("nadia")).Ticket!.Places.Select(place => place.Place));
        Assert.True(await desk.Desk.Release(ticket.Lease, "nadia", skip: false));
        Assert.False(await desk.Desk.Release(ticket.Lease, "nadia", skip: false));
        Assert.Equal(["fr-75-1", "fr-75-3"], (await desk.Desk.Lease("lea")).Ticket!.Places.Select(place => place.Place));
    }

    [Fact]
    public async Task Extend_AfterAnAnswerByLink_TellsTheCallerInTheMiddleOfTheCall()
    {
        await using var desk = await DeskHouse.Open([DeskHouse.Place("fr-75-1", "anna")]);
        var ticket = (await desk.Desk.Lease("nadia")).Ticket!;

        Assert.True((await desk.House.Place("fr-75-1").Submit(Summer.Nothing(desk.Plan, "a1", desk.House.Clock.GetUtcNow()))).Changed);

        await Waiting.Until(async () => (await desk.Desk.Extend(ticket.Lease, "nadia"))!.Places is [{ Waits: false }], "the caller sees the answer");
    }

    [Fact]
    public async Task Release_WithSkip_GoesToTheBackOfItsGroup()
    {
        await using var desk = await DeskHouse.Open([DeskHouse.Place("fr-75-1", "anna"), DeskHouse.Place("fr-75-2", "zoe"), DeskHouse.Place("fr-75-3", "lou")]);
        var order = new List<string>();
        for (var n = 0; n < 4; n++)
        {
            desk.House.Clock.Advance(TimeSpan.FromSeconds(1));
            var ticket = (await desk.Desk.Lease("nadia")).Ticket!;
            order.Add(ticket.Places[0].Place);
            Assert.True(await desk.Desk.Release(ticket.Lease, "nadia", skip: true));
        }

        Assert.Equal(["fr-75-1", "fr-75-2", "fr-75-3", "fr-75-1"], order);
    }

    [Fact]
    public async Task Lease_WithoutANumberOrInQuietTimeOrWhileTheCampaignRests_GivesNothingAndSaysWhy()
    {
        // Wednesday 12 June 2019, 10:00 in Paris: quiet until two o'clock.
        var quiet = Summer.In("fr-75") with { QuietTimes = new QuietTimes { Hours = [new(new TimeOnly(9, 0), new TimeOnly(14, 0))] } };
        await using var desk = await DeskHouse.Open([DeskHouse.Place("fr-75-1", "anna", phone: null), DeskHouse.Place("fr-75-2", "zoe")], quiet);

        var now = await desk.Desk.Lease("nadia");
        Assert.Equal((null, DeskRest.QuietTime, new DateTimeOffset(2019, 6, 12, 12, 0, 0, TimeSpan.Zero)), (now.Ticket, now.Rest, now.Next));

        desk.House.Clock.SetUtcNow(now.Next!.Value);
        Assert.Equal("fr-75-2", (await desk.Desk.Lease("nadia")).Ticket!.Places.Single().Place);
        Assert.Equal(DeskRest.NothingWaits, (await desk.Desk.Lease("omar")).Rest);
        Assert.Equal(["fr-75-1"], (await desk.Desk.Look(10)).WithoutPhone);

        await desk.House.Campaign(desk.Plan.Id).Pause("test");
        Assert.Equal(DeskRest.CampaignRests, (await desk.Desk.Lease("omar")).Rest);
    }

    [Fact]
    public async Task Put_WithANumber_BringsThePlaceFromTheNoPhoneListIntoTheOrder()
    {
        await using var desk = await DeskHouse.Open([DeskHouse.Place("fr-75-1", "anna", phone: null)]);
        Assert.Null((await desk.Desk.Lease("nadia")).Ticket);

        await desk.House.Put([DeskHouse.Place("fr-75-1", "anna")]);

        await Waiting.Until(async () => (await desk.Desk.Lease("nadia")).Ticket is not null, "the place can be called");
    }

    [Fact]
    public async Task Today_CountsWhatIRecordedOnTheDayOfTheTerritory()
    {
        await using var desk = await DeskHouse.Open([DeskHouse.Place("fr-75-1", "anna"), DeskHouse.Place("fr-75-2", "zoe")]);
        var ticket = (await desk.Desk.Lease("nadia")).Ticket!;
        Assert.Equal(0, await desk.Desk.Today("nadia"));

        Assert.True((await desk.Desk.End(DeskHouse.Ended(ticket, CallResult.NoAnswer))).Changed);
        Assert.True((await desk.Desk.End(DeskHouse.Ended(ticket, CallResult.NoAnswer))).Accepted);

        Assert.Equal((1, 0), (await desk.Desk.Today("nadia"), await desk.Desk.Today("omar")));
        // Half past eleven at night in UTC is the next day in Paris.
        desk.House.Clock.SetUtcNow(new DateTimeOffset(2019, 6, 12, 23, 30, 0, TimeSpan.Zero));
        Assert.Equal(0, await desk.Desk.Today("nadia"));
    }

    private static SubmissionDocument Nothing(CallTicket ticket, DateTimeOffset at) => Said(ticket, new AnswerContent.NothingChanges(), at);

    private static SubmissionDocument Said(CallTicket ticket, AnswerContent content, DateTimeOffset at) =>
        new(DomainJson.Write(new Submission($"{ticket.Lease}/{ticket.Places[0].Place}", content, Channel.Call, ticket.Caller, at)));

    private static async Task<JournalLine[]> Calls(DeskHouse desk, string place) =>
        [.. (await desk.House.Update(place, desk.Plan.Id)).Journal.Where(line => line.Event == "callMade")];
}
