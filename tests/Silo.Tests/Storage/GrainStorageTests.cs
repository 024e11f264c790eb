using Dapper;
using Orleans.Storage;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage;

/// <summary>What grains rely on, the same for the provider alone and for group commit.</summary>
public abstract class GrainStorageTests(bool groupCommit, Engine engine = Engine.Sqlite)
{
    private const string State = "note";

    public static TheoryData<string> Keys => new()
    {
        "fr-75-1234", "summer-2019/fr-75/3", "42", "ABCDEF", "00000000000000000000000000000001", "d1c3a7f09b5e4c0f8a2b6d7e8f901234", "é t'\"",
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Write_OfANewState_IsReadBack(string key)
    {
        await using var storage = await StorageUnderTest.Start(groupCommit, engine: engine);
        var grain = StorageUnderTest.Grain(key);
        var written = new GrainState<Note>(new Note { Text = "fermé à l'été" });

        await storage.Grains.WriteStateAsync(State, grain, written);

        var read = await Read(storage, grain);
        Assert.Equal(written.State, read.State);
        Assert.Equal("1", read.ETag);
        Assert.Equal(read.ETag, written.ETag);
        Assert.True(read.RecordExists);
        Assert.True(written.RecordExists);
    }

    [Fact]
    public async Task Read_OfAStateNobodyWrote_IsNewAndWithoutVersion()
    {
        await using var storage = await StorageUnderTest.Start(groupCommit, engine: engine);

        var read = await Read(storage, StorageUnderTest.Grain("fr-75-1"));

        Assert.Equal(new Note(), read.State);
        Assert.Null(read.ETag);
        Assert.False(read.RecordExists);
    }

    [Fact]
    public async Task Write_Again_CountsTheVersionUp()
    {
        await using var storage = await StorageUnderTest.Start(groupCommit, engine: engine);
        var grain = StorageUnderTest.Grain("fr-75-1");
        var state = new GrainState<Note>(new Note { Text = "a" });
        await storage.Grains.WriteStateAsync(State, grain, state);
        state.State = new Note { Text = "b" };

        await storage.Grains.WriteStateAsync(State, grain, state);

        Assert.Equal("2", state.ETag);
        Assert.Equal(("b", "2"), (await TextOf(storage, grain), (await Read(storage, grain)).ETag));
    }

    [Fact]
    public async Task Write_WithAnOldVersion_ConflictsAndChangesNothing()
    {
        await using var storage = await StorageUnderTest.Start(groupCommit, engine: engine);
        var grain = StorageUnderTest.Grain("fr-75-1");
        var first = new GrainState<Note>(new Note { Text = "a" });
        await storage.Grains.WriteStateAsync(State, grain, first);
        var second = await Read(storage, grain);
        await storage.Grains.WriteStateAsync(State, grain, first);

        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.Grains.WriteStateAsync(State, grain, second));

        Assert.Equal("1", second.ETag);
        Assert.Equal("2", (await Read(storage, grain)).ETag);
    }

    [Fact]
    public async Task Write_OfTwoFirstInserts_KeepsOneRow()
    {
        await using var storage = await StorageUnderTest.Start(groupCommit, engine: engine);
        var grain = StorageUnderTest.Grain("fr-75-1");
        await storage.Grains.WriteStateAsync(State, grain, new GrainState<Note>(new Note { Text = "a" }));

        await Assert.ThrowsAsync<InconsistentStateException>(
            () => storage.Grains.WriteStateAsync(State, grain, new GrainState<Note>(new Note { Text = "b" })));

        using var connection = storage.Open();
        Assert.Equal(1, connection.ExecuteScalar<int>("SELECT count(*) FROM grain_state"));
        Assert.Equal("a", await TextOf(storage, grain));
    }

