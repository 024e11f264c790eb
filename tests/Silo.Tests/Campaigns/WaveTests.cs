using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Reports;
using Soliguide.Silo.Rehearsal.DemoData;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Campaigns;

[Collection(HouseTests.Name)]
public sealed class WaveTests
{
    private const string Deliver = "IPlaceGrain.Deliver";
    private const string ShardDone = "ITerritoryGrain.ShardDone";
    private const int WaveSize = 32;
    private const int ActiveShards = 2;

    private static readonly (string, string)[] SmallWaves =
    [
        ("Campaigns:WaveSize", "32"),
        ("Campaigns:ShardSize", "100"),
        ("Campaigns:ActiveShards", "2"),
    ];

    [Fact]
    public async Task Open_FiveTerritoriesAtTheSameInstant_ReachesAllWithBoundedWorkInFlight()
    {
        await using var house = await House.Start(Summer.Eve, settings: SmallWaves);
        await house.Put(DemoPlaces.Generate(1106));
        await house.Launch(Summer.All);

        await house.Open(Summer.All, CampaignPhase.Ask);

        var covered = (await house.Grains.GetGrain<IReportGrain>(0).Tally(Summer.All.Id)).Sum(t => t.Places);
        Assert.InRange(covered, 4000, 5000);
        Assert.Equal(covered, house.Watch.Made(Deliver));
        Assert.InRange(house.Watch.Most(Deliver), WaveSize + 1, 5 * ActiveShards * WaveSize);
        Assert.Empty(await house.Get<RecountCheck>().Compare());
    }

    [Fact]
    public async Task Pause_InTheMiddle_StopsAfterTheWavesInFlightAndResumeReachesTheRest()
    {
        const int Places = 1000;
        var plan = Summer.In("fr-75");
        await using var house = await House.Start(Summer.Eve, settings: SmallWaves);
        await house.Put(Enumerable.Range(1, Places).Select(n => Summer.Place($"fr-75-{n}", $"person-{n}")));
        await house.Launch(plan);
        var gate = new TaskCompletionSource();
        house.Watch.Hold(Deliver, gate.Task);
        await house.Campaign(plan.Id).Open(CampaignPhase.Ask, "fr-75");
        await Waiting.Until(() => house.Watch.InFlight(Deliver) == ActiveShards * WaveSize, "the first waves are on their way");

        var pause = house.Campaign(plan.Id).Pause("test");
        await Waiting.Until(() => house.Watch.Made("IRosterShardGrain.Pause") == Places / 100, "every shard was told to rest");
        gate.SetResult();
        Assert.Empty((await pause.WaitAsync(Waiting.Longest)).Problems);

        // A call that does not interleave stands behind whatever a shard has still before it.
        await Task.WhenAll(Enumerable.Range(0, Places / 100).Select(n =>
            house.Grains.GetGrain<Contracts.Territories.IRosterShardGrain>($"{plan.Id}/fr-75/{n}").Add([]))).WaitAsync(Waiting.Longest);
        Assert.Equal(ActiveShards * WaveSize, house.Watch.Made(Deliver));

        await house.Campaign(plan.Id).Resume("test");
        await house.Complete(plan, CampaignPhase.Ask);
        Assert.Equal(Places, house.Watch.Made(Deliver));
    }

    [Fact]
    public async Task Open_AnotherPhaseWhileAShardSaysThatItIsDone_ReachesItsPlacesTooWithoutAPoke()
    {
        var plan = Summer.In("fr-75");
        await using var house = await House.Start(Summer.Eve);
        await house.Put([Summer.Place("fr-75-1", "anna")]);
        await house.Launch(plan);
        var gate = new TaskCompletionSource();
        house.Watch.Hold(ShardDone, gate.Task);
        await house.Campaign(plan.Id).Open(CampaignPhase.Ask, "fr-75");
        await Waiting.Until(() => house.Watch.InFlight(ShardDone) == 1, "the shard says that it is done");

        await house.Campaign(plan.Id).Open(CampaignPhase.Remind, "fr-75");
        gate.SetResult();

        await house.Complete(plan, CampaignPhase.Remind);
        Assert.Equal(2, house.Watch.Made(Deliver));
    }

    [Fact]
    public async Task Open_Twice_AsksOnce()
    {
        var plan = Summer.In("fr-75");
        await using var house = await House.Start(Summer.Eve);
        await house.Put([Summer.Place("fr-75-1", "anna")]);
        await house.Launch(plan);

        await Task.WhenAll(house.Open(plan, CampaignPhase.Ask), house.Open(plan, CampaignPhase.Ask));
        await house.Open(plan, CampaignPhase.Ask);
        await house.Campaign(plan.Id).Poke();
        await house.Open(plan, CampaignPhase.Ask);

        Assert.Single((await house.Campaign(plan.Id).Read())!.Opened);
        Assert.Single((await house.Update("fr-75-1", plan.Id)).Journal, line => line.Event == "askDue");
        Assert.Equal(1, await house.Post.HandOverDue(CancellationToken.None));
    }
}
