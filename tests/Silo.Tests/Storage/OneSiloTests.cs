using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Postgres;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage;

/// <summary>Who sends letters is one silo at a time, and there is always one.</summary>
public sealed class OneSiloTests : IAsyncLifetime
{
    private readonly Turns turns = new();
    private readonly List<IAsyncDisposable> running = [];
    private string database = "";

    public async Task InitializeAsync() => database = await PostgresServer.NewDatabase();

    public async Task DisposeAsync()
    {
        foreach (var silo in running)
        {
            await silo.DisposeAsync();
        }

        await PostgresServer.Drop(database);
    }

    [Fact]
    public async Task Turn_OfTwoSilos_IsOnesUntilItStops()
    {
        await Start("a");
        await Until("a");
        await Start("b");
        await Asks(times: 2);
        Assert.Equal(["a"], turns.Begun);

        await running[0].DisposeAsync();

        await Until("b");
        Assert.Equal(["a", "b"], turns.Begun);
        Assert.False(turns.Overlapped);
    }

    [Fact]
    public async Task Turn_WhoseSessionIsKilled_EndsAndIsTakenAgain()
    {
        await Start("a");
        await Until("a");
        await using var killer = new NpgsqlConnection(database + ";Pooling=false");

        Assert.Equal(1, await killer.ExecuteScalarAsync<int>(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_locks WHERE locktype = 'advisory' AND classid = x'50118'::integer::oid AND database = (SELECT oid FROM pg_database WHERE datname = current_database());"));

        await Waiting.Until(() => turns.Begun.Count == 2 && turns.Now == "a", "it is taken again");
        Assert.False(turns.Overlapped);
    }

    [Fact]
    public async Task Turn_WhoseWorkBreaks_IsTakenAgain()
    {
        await Start("a", fails: 2);

        await Waiting.Until(() => turns.Begun.Count == 3 && turns.Now == "a", "it is taken again");
    }

    [Fact]
    public async Task Turn_InAnotherSchema_IsAnother()
    {
        await using (var connection = new NpgsqlConnection(database))
        {
            await connection.ExecuteAsync("CREATE SCHEMA other;");
        }

        await Start("a");
        await Until("a");
        await Start("b", more: ";Search Path=other");

        await Waiting.Until(() => turns.Begun.Count == 2, "both have their turn");
    }

    private Task Until(string silo) => Waiting.Until(() => turns.Now == silo, $"{silo} has its turn");

    private async Task Start(string name, int fails = 0, string more = "")
    {
        var silo = new Running(new PostgresDatabase(new StorageOptions { Postgres = database + more }), turns, new Turns.Silo(name, fails));
        running.Add(silo);
        await silo.Start();
    }

    /// <summary>A silo without a turn opens a session for each question.</summary>
    private async Task Asks(int times)
    {
        await using var connection = new NpgsqlConnection(database);
        var before = await Sessions();
        await Waiting.Until(async () => await Sessions() >= before + times, "it has asked for its turn");

        async Task<long> Sessions() => await connection.ExecuteScalarAsync<long>("SELECT sessions FROM pg_stat_database WHERE datname = current_database();");
    }

    /// <summary>As much of a silo as takes turns.</summary>
    private sealed class Running : IAsyncDisposable
    {
        private readonly ServiceProvider services;
        private readonly OneSilo<Turns.Work> one;

        public Running(PostgresDatabase database, Turns turns, Turns.Silo silo)
        {
            services = new ServiceCollection().AddSingleton(_ => database).AddSingleton(turns).AddSingleton(silo).BuildServiceProvider();
            one = new OneSilo<Turns.Work>(services.GetRequiredService<PostgresDatabase>(), services, NullLogger<OneSilo<Turns.Work>>.Instance);
        }

        public Task Start() => one.StartAsync(CancellationToken.None);

        public async ValueTask DisposeAsync()
        {
            await one.StopAsync(CancellationToken.None).WaitAsync(Waiting.Longest);
            one.Dispose();
            await services.DisposeAsync();
        }
    }
}
