using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Tests.Fakes;

namespace Soliguide.GrpcApi.Tests.Support;

/// <summary>One silo of fake grains and one front door, for all tests that change neither.</summary>
public sealed class House : IAsyncLifetime
{
    private InProcessTestCluster? cluster;
    private FrontDoor? door;

    public FakeGuide Guide { get; } = new();

    public IGrainFactory Grains => cluster!.Client;

    public FrontDoor Door => door!;

    public CardStore Cards => Door.Services.GetRequiredService<CardStore>();

    public async Task InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) => silo.Services.AddSingleton(Guide));
        cluster = builder.Build();
        await cluster.DeployAsync().WaitAsync(Waiting.Longest);

        Guide.Publish(
            Samples.Open("fr-75-1", "food_distribution", "shower"), Samples.Presumed("fr-75-2"), Samples.ClosedFor("fr-75-3"),
            Samples.Open("fr-75-4", "shower"), Samples.Open("fr-93-1", "shower"));
        Guide.Campaigns[Samples.Summer] = Campaign(Samples.Plan());
        Guide.Tallies[Samples.Summer] = [Samples.Tally("fr-75", 5), Samples.Tally("fr-93", 3)];
        door = await FrontDoor.Open(Grains);
        await Waiting.Until(() => Cards.HasCaughtUp, "the feed is read");
    }

    public async Task DisposeAsync()
    {
        if (door is not null)
        {
            await door.DisposeAsync();
        }

        if (cluster is not null)
        {
            await cluster.DisposeAsync();
        }
    }

    /// <summary>A campaign as a draft in the fake cluster.</summary>
    public static Contracts.Campaigns.CampaignView Campaign(Domain.Campaigns.CampaignPlan plan) => new(
        new Contracts.PlanDocument(Domain.Campaigns.PlanJson.Write(plan)), 1, Contracts.Campaigns.CampaignState.Draft, [], Samples.Noon, Samples.Noon, []);
}

/// <summary>Tests that share the house.</summary>
[CollectionDefinition(Name)]
public sealed class HouseTests : ICollectionFixture<House>
{
    public const string Name = "house";
}
