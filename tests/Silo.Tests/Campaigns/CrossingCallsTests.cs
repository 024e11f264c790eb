using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Campaigns;

/// <summary>Persons speak to places while places speak to the same persons: neither may wait for the other in a circle.</summary>
[Collection(HouseTests.Name)]
public sealed class CrossingCallsTests
{
    private const int Persons = 100;
    private const int PlacesEach = 20;

    /// <summary>Orleans gives a call up after 30 s; calls that wait in a circle would take at least that long.</summary>
    private static readonly TimeSpan Circle = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Submit_WhileTheReminderReachesTheSamePlaces_AnswersAll()
    {
        var plan = Summer.In("fr-75");
        await using var house = await Asked(plan);

        var remind = house.Open(plan, CampaignPhase.Remind);
        var receipts = Task.WhenAll(Names.Select(name =>
            house.Person(Summer.PersonOf(name)).Submit(Summer.Nothing(plan, $"a-{name}", house.Clock.GetUtcNow()), [])));
        Assert.All(await receipts.WaitAsync(Circle), receipt => Assert.True(receipt.Accepted && receipt.Changed));
        await remind.WaitAsync(Circle);

        foreach (var key in Keys)
        {
            Assert.Equal(PlaceStage.Answered, (await house.Update(key, plan.Id)).Stage);
        }
    }

    [Fact]
    public async Task Bounced_WhileTheReminderReachesTheSamePlaces_BringsAllToTheDesk()
    {
        var plan = Summer.In("fr-75");
        await using var house = await Asked(plan);

        var remind = house.Open(plan, CampaignPhase.Remind);
        await Task.WhenAll(Names.Concat(Names).Select(name => house.Person(Summer.PersonOf(name)).Bounced(plan.Id))).WaitAsync(Circle);
        await remind.WaitAsync(Circle);

        var desk = house.Grains.GetGrain<Contracts.Calls.ICallDeskGrain>($"{plan.Id}/fr-75");
        await Waiting.Until(async () => (await desk.List(int.MaxValue)).Length == Persons * PlacesEach, "every place waits for a call");
    }

    private static IEnumerable<string> Names => Enumerable.Range(0, Persons).Select(n => $"person-{n}");

    private static IEnumerable<string> Keys => Enumerable.Range(0, Persons * PlacesEach).Select(n => $"fr-75-{n}");

    private static async Task<House> Asked(Domain.Campaigns.CampaignPlan plan)
    {
        var house = await House.Start(Summer.Eve);
        await house.Put(Enumerable.Range(0, Persons * PlacesEach).Select(n => Summer.Place($"fr-75-{n}", $"person-{n % Persons}")));
        await house.Launch(plan);
        await house.Open(plan, CampaignPhase.Ask);
        return house;
    }
}