    [Fact]
    public async Task Write_OfManyFirstInsertsAtOnce_LetsOneWin()
    {
        await using var storage = await StorageUnderTest.Start(groupCommit, engine: engine);
        var grain = StorageUnderTest.Grain("fr-75-1");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 32).Select(n => Task.Run(async () =>
        {
            try
            {
                await storage.Grains.WriteStateAsync(State, grain, new GrainState<Note>(new Note { Text = $"{n}" }));
                return 1;
            }
            catch (InconsistentStateException)
            {
                return 0;
            }
        }))).WaitAsync(StorageUnderTest.Patience);

        Assert.Equal(1, outcomes.Sum());
        Assert.Equal("1", (await Read(storage, grain)).ETag);
    }

    [Fact]
    public async Task Write_WithAVersionOfARowThatIsGone_Conflicts()
    {
        await using var storage = await StorageUnderTest.Start(groupCommit, engine: engine);
        var state = new GrainState<Note>(new Note()) { ETag = "3", RecordExists = true };

        await Assert.ThrowsAsync<InconsistentStateException>(
            () => storage.Grains.WriteStateAsync(State, StorageUnderTest.Grain("fr-75-1"), state));

        using var connection = storage.Open();
        Assert.Equal(0, connection.ExecuteScalar<int>("SELECT count(*) FROM grain_state"));
    }

    [Fact]
    public async Task Clear_OfAState_ForgetsTheDocumentAndKeepsCounting()
    {
        await using var storage = await StorageUnderTest.Start(groupCommit, engine: engine);
        var grain = StorageUnderTest.Grain("fr-75-1");
        var state = new GrainState<Note>(new Note { Text = "a" });
        await storage.Grains.WriteStateAsync(State, grain, state);

        await storage.Grains.ClearStateAsync(State, grain, state);

        Assert.Equal((false, "2", new Note()), (state.RecordExists, state.ETag, state.State));
        var read = await Read(storage, grain);
        Assert.Equal((false, "2", new Note()), (read.RecordExists, read.ETag, read.State));
        read.State = new Note { Text = "b" };
        await storage.Grains.WriteStateAsync(State, grain, read);
        Assert.Equal(("b", "3"), (await TextOf(storage, grain), read.ETag));
    }

    [Fact]
    public async Task Clear_WithAnOldVersion_Conflicts()
    {
        await using var storage = await StorageUnderTest.Start(groupCommit, engine: engine);
        var grain = StorageUnderTest.Grain("fr-75-1");
        var state = new GrainState<Note>(new Note { Text = "a" });
        await storage.Grains.WriteStateAsync(State, grain, state);
        var old = await Read(storage, grain);
        await storage.Grains.WriteStateAsync(State, grain, state);

        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.Grains.ClearStateAsync(State, grain, old));

        Assert.Equal("a", await TextOf(storage, grain));
    }

    [Fact]
    public async Task Clear_OfAStateNobodyWrote_DoesNothing()
    {
        await using var storage = await StorageUnderTest.Start(groupCommit, engine: engine);
        var state = new GrainState<Note>();

        await storage.Grains.ClearStateAsync(State, StorageUnderTest.Grain("fr-75-1"), state);

        Assert.Null(state.ETag);
    }

    [Fact]
    public async Task Write_OfTwoStatesOfOneGrain_KeepsThemApart()
    {
        await using var storage = await StorageUnderTest.Start(groupCommit, engine: engine);
        var grain = StorageUnderTest.Grain("fr-75-1");
        await storage.Grains.WriteStateAsync("note", grain, new GrainState<Note>(new Note { Text = "a" }));

        await storage.Grains.WriteStateAsync("other", grain, new GrainState<Note>(new Note { Text = "b" }));

        using var connection = storage.Open();
        Assert.Equal(
            [("note", """{"schema":1,"text":"a"}"""), ("other", """{"schema":1,"text":"b"}""")],
            connection.Query<(string, string)>("SELECT grain_type, doc FROM grain_state ORDER BY 1"));
    }

    [Theory]
    [InlineData(64)]
    [InlineData(512)]
    public async Task Write_ByManyGrainsAtOnce_LosesNothing(int writers)
    {
        const int Rounds = 5;
        await using var storage = await StorageUnderTest.Start(groupCommit, engine: engine);

        await Task.WhenAll(Enumerable.Range(0, writers).Select(n => Task.Run(async () =>
        {
            var state = new GrainState<Note>();
            for (var round = 1; round <= Rounds; round++)
            {
                state.State = new Note { Text = $"{n}.{round}" };
                await storage.Grains.WriteStateAsync(State, StorageUnderTest.Grain($"fr-75-{n}"), state);
            }
        }))).WaitAsync(StorageUnderTest.Patience);

        using var connection = storage.Open();
        var kept = connection.Query<(string Key, int Version, string Text)>(
            "SELECT grain_key, version, json_extract(doc, '$.text') FROM grain_state").ToDictionary(row => row.Key);
        Assert.Equal(writers, kept.Count);
        Assert.All(Enumerable.Range(0, writers), n => Assert.Equal(($"fr-75-{n}", Rounds, $"{n}.{Rounds}"), kept[$"fr-75-{n}"]));
    }

    private static async Task<string?> TextOf(StorageUnderTest storage, GrainId grain) => (await Read(storage, grain)).State?.Text;

    private static async Task<GrainState<Note>> Read(StorageUnderTest storage, GrainId grain)
    {
        var state = new GrainState<Note>();
        await storage.Grains.ReadStateAsync(State, grain, state);
        return state;
    }
}

public sealed class GrainStorageByTheProviderTests() : GrainStorageTests(groupCommit: false);

public sealed class GrainStorageByGroupCommitTests() : GrainStorageTests(groupCommit: true);

public sealed class GrainStorageOfPostgresByTheProviderTests() : GrainStorageTests(groupCommit: false, Engine.Postgres);

public sealed class GrainStorageOfPostgresByGroupCommitTests() : GrainStorageTests(groupCommit: true, Engine.Postgres);
