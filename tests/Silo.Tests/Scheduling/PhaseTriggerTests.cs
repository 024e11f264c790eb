using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;
using Soliguide.Silo.Scheduling;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Scheduling;

[Collection(HouseTests.Name)]
public sealed class PhaseTriggerTests : IAsyncLifetime
{
    private static readonly TerritoryKey Paris = TerritoryKey.Parse("fr-75");

    private readonly string folder = House.NewFolder();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Start_ServerThatWasDownWhenThePhaseWasDue_OpensItOnce()
    {
        var plan = Summer.In("fr-75", "fr-93");
        await using (var before = await House.Start(Summer.Eve, folder))
        {
            await before.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-93-1", "bruno")]);
            await before.Launch(plan);
        }

        var back = Summer.Eve.AddDays(2);
        int revision;
        await using (var after = await House.Start(back, folder))
        {
            await after.Complete(plan, CampaignPhase.Ask);
            var view = (await after.Campaign(plan.Id).Read())!;
            Assert.Equal(["fr-75", "fr-93"], view.Opened.Select(o => o.Territory).Order());
            Assert.All(view.Opened, o => Assert.Equal((CampaignPhase.Ask, back), (o.Phase, o.At)));
            revision = view.Revision;
        }

        await using var again = await House.Start(back.AddHours(1), folder);
        Assert.Null(await Start(again, plan, Paris, Phase.Ask));
        Assert.Equal(revision, (await again.Campaign(plan.Id).Read())!.Revision);
        Assert.Single((await again.Update("fr-75-1", plan.Id)).Journal, line => line.Event == "askDue");
        Assert.Single((await again.Update("fr-93-1", plan.Id)).Journal, line => line.Event == "askDue");
    }

    [Fact]
    public async Task Launch_FiveTerritoriesDueAtTheSameInstant_OpensAllWhenTheHourComes()
    {
        var plan = Summer.All;
        await using var house = await House.Start(Summer.Eve, folder);
        await house.Put(plan.Territories.Select(t => Summer.Place($"{t.Territory}-1", $"person-{t.Territory}")));
        await house.Launch(plan);
        var ten = new DateTimeOffset(2019, 6, 13, 8, 0, 0, TimeSpan.Zero);
        Assert.All(plan.Territories, t => Assert.Equal(ten, plan.StartOf(t.Territory, Phase.Ask)));

        house.Clock.SetUtcNow(ten);

        await house.Complete(plan, CampaignPhase.Ask);
        Assert.All((await house.Campaign(plan.Id).Read())!.Opened, o => Assert.Equal(ten, o.At));
    }

    [Fact]
    public async Task Launch_PhasesBeforeAndAfterTheClocksChange_KeepsTheHourOfTheTerritory()
    {
        var plan = Autumn();
        await using var house = await House.Start(new DateTimeOffset(2019, 10, 25, 12, 0, 0, TimeSpan.Zero), folder);
        await house.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-974-1", "bruno")]);
        await house.Launch(plan);

        Assert.Equal(new DateTimeOffset(2019, 10, 26, 8, 0, 0, TimeSpan.Zero), await Start(house, plan, Paris, Phase.Ask));
        var nine = new DateTimeOffset(2019, 10, 28, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal(nine, await Start(house, plan, Paris, Phase.Remind));

        // Réunion has no summer time: its ten o'clock comes first, and shows that the schedule has looked at the clock.
        house.Clock.SetUtcNow(nine.AddMinutes(-1));
        await Waiting.Until(async () => await IsOpen(house, plan, "fr-974", CampaignPhase.Remind), "it is past ten in Réunion");
        Assert.False(await IsOpen(house, plan, "fr-75", CampaignPhase.Remind));

        house.Clock.SetUtcNow(nine);
        await Waiting.Until(async () => await IsOpen(house, plan, "fr-75", CampaignPhase.Remind), "it is ten in Paris");
    }

    [Fact]
    public async Task Update_OtherDates_MovesTheTriggersAndPauseTakesThemAway()
    {
        var plan = Summer.In("fr-75");
        await using var house = await House.Start(Summer.Eve, folder);
        await house.Launch(plan);
        var before = await Start(house, plan, Paris, Phase.Ask);

        var later = plan with { Phases = plan.Phases with { Ask = plan.Phases.Ask!.Value.AddDays(1), Remind = null } };
        var view = (await house.Campaign(plan.Id).Read())!;
        var receipt = await house.Campaign(plan.Id).Update(new PlanDocument(PlanJson.Write(later)), view.Revision, "test");
        Assert.Empty(receipt.Problems);

        Assert.Equal(before!.Value.AddDays(1), await Start(house, plan, Paris, Phase.Ask));
        Assert.Null(await Start(house, plan, Paris, Phase.Remind));

        await house.Campaign(plan.Id).Pause("test");
        Assert.Null(await Start(house, plan, Paris, Phase.Ask));
        await house.Campaign(plan.Id).Resume("test");
        Assert.Equal(before.Value.AddDays(1), await Start(house, plan, Paris, Phase.Ask));
    }

    private static CampaignPlan Autumn() => Summer.All with
    {
        Id = "autumn-2019",
        PublicPeriod = new DayRange(new DateOnly(2019, 11, 1), new DateOnly(2019, 12, 1)),
        Default = new DefaultPlan("Attention", new DayRange(new DateOnly(2019, 11, 1), new DateOnly(2019, 12, 1))),
        Phases = new PhaseDates
        {
            Ask = At("2019-10-26T10:00"),
            Remind = At("2019-10-28T10:00"),
            Default = At("2019-11-01T06:00"),
            End = At("2019-12-01T18:00"),
        },
        Territories = [new TerritoryPlan(Paris, "Europe/Paris"), new TerritoryPlan(TerritoryKey.Parse("fr-974"), "Indian/Reunion")],
    };

    private static LocalMoment At(string text) => LocalMoment.TryParse(text, out var moment) ? moment : throw new FormatException(text);

    private static async Task<bool> IsOpen(House house, CampaignPlan plan, string territory, CampaignPhase phase) =>
        (await house.Campaign(plan.Id).Read())!.Opened.Any(o => o.Territory == territory && o.Phase == phase);

    private static async Task<DateTimeOffset?> Start(House house, CampaignPlan plan, TerritoryKey territory, Phase phase) =>
        (await (await house.Scheduler()).GetTrigger(PhaseTrigger.Key(plan.Id, territory, phase)))?.StartTimeUtc;
}
