using Soliguide.Contracts.Campaigns;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Checker;

namespace Soliguide.Silo.Tests.Checker;

/// <summary>An embedded database that cannot keep what is said of one place, in the middle of its ask and of an answer: storage itself, afterwards.</summary>
[Collection(HouseTests.Name)]
public sealed class FullDiskTests
{
    private const string Place = "fr-75-2";

    [Fact]
    public async Task Ask_WhileTheDiskIsFull_IsDoneOnceThereIsRoom()
    {
        var plan = GoodStorage.Plan;
        await using var house = await House.Start(Summer.Eve);
        var clients = new ClientList();
        var checker = new StorageChecker(() => Snapshot.OfSqlite(Path.Combine(house.Folder, "soliguide.db")), clients, Path.Combine(house.Folder, "letters"));
        await house.Put([Summer.Place("fr-75-1", "anna"), Summer.Place(Place, "anna"), Summer.Place("fr-75-3", "bruno")]);
        await house.Launch(plan);
        await FullDisk.Fill(house, Place);

        await house.Campaign(plan.Id).Open(CampaignPhase.Ask, "fr-75");
        await Waiting.Until(async () => (await checker.Look()) is [{ Rule: Rule.Phase }], "the ask has reached the others, and keeps this one for later");
        clients.Ask(plan.Id, Place, "answer-1");
        var answer = Summer.Nothing(plan, "answer-1", house.Clock.GetUtcNow());
        await FullDisk.Empty(house);
        await house.Campaign(plan.Id).Poke();
        await house.Complete(plan, CampaignPhase.Ask);
        await FullDisk.Fill(house, Place);
        Assert.IsNotType<TimeoutException>(await Assert.ThrowsAnyAsync<Exception>(() => house.Place(Place).Submit(answer).WaitAsync(Waiting.Longest)));
        Assert.Empty(await checker.Look());
        await FullDisk.Empty(house);
        Assert.True((await house.Place(Place).Submit(answer).WaitAsync(Waiting.Longest)).Changed);
        clients.Acknowledge(plan.Id, Place, "answer-1");
        Assert.Equal(2, await house.Post.HandOverDue(CancellationToken.None));

        Assert.Empty(await checker.Look());
    }
}
