using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Grains.Places;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage;

public abstract class CardFeedTests(Engine engine)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Read_AfterWrites_TellsEachPlaceOnceByItsNewestCard(bool groupCommit)
    {
        await using var storage = await StorageUnderTest.Start(groupCommit, engine: engine);
        var (first, second) = (new GrainState<PlaceRecord>(), new GrainState<PlaceRecord>());
        await Write(storage, "fr-75-1", first, "a");
        await Write(storage, "fr-75-2", second, "b");
        await Write(storage, "fr-75-1", first, "a");
        await Write(storage, "fr-75-1", first, "c");

        var slice = await storage.Get<CardFeed>().Read(0, 10);

        Assert.Equal([(2, "fr-75-2"), (3, "fr-75-1")], slice.Changes.Select(change => ((int)change.Position, change.Place)));
        Assert.Contains("\"name\":\"c\"", slice.Changes[1].Card, StringComparison.Ordinal);
        Assert.Equal((3, await storage.Get<CardFeed>().Head()), (slice.Head, slice.Head));
    }

    [Fact]
    public async Task Read_OfAPlaceThatIsPublicNoMore_TellsATombstoneOnce()
    {
        await using var storage = await StorageUnderTest.Start(engine: engine);
        var state = new GrainState<PlaceRecord>();
        await Write(storage, "fr-75-1", state, name: null);
        Assert.Empty((await storage.Get<CardFeed>().Read(0, 10)).Changes);
        await Write(storage, "fr-75-1", state, "a");
        await Write(storage, "fr-75-1", state, name: null);
        await Write(storage, "fr-75-1", state, name: null);

        Assert.Equal([new CardChange(2, "fr-75-1", null)], (await storage.Get<CardFeed>().Read(0, 10)).Changes);
    }

    [Fact]
    public async Task Read_InPages_MissesNothing()
    {
        await using var storage = await StorageUnderTest.Start(engine: engine);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Write(storage, $"fr-75-{n}", new GrainState<PlaceRecord>(), "a")));

        var seen = new List<string>();
        for (var slice = await storage.Get<CardFeed>().Read(0, 7); slice.Changes.Count > 0;)
        {
            seen.AddRange(slice.Changes.Select(change => change.Place));
            slice = await storage.Get<CardFeed>().Read(slice.Changes[^1].Position, 7);
        }

        Assert.Equal(20, seen.Distinct().Count());
        Assert.Equal(20, seen.Count);
    }

    [Fact]
    public async Task Epoch_OfAFeed_OutlivesARestartAndDiffersElsewhere()
    {
        var folder = Directory.CreateTempSubdirectory("soliguide-feed").FullName;
        var database = engine == Engine.Postgres ? await PostgresServer.Take() : null;
        string epoch;
        await using (var before = await StorageUnderTest.Start(folder: folder, engine: engine, database: database))
        {
            epoch = await before.Get<CardFeed>().Epoch();
        }

        await using (var after = await StorageUnderTest.Start(folder: folder, engine: engine, database: database))
        {
            Assert.Equal(epoch, await after.Get<CardFeed>().Epoch());
        }

        await using var other = await StorageUnderTest.Start(engine: engine);
        Assert.NotEqual(epoch, await other.Get<CardFeed>().Epoch());
        Directory.Delete(folder, recursive: true);
    }

    private static async Task Write(StorageUnderTest storage, string key, GrainState<PlaceRecord> state, string? name)
    {
        state.State = new PlaceRecord { Card = name is null ? null : new PlaceCard(PlaceKey.Parse(key), name, "Europe/Paris"), People = [Guid.NewGuid().ToString()] };
        await storage.Grains.WriteStateAsync("place", StorageUnderTest.Grain(key), state).WaitAsync(StorageUnderTest.Patience);
    }
}

public sealed class CardFeedOfSqliteTests() : CardFeedTests(Engine.Sqlite);

public sealed class CardFeedOfPostgresTests() : CardFeedTests(Engine.Postgres);
