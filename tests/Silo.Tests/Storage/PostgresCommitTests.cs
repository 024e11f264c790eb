using System.Text;
using Dapper;
using Npgsql;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.GroupCommit;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage;

/// <summary>What group commit promises where sessions die, servers restart and documents cannot be kept.</summary>
public sealed class PostgresCommitTests
{
    private const int Kills = 20;

    [Fact]
    public async Task Write_WhileSessionsAreKilled_LosesNothingThatWasAcknowledged()
    {
        // A database of its own: the sessions that others would get are dead.
        var database = await PostgresServer.NewDatabase();
        await using var storage = await StorageUnderTest.Start(engine: Engine.Postgres, database: database);
        using var enough = new CancellationTokenSource();
        var writing = Task.WhenAll(Enumerable.Range(0, 64).Select(n => Task.Run(() => SteadyWriter.WriteOn(storage.Get<IStateWriter>(), $"fr-75-{n}", enough.Token))));

        // Only in the middle of a transaction, so that each one is felt.
        var killed = 0;
        await using (var killer = new NpgsqlConnection(storage.Options.Postgres + ";Pooling=false;Application Name=killer"))
        {
            await Waiting.Until(
                async () => (killed += await killer.ExecuteScalarAsync<int>(
                    """
                    SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                    WHERE datname = current_database() AND application_name = 'soliguide' AND backend_xid IS NOT NULL;
                    """)) >= Kills,
                "enough sessions were killed while they wrote");
        }

        await enough.CancelAsync();
        await SteadyWriter.AssertKept(storage.Options.Postgres!, await writing.WaitAsync(StorageUnderTest.Patience));
        await PostgresServer.Drop(database);
    }

    [Fact]
    public async Task Write_OfADocumentThatCannotBeKept_FailsThatGrainAlone()
    {
        await using var storage = await StorageUnderTest.Start(engine: Engine.Postgres);

        await FailsAlone(storage.Get<CommitQueue>(), """{"sheet":{"name":"a\u0000b"}}""");

        Assert.Equal(new StateOutcome(true, 1), await storage.Get<CommitQueue>().WriteAsync(Place("fr-75-2", "{}")));
    }

    [Fact]
    public async Task Write_OfAStateThatARuleOfTheDatabaseRefuses_FailsThatGrainAlone()
    {
        var database = await PostgresServer.NewDatabase();
        await using (var storage = await StorageUnderTest.Start(engine: Engine.Postgres, database: database))
        {
            await storage.Get<IDatabaseWriter>().WriteAsync((connection, transaction) => connection.Execute(
                """
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not this one'; END $$;
                CREATE TRIGGER refuse BEFORE INSERT ON grain_state FOR EACH ROW WHEN (NEW.grain_key = 'fr-75-2') EXECUTE FUNCTION refuse();
                """,
                transaction: transaction));

            await FailsAlone(storage.Get<CommitQueue>(), "{}");
        }

        await PostgresServer.Drop(database);
    }

    /// <summary>Three places are written in one batch, and the second one is refused.</summary>
    private static async Task FailsAlone(CommitQueue queue, string refused)
    {
        using var gate = new SemaphoreSlim(0);
        using var entered = new SemaphoreSlim(0);
        var holding = queue.WriteAsync((_, _) =>
        {
            entered.Release();
            gate.Wait(StorageUnderTest.Patience);
        });
        Assert.True(await entered.WaitAsync(StorageUnderTest.Patience));
        var good = queue.WriteAsync(Place("fr-75-1", "{}"));
        var bad = queue.WriteAsync(Place("fr-75-2", refused));
        var other = queue.WriteAsync(Place("fr-75-3", "{}"));

        gate.Release();

        await holding.WaitAsync(StorageUnderTest.Patience);
        Assert.Equal([new StateOutcome(true, 1), new StateOutcome(true, 1)], await Task.WhenAll(good, other).WaitAsync(StorageUnderTest.Patience));
        await Assert.ThrowsAsync<PostgresException>(() => bad.WaitAsync(StorageUnderTest.Patience));
    }

    private static StateRow Place(string key, string document) => new(new StateKey("soliguide", "place", key), null, Encoding.UTF8.GetBytes(document));
}
