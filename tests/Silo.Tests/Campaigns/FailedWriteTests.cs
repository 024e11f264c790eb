using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Campaigns;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Campaigns;

public abstract class FailedWriteTests(Engine engine)
{
    private const string Place = "fr-75-1";
    private readonly CampaignPlan plan = Summer.In("fr-75");

    [Fact]
    public async Task Submit_StorageRefusesTheWrite_TheGrainForgetsAndTheSameAnswerIsHeardLater()
    {
        await using var house = await House.Start(Summer.Eve, engine: engine);
        await house.Put([Summer.Place(Place, "anna")]);
        await house.Launch(plan);
        await house.Open(plan, CampaignPhase.Ask);
        await FullDisk.Fill(house, Place);
        var answer = Summer.Nothing(plan, "answer-1", house.Clock.GetUtcNow());

        await Assert.ThrowsAnyAsync<Exception>(() => house.Place(Place).Submit(answer).WaitAsync(Waiting.Longest));
        var meanwhile = await house.Update(Place, plan.Id);
        await Assert.ThrowsAnyAsync<Exception>(() => house.Place(Place).Submit(answer).WaitAsync(Waiting.Longest));
        await FullDisk.Empty(house);
        var receipt = await house.Place(Place).Submit(answer).WaitAsync(Waiting.Longest);

        Assert.Equal(PlaceStage.Asked, meanwhile.Stage);
        Assert.Null(meanwhile.Answer);
        Assert.True(receipt.Changed, "The refused answer was not remembered: the same one is news.");
        var after = await house.Update(Place, plan.Id);
        Assert.Equal(PlaceStage.Answered, after.Stage);
        Assert.Single(after.Journal, line => line.Event == "answerReceived");
    }
}

[Collection(HouseTests.Name)]
public sealed class FailedWritesOfSqliteTests() : FailedWriteTests(Engine.Sqlite);

[Collection(HouseTests.Name)]
public sealed class FailedWritesOfPostgresTests() : FailedWriteTests(Engine.Postgres);
