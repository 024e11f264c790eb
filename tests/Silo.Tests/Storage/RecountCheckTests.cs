using Dapper;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Grains.Places;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage;

public abstract class RecountCheckTests(Engine engine)
{
    [Theory]
    [InlineData("place_index", DifferenceKind.Different, "UPDATE place_index SET status = 'x' WHERE place_key = 'fr-75-1'")]
    [InlineData("place_index", DifferenceKind.Missing, "DELETE FROM place_index WHERE place_key = 'fr-75-1'")]
    [InlineData("place_update", DifferenceKind.Different, "UPDATE place_update SET asked_at = 1 WHERE place_key = 'fr-75-1'")]
    [InlineData("place_update", DifferenceKind.Missing, "DELETE FROM place_update WHERE place_key = 'fr-75-1'")]
    [InlineData("place_update", DifferenceKind.LeftOver, "INSERT INTO place_update (campaign, place_key, territory, in_scope, calls) VALUES ('x', 'fr-75-1', 'fr-75', 1, 0)")]
    [InlineData("card_feed", DifferenceKind.Different, "UPDATE card_feed SET card = '{}' WHERE place_key = 'fr-75-1'")]
    [InlineData("card_feed", DifferenceKind.Missing, "DELETE FROM card_feed WHERE place_key = 'fr-75-1'")]
    [InlineData("card_feed", DifferenceKind.Different, "UPDATE card_feed SET territory = 'fr-33' WHERE place_key = 'fr-75-1'")]
    public async Task Repair_OfATableThatAHandTouched_NamesTheGrainAndBringsItBack(string table, object kind, string touch)
    {
        await using var storage = await StorageUnderTest.Start(engine: engine);
        var places = new RandomPlaces(3);
        for (var n = 0; n < 20; n++)
        {
            var record = places.Next($"fr-75-{n}");
            while (record.Card is null || record.Updates.Count == 0)
            {
                record = places.Next($"fr-75-{n}");
            }

            await storage.Grains.WriteStateAsync("place", StorageUnderTest.Grain($"fr-75-{n}"), new GrainState<PlaceRecord>(record));
        }

        var recount = storage.Get<RecountCheck>();
        Assert.Empty(await recount.Compare());
        await storage.Get<IDatabaseWriter>().WriteAsync((connection, transaction) => connection.Execute(touch, transaction: transaction));

        var repaired = await recount.Repair();

        Assert.Equal([new Difference(table, "place", "fr-75-1", (DifferenceKind)kind)], repaired);
        Assert.Empty(await recount.Compare());
    }

    [Fact]
    public async Task Repair_OfALostCard_TellsReadersOfTheFeed()
    {
        await using var storage = await StorageUnderTest.Start(engine: engine);
        var record = new RandomPlaces(3).Next("fr-75-1") with { Card = new(new(new("fr", "75"), "1"), "Accueil", "Europe/Paris") };
        await storage.Grains.WriteStateAsync("place", StorageUnderTest.Grain("fr-75-1"), new GrainState<PlaceRecord>(record));
        await storage.Get<IDatabaseWriter>().WriteAsync(
            (connection, transaction) => connection.Execute("UPDATE card_feed SET card = '{}'", transaction: transaction));

        await storage.Get<RecountCheck>().Repair();

        var change = Assert.Single((await storage.Get<CardFeed>().Read(1, 10)).Changes);
        Assert.Contains("Accueil", change.Card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE card_feed SET card = '{}' WHERE place_key = 'fr-75-1'")]
    [InlineData("DELETE FROM card_feed WHERE place_key = 'fr-75-1'")]
    [InlineData("DELETE FROM card_feed WHERE position = (SELECT max(position) FROM card_feed)")]
    [InlineData("INSERT INTO card_feed (position, place_key, territory, card, at) SELECT max(position) + 1, 'fr-75-77', 'fr-75', '{}', 0 FROM card_feed")]
    public async Task Repair_OfADamagedFeed_BringsEveryReaderBackToTheTruth(string damage)
    {
        await using var storage = await StorageUnderTest.Start(engine: engine);
        var places = Enumerable.Range(1, 4).ToDictionary(n => $"fr-75-{n}", _ => new GrainState<PlaceRecord>());
        foreach (var (key, state) in places)
        {
            await Write(storage, key, state, "avant");
        }

        var (before, during) = (new PlainReader(), new PlainReader());
        await before.Read(storage.Get<CardFeed>());
        await storage.Get<IDatabaseWriter>().WriteAsync((connection, transaction) => connection.Execute(damage, transaction: transaction));

        // Somebody answers before the check comes round: where the last row is gone, this one gets its position.
        await Write(storage, "fr-75-2", places["fr-75-2"], "après");
        await during.Read(storage.Get<CardFeed>());

        Assert.Single(await storage.Get<RecountCheck>().Repair());
        Assert.Empty(await storage.Get<RecountCheck>().Compare());

        foreach (var reader in (PlainReader[])[before, during, new()])
        {
            await reader.Read(storage.Get<CardFeed>());
            Assert.Equal(
                places.ToDictionary(place => place.Key, place => place.Value.State!.Card!.Name),
                reader.Cards.ToDictionary(card => card.Key, card => DomainJson.Read<PlaceCard>(card.Value).Name));
        }
    }

    private static async Task Write(StorageUnderTest storage, string key, GrainState<PlaceRecord> state, string name)
    {
        state.State = new PlaceRecord { Card = new PlaceCard(PlaceKey.Parse(key), name, "Europe/Paris") };
        await storage.Grains.WriteStateAsync("place", StorageUnderTest.Grain(key), state).WaitAsync(StorageUnderTest.Patience);
    }

    /// <summary>Follows the feed as front doors and copies do: by position, and from the beginning when it is another feed.</summary>
    private sealed class PlainReader
    {
        private string? epoch;
        private long position;

        public Dictionary<string, string> Cards { get; } = [];

        public async Task Read(CardFeed feed)
        {
            while (true)
            {
                var slice = await feed.Read(position, 3);
                if (slice.Epoch != epoch)
                {
                    (epoch, position) = (slice.Epoch, 0);
                    Cards.Clear();
                    slice = await feed.Read(position, 3);
                }

                if (slice.Changes.Count == 0)
                {
                    return;
                }

                foreach (var change in slice.Changes)
                {
                    position = change.Position;
                    if (change.Card is { } card)
                    {
                        Cards[change.Place] = card;
                    }
                    else
                    {
                        Cards.Remove(change.Place);
                    }
                }
            }
        }
    }
}

public sealed class RecountCheckOfSqliteTests() : RecountCheckTests(Engine.Sqlite);

public sealed class RecountCheckOfPostgresTests() : RecountCheckTests(Engine.Postgres);
