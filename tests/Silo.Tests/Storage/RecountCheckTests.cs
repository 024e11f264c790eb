using Dapper;
using Soliguide.Grains.Places;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Tests.Storage;

public sealed class RecountCheckTests
{
    [Theory]
    [InlineData("place_index", "UPDATE place_index SET status = 'x' WHERE place_key = 'fr-75-1'")]
    [InlineData("place_index", "DELETE FROM place_index WHERE place_key = 'fr-75-1'")]
    [InlineData("place_update", "UPDATE place_update SET asked_at = 1 WHERE place_key = 'fr-75-1'")]
    [InlineData("place_update", "DELETE FROM place_update WHERE place_key = 'fr-75-1'")]
    [InlineData("place_update", "INSERT INTO place_update (campaign, place_key, territory, in_scope, calls) VALUES ('x', 'fr-75-1', 'fr-75', 1, 0)")]
    [InlineData("card_feed", "UPDATE card_feed SET card = '{}' WHERE place_key = 'fr-75-1'")]
    [InlineData("card_feed", "DELETE FROM card_feed WHERE place_key = 'fr-75-1'")]
    public async Task Repair_OfATableThatAHandTouched_NamesTheGrainAndBringsItBack(string table, string touch)
    {
        await using var storage = await StorageUnderTest.Start();
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

        Assert.Equal([new Difference(table, "place", "fr-75-1")], repaired);
        Assert.Empty(await recount.Compare());
    }

    [Fact]
    public async Task Repair_OfALostCard_TellsReadersOfTheFeed()
    {
        await using var storage = await StorageUnderTest.Start();
        var record = new RandomPlaces(3).Next("fr-75-1") with { Card = new(new(new("fr", "75"), "1"), "Accueil", "Europe/Paris") };
        await storage.Grains.WriteStateAsync("place", StorageUnderTest.Grain("fr-75-1"), new GrainState<PlaceRecord>(record));
        await storage.Get<IDatabaseWriter>().WriteAsync(
            (connection, transaction) => connection.Execute("UPDATE card_feed SET card = '{}'", transaction: transaction));

        await storage.Get<RecountCheck>().Repair();

        var change = Assert.Single((await storage.Get<CardFeed>().Read(1, 10)).Changes);
        Assert.Contains("Accueil", change.Card, StringComparison.Ordinal);
    }
}
