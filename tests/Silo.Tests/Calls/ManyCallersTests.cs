using System.Collections.Concurrent;
using Orleans.Core.Internal;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Places;
using Soliguide.Silo.Tests.Support;
using Xunit.Abstractions;

namespace Soliguide.Silo.Tests.Calls;

/// <summary>Fifty callers at once, and a silo that goes and comes back between two leases.</summary>
[Collection(HouseTests.Name)]
public sealed class ManyCallersTests(ITestOutputHelper output)
{
    private const int Callers = 50;

    [Theory]
    [InlineData(false, 600)]
    [InlineData(true, 200)]
    public async Task Lease_ByFiftyCallersAtOnce_GivesNoPlaceToTwoAndLosesNone(bool theDeskIsRestartedAllTheTime, int places)
    {
        await using var desk = await DeskHouse.Open([.. Enumerable.Range(0, places).Select(n => DeskHouse.Place($"fr-75-{n}", $"person-{n}"))]);
        var inHand = new ConcurrentDictionary<string, string>();
        var ended = new ConcurrentBag<string>();
        var leases = 0;
        var restarts = 0;
        using var over = new CancellationTokenSource();
        var restarting = theDeskIsRestartedAllTheTime ? Task.Run(async () =>
        {
            // Everything that the desk had in memory is gone each time, as when its silo is.
            while (!over.IsCancellationRequested)
            {
                await desk.Desk.Cast<IGrainManagementExtension>().DeactivateOnIdle();
                restarts++;
                await Task.Delay(TimeSpan.FromMilliseconds(20));
            }
        }) : Task.CompletedTask;

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async n =>
        {
            var dice = new Random(n);
            var caller = $"caller-{n}";
            while ((await desk.Desk.Lease(caller)).Ticket is { } ticket)
            {
                Interlocked.Increment(ref leases);
                var place = ticket.Places.Single().Place;
                Assert.True(inHand.TryAdd(place, caller), $"{place} was given to {caller} and {inHand[place]}.");
                await Task.Yield();
                Assert.True(inHand.TryRemove(place, out _));
                if (dice.Next(4) == 0)
                {
                    Assert.True(await desk.Desk.Release(ticket.Lease, caller, skip: dice.Next(2) == 0));
                    continue;
                }

                ended.Add(place);
                Assert.True((await desk.Desk.End(new EndOfCall(ticket.Lease, place, CallResult.NoAnswer, caller))).Changed);
            }
        })).WaitAsync(Waiting.Longest);

        await over.CancelAsync();
        await restarting;
        output.WriteLine($"{leases} leases, {restarts} restarts of the desk.");
        Assert.Equal(theDeskIsRestartedAllTheTime, restarts > 0);
        var counted = await Task.WhenAll(Enumerable.Range(0, Callers).Select(n => desk.Desk.Today($"caller-{n}")));
        Assert.Equal(places, counted.Sum());
        Assert.Equal(places, ended.Distinct().Count());
        Assert.Equal(places, ended.Count);
        Assert.Equal((0, places, 0), await desk.Desk.Look(1) is var view ? (view.Callable, view.Later, view.InHand) : default);
    }

    [Fact]
    public async Task Lease_AfterTheSiloStartedAnew_IsStillTheCallersAndTheDeskTheSame()
    {
        var folder = House.NewFolder();
        CallTicket ticket;
        await using (var before = await DeskHouse.Open([DeskHouse.Place("fr-75-1", "anna"), DeskHouse.Place("fr-75-2", "zoe")], folder: folder))
        {
            ticket = (await before.Desk.Lease("nadia")).Ticket!;
        }

        await using (var house = await House.Start(Summer.Eve.AddMinutes(5), folder))
        {
            var after = new DeskHouse(house, Summer.In("fr-75"));

            Assert.Equal("fr-75-2", (await after.Desk.Lease("omar")).Ticket!.Places.Single().Place);
            Assert.Equal(ticket.Lease, (await after.Desk.Lease("nadia")).Ticket!.Lease);
            Assert.True((await after.Desk.End(new EndOfCall(ticket.Lease, "fr-75-1", CallResult.NoAnswer, "nadia"))).Changed);
        }

        Directory.Delete(folder, recursive: true);
    }
}
