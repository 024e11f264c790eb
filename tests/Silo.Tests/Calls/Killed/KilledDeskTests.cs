using System.Globalization;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Campaigns;
using Soliguide.Domain.Campaigns;
using Soliguide.Silo.Tests.Support;
using Xunit.Abstractions;

namespace Soliguide.Silo.Tests.Calls.Killed;

/// <summary>Short here; <c>bench -- faults-desk</c> is the long one (bench/faults/README.md).</summary>
[Collection(HouseTests.Name)]
public sealed class KilledDeskTests(ITestOutputHelper output) : IDisposable
{
    private const int Places = 400;

    private readonly string root = House.NewFolder();

    [Fact]
    public async Task Desk_OfASiloThatIsKilled_KeepsEveryOutcomeAndPromiseAndGivesNoPlaceToTwo()
    {
        var plan = await Prepare();

        var faults = await new KilledDesk(root, plan.Id, ["fr-75"]).Run(leases: 600, kills: 3, givenBack: 4, seed: 20190701, Waiting.Longest);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{faults}"));
        Assert.True(faults.Held, faults.ToString());
        Assert.Equal(3, faults.Kills);
        Assert.InRange(faults.Outcomes, Places, int.MaxValue);
        Assert.InRange(faults.CallBacks, 5, int.MaxValue);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <summary>A summer that begins today, with places that wait for a call.</summary>
    private async Task<CampaignPlan> Prepare()
    {
        var (now, summer) = (TimeProvider.System.GetUtcNow(), Summer.In("fr-75"));
        var plan = summer.CloneAs("killed-desk", "Coupure", DateOnly.FromDateTime(now.UtcDateTime).DayNumber + 30 - summer.Phases.Ask!.Value.Day.DayNumber);
        plan = plan with { Default = plan.Default with { Dates = plan.PublicPeriod } };
        var live = Directory.CreateDirectory(Path.Combine(root, "live")).FullName;
        await using var house = await House.Start(now, live);
        await house.Put(Enumerable.Range(1, Places).Select(n => DeskHouse.Place($"fr-75-{n}", $"person-{n}")));
        await house.Launch(plan);
        await house.Open(plan, CampaignPhase.Call);
        await Waiting.Until(
            async () => (await house.Grains.GetGrain<ICallDeskGrain>($"{plan.Id}/fr-75").Look(1)).Callable == Places, "every place waits for a call");
        return plan;
    }
}
