using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Soliguide.Grains.Persons;
using Soliguide.Grains.Places;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage;

/// <summary>Lists come in one order and hold the same on either engine, whatever language the server sorts in.</summary>
public abstract class OrderTests(Engine engine)
{
    [Fact]
    public async Task Campaigns_OfWhichSomeNeverChanged_HaveThoseLast()
    {
        await using var storage = await StorageUnderTest.Start(engine: engine);
        await storage.Get<IDatabaseWriter>().WriteAsync((connection, transaction) => connection.Execute(
            "INSERT INTO campaign_index (campaign, state, title, changed_at) VALUES ('a', 'draft', 'A', NULL), ('b', 'draft', 'B', 5), ('C', 'draft', 'C', 5), ('d', 'draft', 'D', 9);",
            transaction: transaction));

        Assert.Equal(["d", "C", "b", "a"], (await storage.Get<CampaignIndex>().List()).Select(row => row.Campaign));
    }

    [Fact]
    public async Task Tallies_OfPlacesWithoutStageOrAnswer_HaveThoseFirst()
    {
        await using var storage = await StorageUnderTest.Start(engine: engine);
        await storage.Get<IDatabaseWriter>().WriteAsync((connection, transaction) => connection.Execute(
            """
            INSERT INTO place_update (campaign, place_key, territory, stage, in_scope, channel, calls) VALUES
            ('x', 'fr-75-1', 'fr-75', 'asked', 1, NULL, 0), ('x', 'fr-75-2', 'fr-75', NULL, 1, NULL, 0), ('x', 'fr-75-3', 'fr-75', 'asked', 1, 'link', 0),
            ('x', 'fr-2A-1', 'fr-2A', NULL, 1, NULL, 0), ('x', 'fr-2a-1', 'fr-2a', NULL, 1, NULL, 0);
            """,
            transaction: transaction));

        Assert.Equal(
            [("fr-2A", null, null), ("fr-2a", null, null), ("fr-75", null, null), ("fr-75", "asked", null), ("fr-75", "asked", "link")],
            (await storage.Get<TallyQuery>().Now("x")).Select(line => (line.Territory, line.Stage, line.Channel)));
    }

    [Fact]
    public async Task People_ByLanguage_AreFoundHoweverItIsWritten()
    {
        await using var storage = await StorageUnderTest.Start(engine: engine, add: services => services.AddSingleton<PreviewPeople>());
        await storage.Grains.WriteStateAsync("place", StorageUnderTest.Grain("fr-75-1"), new GrainState<PlaceRecord>(new RandomPlaces(1).Next("fr-75-1")));
        foreach (var (person, language) in new[] { ("pb", "fr"), ("pA", "FR"), ("pé", "fr-BE"), ("pc", "es"), ("pD", "ES") })
        {
            await storage.Grains.WriteStateAsync("person", StorageUnderTest.Grain(person), new GrainState<PersonRecord>(
                new PersonRecord { Mail = $"{person}@example.org", Language = language, Places = ["fr-75-1"] }));
        }

        Assert.Equal(["pA", "pb", "pé"], await People(french: true));
        Assert.Equal(["pD", "pc"], await People(french: false));

        async Task<IReadOnlyList<string>> People(bool french) =>
            await storage.Get<PreviewPeople>().Read(Summer.In("fr-75"), french, CancellationToken.None).Select(person => person.Id).ToListAsync();
    }
}

public sealed class OrderOfSqliteTests() : OrderTests(Engine.Sqlite);

public sealed class OrderOfPostgresTests() : OrderTests(Engine.Postgres);
