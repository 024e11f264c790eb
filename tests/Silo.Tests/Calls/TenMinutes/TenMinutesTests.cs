using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Providers;
using Orleans.Storage;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Places;
using Soliguide.Grains.Places;
using Soliguide.Grains.Reports;
using Soliguide.Silo.Tests.Support;
using Xunit.Abstractions;

namespace Soliguide.Silo.Tests.Calls.TenMinutes;

/// <summary>
/// Fifty callers at once over 60,000 queued places for ten minutes of a clock that moves a quarter of a second at a time: between two moves all of them act at
/// once. The desks, places and reviews are the true ones, on a storage in memory.
/// </summary>
[Collection(HouseTests.Name)]
public sealed class TenMinutesTests(ITestOutputHelper output)
{
    private const int Seats = 50;
    private static readonly TimeSpan Move = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    // One that is far too large, and one that is used up all the time.
    private static readonly (string Territory, int Places, int Seats)[] Desks =
        [("fr-44", 26_400, 15), ("fr-33", 16_000, 12), ("fr-93", 11_000, 10), ("fr-92", 6_450, 9), ("fr-75", 150, 4)];

    [Fact]
    public async Task Desks_ByFiftyCallersForTenMinutes_GiveNoPlaceToTwoKeepEveryPromiseAndTheOrder()
    {
        var (storage, start, campaign) = (new PaperStorage(), Summer.Eve, Summer.All.Id);
        var laid = new PaperPlaces(storage, campaign, start);
        var witnesses = Desks.ToDictionary(
            desk => $"{campaign}/{desk.Territory}", desk => new DeskWitness(laid.Lay(desk.Territory, desk.Places), start, start.AddMinutes(5)));
        await using var house = await House.Start(
            start,
            settings: [("Calls:Lease", "00:02:00"), ("Review:TooSoon", "00:00:00"), ("Review:Unknown", "Experienced")],
            replace: (services, clock) =>
            {
                services.AddKeyedSingleton<IGrainStorage>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, storage);
                services.AddSingleton<IReportBook>(new PaperBook(storage));
                services.AddSingleton<IIncomingGrainCallFilter>(new DeskEars(witnesses, clock));
            });
        await house.Launch(Summer.All);
        var end = start + TenMinutes;
        var seat = 0;
        var callers = Desks
            .SelectMany(desk => Enumerable.Repeat(house.Grains.GetGrain<ICallDeskGrain>($"{campaign}/{desk.Territory}"), desk.Seats))
            .Select(desk => new PaperCaller(seat++, desk, house.Clock, end))
            .ToArray();
        Assert.Equal(Seats, callers.Length);

        while (house.Clock.GetUtcNow() < end)
        {
            await Task.WhenAll(callers.Select(caller => Task.Run(caller.Act))).WaitAsync(Waiting.Longest);
            house.Clock.Advance(Move);
        }

        var leases = witnesses.Values.Sum(witness => witness.Leases);
        await KeepPromises(house, witnesses, callers);

        Tell(witnesses);
        Assert.Empty(witnesses.Values.SelectMany(witness => witness.Doubles));
        Assert.Empty(witnesses.Values.SelectMany(witness => witness.OutOfTurn));
        Assert.Empty(witnesses.Values.SelectMany(witness => witness.Wrongs));
        Assert.Equal(0, witnesses.Values.Sum(witness => witness.PromisesLeft));
        Assert.InRange(leases, 100_000, int.MaxValue);
        Assert.InRange(witnesses.Values.Sum(witness => witness.Promises), 5_000, int.MaxValue);
        Assert.All(witnesses.Values, witness => Assert.InRange(witness.RanOut, 3, int.MaxValue));
        Assert.All(Enum.GetValues<CallResult>(), outcome => Assert.Contains(witnesses.Values, witness => witness.Ended.ContainsKey(outcome)));

        // Every outcome that a desk acknowledged is in its place, once; the calls from before are there too.
        var kept = storage.All<PlaceRecord>("place").SelectMany(place => place.State.Updates[campaign].Update.Calls).Where(call => call != "before/1").ToArray();
        Assert.Equal(kept.Length, kept.Distinct().Count());
        Assert.Equal(callers.Sum(caller => caller.Acknowledged), kept.Length);
        foreach (var desk in Desks)
        {
            Assert.Equal(0, (await house.Grains.GetGrain<ICallDeskGrain>($"{campaign}/{desk.Territory}").Look(1)).InHand);
        }
    }

    /// <summary>Goes on until everybody who named a moment was called: the last ones named the end of the ten minutes.</summary>
    private static async Task KeepPromises(House house, Dictionary<string, DeskWitness> witnesses, PaperCaller[] callers)
    {
        var patience = house.Clock.GetUtcNow() + (2 * TenMinutes);
        while (witnesses.Values.Any(witness => witness.PromisesLeft > 0) && house.Clock.GetUtcNow() < patience)
        {
            await Task.WhenAll(callers.Select(caller => Task.Run(() => caller.Finish(next: true)))).WaitAsync(Waiting.Longest);
            house.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        await Task.WhenAll(callers.Select(caller => caller.Finish(next: false))).WaitAsync(Waiting.Longest);
    }

    private void Tell(Dictionary<string, DeskWitness> witnesses)
    {
        foreach (var (desk, witness) in witnesses)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{desk}: {witness.Leases} leases, {witness.RanOut} ran out, {witness.GivenBack} given back, {witness.Promises} promises, double {witness.Doubles.Count}, out of turn {witness.OutOfTurn.Count}, lost {witness.PromisesLeft}"));
            witness.Doubles.Concat(witness.OutOfTurn).Concat(witness.Wrongs).Take(5).ToList().ForEach(output.WriteLine);
        }
    }
}
