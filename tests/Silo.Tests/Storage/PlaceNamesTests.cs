using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Grains.Places;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage;

/// <summary>Places by what staff type, public or not.</summary>
public abstract class PlaceNamesTests(Engine engine)
{
    private static readonly PlaceQuery All = new(null, null, null, null, null, 100);

    [Theory]
    [InlineData("tilleuls", "fr-75-1")]
    [InlineData("ETE accueil", "fr-75-1")]
    [InlineData("d'été", "fr-75-1")]
    [InlineData("saint denis", "fr-93-1,fr-93-2")]
    [InlineData("Saint-Denis coeur", "fr-93-2")]
    [InlineData("fr-93", "fr-93-1,fr-93-2")]
    [InlineData(" fr-93-1 ", "fr-93-1")]
    [InlineData("75011", "fr-75-1")]
    [InlineData("93200", "fr-93-2")]
    [InlineData("illeuls", "")]
    [InlineData(" ", "fr-75-1,fr-93-1,fr-93-2")]
    public async Task Find_ByWhatIsTyped_FindsPublicPlacesAndOthers(string typed, string found)
    {
        await using var storage = await Filled();

        var places = await storage.Get<IPlaceBook>().Find(All with { Words = typed });

        Assert.Equal(found, string.Join(',', places.Select(place => place.Place)));
        Assert.All(places, place => Assert.Equal(place.Place == "fr-75-1", place.Public));
    }

    [Fact]
    public async Task Find_ByTerritoryStageAndPage_CombinesThem()
    {
        await using var storage = await Filled();
        var book = storage.Get<IPlaceBook>();
        var asked = Assert.Single(await book.Find(All with { Campaign = RandomPlaces.Campaign, Stage = PlaceStage.NotAsked }));

        Assert.Equal(("fr-93-2", PlaceStage.NotAsked, true), (asked.Place, asked.Stage, asked.InScope));
        Assert.Equal(["fr-93-1"], (await book.Find(All with { Territory = "fr-93", Max = 1 })).Select(place => place.Place));
        Assert.Equal(["fr-93-2"], (await book.Find(All with { Territory = "fr-93", Max = 1, After = "fr-93-1" })).Select(place => place.Place));
        Assert.Empty(await book.Find(All with { Words = "fr-93-1", After = "fr-93-1" }));
        Assert.Null(Assert.Single(await book.Find(All with { Words = "fr-93-1", Campaign = RandomPlaces.Campaign })).Stage);
    }

    private protected async Task<StorageUnderTest> Filled()
    {
        var storage = await StorageUnderTest.Start(engine: engine);
        await Write(storage, "fr-75-1", "Accueil d’été des Tilleuls", "Paris", record => record with { Card = new PlaceCard(PlaceKey.Parse("fr-75-1"), "Accueil", "Europe/Paris") });
        await Write(storage, "fr-93-1", "Foyer secret", "Saint-Denis", record => record);
        await Write(storage, "fr-93-2", "Le Cœur", "Saint Denis", record => record with
        {
            Updates = record.Updates.SetItem(RandomPlaces.Campaign, CampaignFile.New(DateTimeOffset.UnixEpoch) with { Update = CampaignFile.Blank with { InScope = true } }),
        });
        return storage;
    }

    private static Task Write(StorageUnderTest storage, string key, string name, string city, Func<PlaceRecord, PlaceRecord> change) => storage.Grains.WriteStateAsync(
        "place",
        StorageUnderTest.Grain(key),
        new GrainState<PlaceRecord>(change(new PlaceRecord
        {
            Sheet = new PlaceSheet(PlaceKey.Parse(key), name, "Europe/Paris") { Position = new Position { City = city, PostalCode = key == "fr-75-1" ? "75011" : "93200", Address = "1 rue Cachée" }, OnReferral = key == "fr-93-1" },
        })));
}

public sealed class PlaceNamesOfSqliteTests() : PlaceNamesTests(Engine.Sqlite)
{
    [Fact]
    public async Task Names_OfADatabaseFromBefore_AreFilledInByTheScript()
    {
        await using var storage = await Filled();
        await using var connection = storage.Open();
        await connection.ExecuteAsync("DELETE FROM place_name;");

        await using var script = typeof(IDatabase).Assembly.GetManifestResourceStream(
            typeof(IDatabase).Assembly.GetManifestResourceNames().Single(name => name.EndsWith("-place-names.sql", StringComparison.Ordinal)))!;
        await connection.ExecuteAsync(await new StreamReader(script).ReadToEndAsync());

        Assert.Equal(3, (await storage.Get<IPlaceBook>().Find(new PlaceQuery(null, null, null, null, null, 100))).Count);
    }
}

public sealed class PlaceNamesOfPostgresTests() : PlaceNamesTests(Engine.Postgres);
