using Dapper;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.GroupCommit;
using Soliguide.Silo.Storage.Postgres;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage;

/// <summary>The server goes and comes back while a silo writes: nobody who waits hears of it but those whose commit was under way.</summary>
public sealed class PostgresRestartTests : IAsyncLifetime
{
    private const int Writers = 32;
    private const int Idle = 12;

    private PostgresProcess server = null!;
    private StorageUnderTest storage = null!;

    public async Task InitializeAsync()
    {
        server = await PostgresProcess.Start();
        storage = await StorageUnderTest.Start(engine: Engine.Postgres, database: server.ConnectionTo("postgres"));
    }

    public async Task DisposeAsync()
    {
        await storage.DisposeAsync();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Write_WhileTheServerRestarts_WaitsForItAndLosesNothing(bool tidily)
    {
        using var enough = new CancellationTokenSource();
        var commits = storage.Get<CommitQueue>();
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(n => Task.Run(() => SteadyWriter.WriteOn(commits, $"fr-75-{n}", enough.Token))));
        await Waiting.Until(() => commits.Commits > 20, "they write");

        await server.Restart(tidily);

        var before = commits.Commits;
        await Waiting.Until(() => commits.Commits > before + 20, "they write again");
        await enough.CancelAsync();
        var writers = await writing.WaitAsync(StorageUnderTest.Patience);
        await SteadyWriter.AssertKept(storage.Options.Postgres!, writers);
        Assert.All(writers, writer => Assert.True(writer.Failed == 0 && writer.InDoubt <= 1, $"{writer} did not wait for the server."));
    }

    [Fact]
    public async Task Read_AfterARestartThatTheWriterNoticed_FailsNobody()
    {
        // As many idle sessions as readers had at once.
        var database = storage.Get<IDatabase>();
        var sessions = await Task.WhenAll(Enumerable.Range(0, Idle).Select(_ => database.OpenAsync().AsTask()));
        foreach (var session in sessions)
        {
            await session.DisposeAsync();
        }

        await storage.Get<IDatabaseWriter>().WriteAsync((_, _) => { });
        await server.Restart(tidily: true);
        await storage.Get<IDatabaseWriter>().WriteAsync((connection, transaction) => connection.Execute("SELECT 1;", transaction: transaction));

        Assert.All(
            await Task.WhenAll(Enumerable.Range(0, Idle).Select(async _ =>
            {
                await using var connection = await database.OpenAsync();
                return await connection.ExecuteScalarAsync<int>("SELECT 1;");
            })),
            one => Assert.Equal(1, one));
    }

    [Fact]
    public async Task Sessions_OfTheSilo_LetGoOfWhatTheyHoldWhenNobodyIsThere()
    {
        await using var pooled = await storage.Get<IDatabase>().OpenAsync();
        await using var turn = new Npgsql.NpgsqlConnection(OneSilo<Turns.Work>.SessionOf(storage.Get<IDatabase>().ConnectionString));
        await turn.OpenAsync();

        Assert.Equal(("10s", "5", "0"), await Limits(pooled));
        Assert.Equal(("10s", "5", "10s"), await Limits(turn));

        static async Task<(string, string, string)> Limits(System.Data.Common.DbConnection session) => await session.QuerySingleAsync<(string, string, string)>(
            "SELECT current_setting('idle_in_transaction_session_timeout'), current_setting('tcp_keepalives_idle'), current_setting('idle_session_timeout');");
    }
}
