using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Places;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Calls;

/// <summary>Calls that somebody was promised: at their time, first, and by a number that is theirs and free.</summary>
[Collection(HouseTests.Name)]
public sealed class PromiseTests
{
    [Fact]
    public async Task Lease_BeforeACallBackIsDue_GivesItToNobodyAndThenFirst()
    {
        await using var desk = await DeskHouse.Open([DeskHouse.Place("fr-75-1", "anna"), DeskHouse.Place("fr-75-2", "zoe", open: false)]);
        var back = desk.House.Clock.GetUtcNow().AddHours(3);
        var one = (await desk.Desk.Lease("nadia")).Ticket!;
        var two = (await desk.Desk.Lease("omar")).Ticket!;
        Assert.Equal("fr-75-2", two.Places[0].Place);
        Assert.True((await desk.Desk.End(DeskHouse.Ended(two, CallResult.CallBackAt) with { By = "omar", CallBackAt = back })).Changed);
        Assert.True(await desk.Desk.Release(one.Lease, "nadia", skip: false));
        await Waiting.Until(async () => (await desk.Desk.Look(10)).Later == 1, "the promise is on the desk");

        var before = (await desk.Desk.Lease("omar")).Ticket!;
        Assert.Equal("fr-75-1", before.Places[0].Place);
        Assert.Equal(back, (await desk.Desk.Lease("lea")).Next);
        Assert.True(await desk.Desk.Release(before.Lease, "omar", skip: false));

        desk.House.Clock.SetUtcNow(back);
        var promised = (await desk.Desk.Lease("lea")).Ticket!;
        Assert.Equal(("fr-75-2", back, 1), (promised.Places[0].Place, promised.Places[0].Turn!.PromisedAt, promised.Places[0].Turn!.Attempts));
    }

    [Fact]
    public async Task Lease_OfAPromiseAboutAPlaceWithoutANumber_BringsThePlaceWhereTheyCanBeReached()
    {
        await using var desk = await DeskHouse.Open([DeskHouse.Place("fr-75-1", "anna"), DeskHouse.Place("fr-75-2", "anna", phone: null)]);
        var now = desk.House.Clock.GetUtcNow();
        var ticket = (await desk.Desk.Lease("nadia")).Ticket!;
        Assert.Equal(["fr-75-1", "fr-75-2"], ticket.Places.Select(place => place.Place));
        Assert.True((await desk.Desk.End(DeskHouse.Ended(ticket, CallResult.CallBackAt) with { Place = "fr-75-2", CallBackAt = now.AddHours(1) })).Changed);
        Assert.True((await desk.Desk.End(DeskHouse.Ended(ticket, CallResult.CallBackAt) with { CallBackAt = now.AddHours(5) })).Changed);
        await Waiting.Until(async () => (await desk.Desk.Look(10)).Later == 2, "both promises are on the desk");

        Assert.Equal(now.AddHours(1), (await desk.Desk.Lease("lea")).Next);
        desk.House.Clock.SetUtcNow(now.AddHours(1));

        Assert.Equal(["fr-75-2", "fr-75-1"], (await desk.Desk.Lease("lea")).Ticket!.Places.Select(place => place.Place));
        Assert.Empty((await desk.Desk.Look(10)).WithoutPhone);
    }

    [Fact]
    public async Task Lease_OfADeskWhereAllWaitForTheirTime_NamesTheNearestThatIsLeft()
    {
        await using var desk = await DeskHouse.Open([DeskHouse.Place("fr-75-1", "anna"), DeskHouse.Place("fr-75-2", "zoe")]);
        var now = desk.House.Clock.GetUtcNow();
        foreach (var hours in (int[])[3, 1])
        {
            var ticket = (await desk.Desk.Lease("nadia")).Ticket!;
            Assert.True((await desk.Desk.End(DeskHouse.Ended(ticket, CallResult.CallBackAt) with { CallBackAt = now.AddHours(hours) })).Changed);
        }

        await Waiting.Until(async () => (await desk.Desk.Look(10)).Later == 2, "both promises are on the desk");
        Assert.Equal((DeskRest.NothingWaits, now.AddHours(1)), ((await desk.Desk.Lease("lea")) is var rest ? (rest.Rest, rest.Next) : default));

        desk.House.Clock.SetUtcNow(now.AddHours(1));
        Assert.NotNull((await desk.Desk.Lease("lea")).Ticket);
        Assert.Equal(now.AddHours(3), (await desk.Desk.Lease("omar")).Next);
    }

