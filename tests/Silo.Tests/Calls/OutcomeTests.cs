using MimeKit;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Calls;

/// <summary>What an outcome does beside the call: the letter once more, word to staff, another number.</summary>
[Collection(HouseTests.Name)]
public sealed class OutcomeTests
{
    private const string Place = "fr-75-1";

    [Fact]
    public async Task WillDoOnline_SendsTheLetterOnceMoreAndThePlaceComesBackInFiveDays()
    {
        await using var desk = await DeskHouse.Open([DeskHouse.Place(Place, "anna"), DeskHouse.Place("fr-75-2", "anna")]);
        Assert.Equal(1, await Send(desk));
        desk.House.Clock.Advance(TimeSpan.FromHours(3));
        var ticket = (await desk.Desk.Lease("nadia")).Ticket!;

        Assert.True((await desk.Desk.End(Ended(ticket, CallResult.WillDoOnline))).Changed);
        Assert.Equal(1, await Send(desk));
        Assert.True((await desk.Desk.End(Ended(ticket, CallResult.WillDoOnline) with { Place = "fr-75-2" })).Changed);

        Assert.Equal(0, await Send(desk));
        var (first, again) = (Assert.Single(Letters(desk, "ask")), Assert.Single(Letters(desk, "receipt")));
        Assert.Equal(first.Subject, again.Subject);
        Assert.NotEqual(first.MessageId, again.MessageId);
        Assert.Contains("/r/", again.TextBody, StringComparison.Ordinal);
        Assert.Null((await desk.Desk.Lease("omar")).Ticket);
        await Waiting.Until(async () => (await desk.Desk.Look(1)).Later == 2, "both places wait for five days");
        desk.House.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal(2, (await desk.Desk.Lease("omar")).Ticket!.Places.Length);
    }

    [Fact]
    public async Task WillDoOnline_OfSomebodyWhoWantsNoLetters_SendsNone()
    {
        await using var desk = await DeskHouse.Open([DeskHouse.Place(Place, "anna")]);
        await desk.House.Grains.GetGrain<IPersonGrain>(Summer.PersonOf("anna")).RefuseLetters();
        var ticket = (await desk.Desk.Lease("nadia")).Ticket!;

        Assert.True((await desk.Desk.End(Ended(ticket, CallResult.WillDoOnline))).Changed);

        Assert.Equal(0, await Send(desk));
    }

    [Fact]
    public async Task Moved_NeedsWordsGoesToStaffAndComesBackAWeekLater()
    {
        await using var desk = await DeskHouse.Open([DeskHouse.Place(Place, "anna")]);
        var ticket = (await desk.Desk.Lease("nadia")).Ticket!;
        var moved = Ended(ticket, CallResult.Moved);
        Assert.Equal("NOTE_REQUIRED", Assert.Single((await desk.Desk.End(moved)).Problems).Code);

        Assert.True((await desk.Desk.End(moved with { Note = "maintenant à côté de la gare" })).Changed);

        var said = (await desk.House.Grains.GetGrain<IProposalGrain>($"call-{ticket.Lease}-{Place}").Read())!.Said;
        Assert.Equal((ProposalFlags.Moved, "maintenant à côté de la gare"), (Assert.Single(said.Flags), said.Original));
        Assert.Equal("moved", Assert.Single((await desk.House.Update(Place, desk.Plan.Id)).Journal, line => line.Event == "callMade").Outcome);
        await Waiting.Until(async () => (await desk.Desk.Look(1)).Later == 1, "the place waits");
        desk.House.Clock.Advance(TimeSpan.FromDays(7));
        Assert.NotNull((await desk.Desk.Lease("omar")).Ticket);
    }

    [Fact]
    public async Task Lease_OfPlacesUnderOneNumber_IsOneCallAndNobodyElseRingsThereMeanwhile()
    {
        await using var desk = await DeskHouse.Open(
        [
            DeskHouse.Place(Place, "anna", "01 99 00 12 34"), DeskHouse.Place("fr-75-2", "zoe", "+33 1 99 00 12 34"), DeskHouse.Place("fr-75-3", "lou"),
        ]);

        var ticket = (await desk.Desk.Lease("nadia")).Ticket!;
        Assert.Equal([Place, "fr-75-2"], ticket.Places.Select(place => place.Place));
        Assert.True((await desk.Desk.End(Ended(ticket, CallResult.Busy))).Changed);

        // The first waits an hour because the line was engaged; then nobody else rings the number that Nadia still has.
        desk.House.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.NotNull(await desk.Desk.Extend(ticket.Lease, "nadia"));
        desk.House.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.NotNull(await desk.Desk.Extend(ticket.Lease, "nadia"));
        Assert.Equal("fr-75-3", Assert.Single((await desk.Desk.Lease("omar")).Ticket!.Places).Place);
        for (var minutes = 0; minutes < 50; minutes += 10)
        {
            desk.House.Clock.Advance(TimeSpan.FromMinutes(10));
            Assert.NotNull(await desk.Desk.Extend(ticket.Lease, "nadia"));
        }

        Assert.Equal("fr-75-3", Assert.Single((await desk.Desk.Lease("lea")).Ticket!.Places).Place);
        Assert.Null((await desk.Desk.Lease("omar")).Ticket);
        Assert.True(await desk.Desk.Release(ticket.Lease, "nadia", skip: false));
        Assert.Equal(2, (await desk.Desk.Lease("omar")).Ticket!.Places.Length);
    }

    [Fact]
    public async Task Put_WithAnotherNumber_BringsAPlaceBackThatWasGivenUp()
    {
        await using var desk = await DeskHouse.Open([DeskHouse.Place(Place, "anna")]);
        var ticket = (await desk.Desk.Lease("nadia")).Ticket!;
        Assert.True((await desk.Desk.End(Ended(ticket, CallResult.WrongNumber) with { Note = "un dentiste" })).Changed);
        Assert.Null((await desk.Desk.Lease("nadia")).Ticket);

        await desk.House.Put([DeskHouse.Place(Place, "anna", "01 99 00 55 66")]);

        await Waiting.Until(async () => (await desk.Desk.Lease("nadia")).Ticket is not null, "the place is called under its new number");
        Assert.Equal(0, (await desk.Desk.Ticket("nadia"))!.Places[0].Turn!.Attempts);
    }

    private static EndOfCall Ended(CallTicket ticket, CallResult outcome) => new(ticket.Lease, ticket.Places[0].Place, outcome, ticket.Caller);

    private static Task<int> Send(DeskHouse desk) => desk.House.Post.HandOverDue(CancellationToken.None).WaitAsync(Waiting.Longest);

    private static MimeMessage[] Letters(DeskHouse desk, string kind) =>
        Directory.Exists(Path.Combine(desk.House.Folder, "letters", desk.Plan.Id, kind))
            ? [.. Directory.GetFiles(Path.Combine(desk.House.Folder, "letters", desk.Plan.Id, kind), "*.eml").Select(file => MimeMessage.Load(file))]
            : [];
}
