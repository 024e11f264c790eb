using System.Text;
using Dapper;
using Npgsql;
using Soliguide.Silo.Storage.GroupCommit;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage;

/// <summary>What group commit promises where sessions die, servers restart and documents cannot be kept.</summary>
public sealed class PostgresCommitTests
{
    [Fact]
    public async Task Write_WhileSessionsAreKilled_LosesNothingThatWasAcknowledged()
    {
        // A database of its own: the sessions that others would get are dead.
        var database = await PostgresServer.NewDatabase();
        await using var storage = await StorageUnderTest.Start(engine: Engine.Postgres, database: database);
        using var end = new CancellationTokenSource();
        var killing = Task.Run(async () =>
        {
            var killed = 0;
            await using var connection = new NpgsqlConnection(storage.Options.Postgres + ";Pooling=false;Application Name=killer");
            while (!end.IsCancellationRequested)
            {
                killed += await connection.ExecuteScalarAsync<int>(
                    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'soliguide';");
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            }

            return killed;
        });

        var acknowledged = await Task.WhenAll(Enumerable.Range(0, 64).Select(n => Task.Run(() => WriteOn(storage.Get<IStateWriter>(), $"fr-75-{n}", 60))))
            .WaitAsync(StorageUnderTest.Patience);
        await end.CancelAsync();

        Assert.True(await killing > 20, "No session was killed while anybody wrote.");
        await using var reading = new NpgsqlConnection(storage.Options.Postgres + ";Pooling=false");
        var kept = (await reading.QueryAsync<(string Key, int Version)>("SELECT grain_key, version FROM grain_state;")).ToDictionary(row => row.Key, row => row.Version);
        for (var n = 0; n < acknowledged.Length; n++)
        {
            // Whoever heard of a failure may have written all the same: never less than was acknowledged, never more than was asked for.
            Assert.InRange(kept[$"fr-75-{n}"], acknowledged[n].Done, acknowledged[n].Done + acknowledged[n].Unknown);
        }

        await PostgresServer.Drop(database);
    }

    [Fact]
    public async Task Write_OfADocumentThatCannotBeKept_FailsThatGrainAlone()
    {
        await using var storage = await StorageUnderTest.Start(engine: Engine.Postgres);
        var queue = storage.Get<CommitQueue>();
        using var gate = new SemaphoreSlim(0);
        using var entered = new SemaphoreSlim(0);
        var holding = queue.WriteAsync((_, _) =>
        {
            entered.Release();
            gate.Wait(StorageUnderTest.Patience);
        });
        Assert.True(await entered.WaitAsync(StorageUnderTest.Patience));
        var good = queue.WriteAsync(Place("fr-75-1", "{}"));
        var bad = queue.WriteAsync(Place("fr-75-2", """{"sheet":{"name":"a\u0000b"}}"""));
        var other = queue.WriteAsync(Place("fr-75-3", "{}"));

        gate.Release();

        await holding.WaitAsync(StorageUnderTest.Patience);
        Assert.Equal([new StateOutcome(true, 1), new StateOutcome(true, 1)], await Task.WhenAll(good, other).WaitAsync(StorageUnderTest.Patience));
        await Assert.ThrowsAsync<PostgresException>(() => bad.WaitAsync(StorageUnderTest.Patience));
        Assert.Equal(new StateOutcome(true, 1), await queue.WriteAsync(Place("fr-75-2", "{}")));
    }

    private static async Task<(int Done, int Unknown)> WriteOn(IStateWriter writer, string key, int writes)
    {
        var (done, unknown) = (0, 0);
        int? version = null;
        for (var write = 0; write < writes; write++)
        {
            try
            {
                var outcome = await writer.WriteAsync(new StateRow(new StateKey("soliguide", "note", key), version, "{}"u8.ToArray()));
                done += outcome.Written ? 1 : 0;

                // As a grain does that forgot its memory: what is stored now is what it goes on from.
                version = outcome.Version;
            }
            catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
            {
                unknown++;
            }
        }

        return (done, unknown);
    }

    private static StateRow Place(string key, string document) => new(new StateKey("soliguide", "place", key), null, Encoding.UTF8.GetBytes(document));
}
