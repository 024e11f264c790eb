using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage;

/// <summary>Several silos write to one feed: a reader who follows it by position misses no card and hears of each one's last state.</summary>
public sealed class PostgresFeedTests
{
    private const int Silos = 3;
    private const int Writes = 25;

    [Theory]
    [InlineData(true, 40)]
    [InlineData(false, 5)]
    public async Task Read_WhileSeveralSilosCommit_MissesNothing(bool groupCommit, int places)
    {
        var database = await PostgresServer.Take();
        var silos = new List<StorageUnderTest>();
        for (var silo = 0; silo < Silos; silo++)
        {
            silos.Add(await StorageUnderTest.Start(groupCommit, engine: Engine.Postgres, database: database));
        }

        var writing = Task.WhenAll(silos.SelectMany((storage, silo) => Enumerable.Range(0, places).Select(n => Task.Run(() => Write(storage, $"fr-75-{silo}x{n}")))));
        var read = new Dictionary<string, string?>();
        var (position, last, revision, facts) = (0L, false, 0L, new HashSet<string>());
        while (true)
        {
            last = writing.IsCompleted;
            var slice = await silos[0].Get<CardFeed>().Read(position, 1000);
            foreach (var change in slice.Changes)
            {
                Assert.True(change.Position > position);
                (position, read[change.Place]) = (change.Position, change.Card);
            }

            await foreach (var row in silos[1].Get<PlaceIndex>().Read("fr-75", revision))
            {
                Assert.True(row.Change > revision);
                revision = row.Change;
                facts.Add($"{row.Facts.Key}/{row.Facts.OwnerNetwork}");
            }

            if (last && slice.Changes.Count == 0)
            {
                break;
            }
        }

        await writing.WaitAsync(StorageUnderTest.Patience);
        Assert.Equal(Silos * places, read.Count);
        Assert.All(read.Values, card => Assert.Equal($$"""{"name":"{{Writes - 1}}"}""", card));
        Assert.All(read.Keys, place => Assert.Contains($"{place}/{Writes - 1}", facts));
        foreach (var silo in silos)
        {
            await silo.DisposeAsync();
        }

        PostgresServer.GiveBack(database);
    }

    private static async Task Write(StorageUnderTest storage, string key)
    {
        var state = new Orleans.GrainState<RawPlace>();
        for (var write = 0; write < Writes; write++)
        {
            state.State = new RawPlace(key, write);
            await storage.Grains.WriteStateAsync("place", StorageUnderTest.Grain(key), state).WaitAsync(StorageUnderTest.Patience);
        }
    }

    /// <summary>As much of a place's record as feed and index are made of.</summary>
    private sealed record RawPlace(string Key, int Write)
    {
        public object Card => new { Name = $"{Write}" };

        public object ScopeFacts => new
        {
            Key,
            Status = "online",
            Kind = "fixed",
            Visibility = "everyone",
            Categories = Array.Empty<string>(),
            OwnerNetwork = $"{Write}",
        };
    }
}
