using Dapper;
using Npgsql;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Cluster;
using Soliguide.Silo.Tests.Crash;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage.Backup;

/// <summary>Copies of PostgreSQL by its own programs, as the page of operators writes them.</summary>
[Collection(HouseTests.Name)]
public sealed class PostgresBackupTests : IAsyncLifetime
{
    private const int Places = 60;
    private const string Documents = "SELECT grain_type || grain_key || version || coalesce(doc, '') FROM grain_state ORDER BY 1;";

    private readonly string root = House.NewFolder();
    private string database = "";
    private string? restored;

    public async Task InitializeAsync() => database = await PostgresServer.NewDatabase();

    public async Task DisposeAsync()
    {
        await PostgresServer.Drop(database);
        if (restored is not null)
        {
            await PostgresServer.Drop(restored);
        }

        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public async Task Dump_OfARunningSilo_IsServedByASiloOnTheRestoredDatabase()
    {
        await Preparation.Make(root, TimeProvider.System.GetUtcNow(), database, Places);
        var name = new NpgsqlConnectionStringBuilder(database).Database!;
        using (var silo = SiloProcess.Start(root, $"Storage:Postgres={database}"))
        {
            await Waiting.Until(async () => await Count(database, "SELECT count(*) FROM letter WHERE state = 'handed';") > 0, "letters leave");
            await WrittenCommands.Run("backup-postgres", root, database, (".dump soliguide", $".dump {name}"));
            Assert.Null(silo.LastWords);
            await silo.Stop();
        }

        await WrittenCommands.Run("restore-postgres", root, database);
        restored = new NpgsqlConnectionStringBuilder(database) { Database = "soliguide_restored" }.ConnectionString;

        Assert.Equal(0, await Count(restored, "SELECT count(*) FROM silo_member;"));
        Assert.NotEqual(await Word(database, "SELECT epoch FROM feed_epoch;"), await Word(restored, "SELECT epoch FROM feed_epoch;"));
        Assert.Equal(await Words(database, "SELECT place_key FROM place_index ORDER BY 1;"), await Words(restored, "SELECT place_key FROM place_index ORDER BY 1;"));
        await using (var storage = await StorageUnderTest.Start(folder: root, engine: Engine.Postgres, database: restored))
        {
            Assert.Empty(await storage.Get<RecountCheck>().Compare());
        }

        var documents = await Words(restored, Documents);
        Assert.NotEmpty(documents);
        using var door = new WebPort();
        using var again = SiloProcess.Start(root, $"Storage:Postgres={restored}", door.Setting);
        await door.UntilReady("the silo on the restored database");
    }

    private static async Task<long> Count(string database, string query)
    {
        await using var connection = new NpgsqlConnection(database);
        return await connection.ExecuteScalarAsync<long>(query);
    }

    private static async Task<string> Word(string database, string query)
    {
        await using var connection = new NpgsqlConnection(database);
        return (await connection.ExecuteScalarAsync<string>(query))!;
    }

    private static async Task<List<string>> Words(string database, string query)
    {
        await using var connection = new NpgsqlConnection(database);
        return [.. await connection.QueryAsync<string>(query)];
    }
}
