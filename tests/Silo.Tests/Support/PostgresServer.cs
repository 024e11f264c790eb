using System.Collections.Concurrent;
using Dapper;
using Npgsql;
using Soliguide.Silo.Storage.Postgres;

namespace Soliguide.Silo.Tests.Support;

/// <summary>One PostgreSQL for all tests, started by the first that asks. Each test gets databases of its own.</summary>
internal static class PostgresServer
{
    private const string Template = "soliguide_template";
    private const string Emptied = """
        DELETE FROM grain_state; DELETE FROM place_index; DELETE FROM place_update; DELETE FROM card_feed; DELETE FROM contact_gap; DELETE FROM place_name;
        DELETE FROM letter; DELETE FROM receipt; DELETE FROM campaign_index; DELETE FROM proposal;
        DELETE FROM inbound_mail; DELETE FROM inbound_raw; DELETE FROM inbound_attempt; DELETE FROM inbound_act;
        UPDATE feed_epoch SET epoch = gen_random_uuid()::text;
        """;

    private static readonly Lazy<Task<PostgresProcess>> Only = new(Start);
    private static readonly SemaphoreSlim Copying = new(1);
    private static readonly ConcurrentBag<string> Free = [];
    private static int databases;

    /// <summary>A new database with the tables of this program, or with nothing in it.</summary>
    /// <param name="empty">Whether there is nothing in it.</param>
    /// <param name="more">What is to be special about an empty one, as CREATE DATABASE says it.</param>
    /// <returns>How to connect to it.</returns>
    public static async Task<string> NewDatabase(bool empty = false, string more = "")
    {
        var server = await Only.Value;
        var name = $"test{Interlocked.Increment(ref databases)}";
        await using var connection = new NpgsqlConnection(server.ConnectionTo("postgres"));

        // One at a time: a database that is being copied may have no other visitor.
        await Copying.WaitAsync();
        try
        {
            await connection.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {(empty ? "template0" : Template)} {more};");
        }
        finally
        {
            Copying.Release();
        }

        return server.ConnectionTo(name);
    }

    /// <summary>A database with empty tables, whoever used it before: copying one takes longer than most tests of storage.</summary>
    public static async Task<string> Take()
    {
        var database = Free.TryTake(out var used) ? used : await NewDatabase();
        await using var connection = new NpgsqlConnection(database);
        await connection.ExecuteAsync(Emptied);
        return database;
    }

    /// <summary>The next test may have it.</summary>
    public static void GiveBack(string database) => Free.Add(database);

    /// <summary>Takes a database away; sessions that still use it are ended.</summary>
    public static async Task Drop(string database)
    {
        var server = await Only.Value;
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(server.ConnectionTo("postgres"));
        await connection.ExecuteAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(database).Database} WITH (FORCE);");
    }

    private static async Task<PostgresProcess> Start()
    {
        var server = await PostgresProcess.Start();
        await using (var connection = new NpgsqlConnection(server.ConnectionTo("postgres")))
        {
            await connection.ExecuteAsync($"CREATE DATABASE {Template};");
        }

        PostgresScripts.Run(server.ConnectionTo(Template), PostgresScripts.BuiltIn());
        return server;
    }
}
