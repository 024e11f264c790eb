using System.Text;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage;

/// <summary>What was erased leaves the database's files, and is not forgotten before it has.</summary>
public abstract class ErasureTests(Engine engine) : IAsyncLifetime
{
    private protected const string Words = "Anna habite au 3, rue des Lilas";

    private protected StorageUnderTest storage = null!;
    private string? database;

    private protected Remains Remains => storage.Get<Remains>();

    public async Task InitializeAsync()
    {
        database = engine == Engine.Postgres ? await PostgresServer.NewDatabase() : null;
        storage = await StorageUnderTest.Start(engine: engine, database: database, add: services => services.AddSingleton<Remains>());
    }

    public async Task DisposeAsync()
    {
        await storage.DisposeAsync();
        if (database is not null)
        {
            await PostgresServer.Drop(database);
        }
    }

    [Fact]
    public async Task Sweep_OfWhatWasErased_LeavesNoByteOfItAndThenNothingToDo()
    {
        Assert.Equal(SweepOutcome.Clean, await Remains.Sweep(CancellationToken.None));
        await Kept();
        Assert.True(await IsInTheFiles());
        await Erased();

        Assert.Equal(SweepOutcome.Swept, await Remains.Sweep(CancellationToken.None));

        Assert.False(await IsInTheFiles());
        Assert.Equal(SweepOutcome.Clean, await Remains.Sweep(CancellationToken.None));
    }

    [Fact]
    public async Task Sweep_ThatIsStopped_ForgetsNothing()
    {
        await Kept();
        await Erased();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Remains.Sweep(stopped.Token));

        Assert.Equal(SweepOutcome.Swept, await Remains.Sweep(CancellationToken.None));
        Assert.False(await IsInTheFiles());
    }

    private protected Task Kept() => storage.Get<IDatabaseWriter>().WriteAsync((connection, transaction) => connection.Execute(
        "INSERT INTO inbound_raw (hash, size, bytes) VALUES ('a', 1, @bytes);", new { bytes = Encoding.UTF8.GetBytes(Words) }, transaction));

    private protected Task Erased() => storage.Get<IDatabaseWriter>().WriteAsync((connection, transaction) => Remains.Overwrite(
        connection, transaction, () => connection.Execute("DELETE FROM inbound_raw;", transaction: transaction)));

    private protected abstract Task<bool> IsInTheFiles();
}

public sealed class ErasureOfSqliteTests() : ErasureTests(Engine.Sqlite)
{
    private protected override Task<bool> IsInTheFiles() => Task.FromResult(Grep.In(storage.Options.Folder, Words).Count > 0);
}

public sealed class ErasureOfPostgresTests() : ErasureTests(Engine.Postgres)
{
    [Fact]
    public async Task Sweep_WhileSomebodyReadsAnOlderState_SaysThatItIsLeftUntilTheyEnd()
    {
        await Kept();
        await using var reader = new NpgsqlConnection(storage.Options.Postgres);
        await reader.OpenAsync();
        await using (var older = await reader.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead))
        {
            // It reads another table: what it may still ask for is kept all the same.
            await reader.ExecuteAsync("SELECT count(*) FROM schema_version;", transaction: older);
            await Erased();

            Assert.Equal(SweepOutcome.Left, await Remains.Sweep(CancellationToken.None));
            Assert.True(await IsInTheFiles());
        }

        Assert.Equal(SweepOutcome.Swept, await Remains.Sweep(CancellationToken.None));
        Assert.False(await IsInTheFiles());
    }

    [Fact]
    public async Task Sweep_OfATableThatSomebodyHolds_LetsReadersGoOnAndTriesAgain()
    {
        await Kept();
        await Erased();
        await using var holder = new NpgsqlConnection(storage.Options.Postgres);
        await holder.OpenAsync();
        Task<SweepOutcome> sweeping;
        await using (var holding = await holder.BeginTransactionAsync())
        {
            await holder.ExecuteAsync("LOCK TABLE inbound_raw IN ACCESS SHARE MODE;", transaction: holding);
            sweeping = Remains.Sweep(CancellationToken.None);
            await using var reader = new NpgsqlConnection(storage.Options.Postgres);
            await Waiting.Until(
                async () => await reader.ExecuteScalarAsync<bool>("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND relation = 'inbound_raw'::regclass);"),
                "the sweep waits for the table");

            Assert.Equal(0, await reader.ExecuteScalarAsync<int>(new CommandDefinition("SELECT count(*) FROM inbound_raw;", commandTimeout: 15)));
            Assert.False(sweeping.IsCompleted);
        }

        Assert.Equal(SweepOutcome.Swept, await sweeping.WaitAsync(StorageUnderTest.Patience));
    }

    [Fact]
    public async Task Sweep_ByARoleThatOwnsNoTable_RefusesAndSaysWhy()
    {
        await Kept();
        await using var owner = new NpgsqlConnection(storage.Options.Postgres);
        await owner.ExecuteAsync("""
            DROP ROLE IF EXISTS writer_of_states; CREATE ROLE writer_of_states LOGIN;
            GRANT CREATE ON SCHEMA public TO writer_of_states; GRANT ALL ON ALL TABLES IN SCHEMA public TO writer_of_states;
            """);
        var asWriter = new NpgsqlConnectionStringBuilder(storage.Options.Postgres) { Username = "writer_of_states" }.ConnectionString;
        await using (var silo = await StorageUnderTest.Start(engine: Engine.Postgres, database: asWriter, add: services => services.AddSingleton<Remains>()))
        {
            await Erased();

            var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => silo.Get<Remains>().Sweep(CancellationToken.None));

            Assert.Contains("grain_state", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal(SweepOutcome.Swept, await Remains.Sweep(CancellationToken.None));
        await owner.ExecuteAsync("REASSIGN OWNED BY writer_of_states TO soliguide; DROP OWNED BY writer_of_states; DROP ROLE writer_of_states;");
    }

    private protected override async Task<bool> IsInTheFiles()
    {
        await using var reading = new NpgsqlConnection(storage.Options.Postgres);
        await reading.ExecuteAsync("CHECKPOINT;");
        return await reading.ExecuteScalarAsync<bool>(
            "SELECT position(@words IN pg_read_binary_file(pg_relation_filepath('inbound_raw'))) > 0;", new { words = Encoding.UTF8.GetBytes(Words) });
    }
}
