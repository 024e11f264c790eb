using Dapper;
using Npgsql;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Bench;

/// <summary>A PostgreSQL for one bench, as somebody sets it up who gives it a gigabyte: every commit is forced to the disk.</summary>
internal sealed class BenchPostgres : IAsyncDisposable
{
    private static readonly string[] Settings =
        ["shared_buffers=1GB", "effective_cache_size=4GB", "max_wal_size=8GB", "checkpoint_timeout=15min", "wal_compression=on", "random_page_cost=1.1"];

    private readonly PostgresProcess server;

    private BenchPostgres(PostgresProcess server) => this.server = server;

    public static async Task<BenchPostgres> Start() => new(await PostgresProcess.Start(settings: Settings));

    /// <summary>Makes an empty database.</summary>
    /// <param name="name">A lower-case word.</param>
    /// <returns>How to connect to it.</returns>
    public async Task<string> NewDatabase(string name)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionTo("postgres"));
        await connection.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE template0;");
        return server.ConnectionTo(name);
    }

    /// <summary>Takes a database away: the next one has the disk and the server's memory for itself.</summary>
    public async Task Drop(string name)
    {
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(server.ConnectionTo("postgres"));
        await connection.ExecuteAsync($"DROP DATABASE {name} WITH (FORCE);");
        await connection.ExecuteAsync("CHECKPOINT;");
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