    [Fact]
    public async Task Lease_OfAPromiseWhoseNumberIsOnTheLine_WaitsUntilTheCallIsOver()
    {
        const string Shared = "01 99 00 12 34";
        await using var desk = await DeskHouse.Open(
        [
            DeskHouse.Place("fr-75-1", "anna", phone: Shared), DeskHouse.Place("fr-75-2", "anna", phone: null), DeskHouse.Place("fr-75-3", "zoe", phone: Shared),
        ]);
        var due = desk.House.Clock.GetUtcNow().AddHours(1);
        await Promise(desk, spoken: due.AddHours(4), silent: due);
        desk.House.Clock.SetUtcNow(due.AddMinutes(-5));
        var zoe = (await desk.Desk.Lease("omar")).Ticket!;
        Assert.Equal(["fr-75-3"], zoe.Places.Select(place => place.Place));

        desk.House.Clock.SetUtcNow(due);
        Assert.Null((await desk.Desk.Lease("lea")).Ticket);

        Assert.True(await desk.Desk.Release(zoe.Lease, "omar", skip: false));
        Assert.Equal(["fr-75-2", "fr-75-1"], (await desk.Desk.Lease("lea")).Ticket!.Places.Select(place => place.Place));
    }

    [Fact]
    public async Task Lease_OfAPromiseWhosePersonHasNoNumberLeft_IsOnTheListOfThoseWithout()
    {
        await using var desk = await DeskHouse.Open([DeskHouse.Place("fr-75-1", "anna"), DeskHouse.Place("fr-75-2", "anna", phone: null)]);
        var due = desk.House.Clock.GetUtcNow().AddHours(1);
        await Promise(desk, spoken: due.AddHours(4), silent: due);
        Assert.True((await desk.House.Place("fr-75-1").Submit(Summer.Nothing(desk.Plan, "a1", desk.House.Clock.GetUtcNow()))).Changed);
        await Waiting.Until(async () => (await desk.Desk.Look(10)).WithoutPhone is ["fr-75-2"], "nobody can be dialled any more");

        desk.House.Clock.SetUtcNow(due);
        Assert.Equal((null, null), ((await desk.Desk.Lease("lea")) is var none ? (none.Ticket, none.Next) : default));

        await desk.House.Put([DeskHouse.Place("fr-75-2", "anna")]);
        await Waiting.Until(async () => (await desk.Desk.Lease("lea")).Ticket is { Places: [{ Place: "fr-75-2" }] }, "it has a number of its own");
    }

    /// <summary>Anna is called about her two places, and names a moment for each.</summary>
    private static async Task Promise(DeskHouse desk, DateTimeOffset spoken, DateTimeOffset silent)
    {
        var ticket = (await desk.Desk.Lease("nadia")).Ticket!;
        foreach (var (place, at) in (IEnumerable<(string, DateTimeOffset)>)[("fr-75-1", spoken), ("fr-75-2", silent)])
        {
            Assert.True((await desk.Desk.End(DeskHouse.Ended(ticket, CallResult.CallBackAt) with { Place = place, CallBackAt = at })).Changed);
        }

        await desk.Desk.Release(ticket.Lease, "nadia", skip: false);
        await Waiting.Until(async () => (await desk.Desk.Look(10)).Later == 2, "the promises are on the desk");
    }
}
