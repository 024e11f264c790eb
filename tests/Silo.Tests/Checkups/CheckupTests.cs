using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Soliguide.Contracts.Checkups;
using Soliguide.Silo.Checkups;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Postgres;
using Soliguide.Silo.Storage.Sqlite;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Checkups;

/// <summary>A checkup of whole silos: first everything is well, then one thing after the other is not.</summary>
[Collection(HouseTests.Name)]
public sealed class CheckupTests
{
    private static readonly TimeSpan TooFar = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Look_EmbeddedSilo_FindsEachThingThatIsNotAsItWas()
    {
        await using var house = await House.Start(Summer.Eve);
        var plan = Summer.In("fr-75");
        await house.Put([Summer.Place("fr-75-1", "anna")]);
        await house.Launch(plan);
        Assert.Equal(
            ["CALENDAR_WELL", "DISK_WELL", "LINK_KEYS_WELL", "PHASES_WELL", "POST_FOLDER", "STORAGE_WELL", "SUPPRESSION_KEYS_WELL", "ZONES_WELL"],
            (await Look(house)).Select(found => found.Reason == "DISK_LOW" ? "DISK_WELL" : found.Reason).Order(StringComparer.Ordinal));

        var (links, suppression) = (Path.Combine(house.Folder, "link.keys"), Path.Combine(house.Folder, "suppression.keys"));
        File.SetLastWriteTimeUtc(links, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-401));
        Open(suppression);
        var found = await Look(house);
        Assert.Equal((CheckupWeight.Look, "The keys of links were last changed 401 days ago."), Said(found, "LINK_KEYS_OLD"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal((CheckupWeight.Look, $"Others than its owner may read {suppression}."), Said(found, "KEY_OPEN"));
        }

        File.Delete(links);
        await File.WriteAllTextAsync(suppression, "no key");
        await Write(house, "INSERT INTO schema_version (number, name, fingerprint, applied_at) VALUES (9999, 'newer', 'x', '2030-01-01');");
        found = await Look(house);
        Assert.Equal(CheckupWeight.Wrong, Said(found, "KEY_MISSING").Weight);
        Assert.False(File.Exists(links));
        Assert.Equal(CheckupWeight.Wrong, Said(found, "KEY_UNUSABLE").Weight);
        Assert.Contains("script 9999", Said(found, "STORAGE_FORM").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_TwoSilosOnPostgres_ComparesTheirClocksAndThatOfTheDatabase()
    {
        var database = await PostgresServer.NewDatabase();
        await using (var first = await House.Start(Summer.Eve, database: database))
        {
            var alone = await Look(first);
            Assert.Equal((CheckupWeight.Well, "The clock of the database tells what ours does."), Said(alone, "CLOCK_WELL"));
            Assert.Equal(CheckupWeight.Well, Said(alone, "STORAGE_WELL").Weight);

            var wrong = new FakeTimeProvider(TimeProvider.System.GetUtcNow() + TooFar);
            await using var second = await House.Start(
                Summer.Eve, database: database, replace: (services, _) => services.AddSingleton(new CheckupClock(wrong)));
            await Waiting.Until(async () => (await Look(first)).Any(found => found.Reason == "CLOCK_FAR_OFF" && found.Silo is not null), "the second silo is asked");

            var found = await Look(first);
            Assert.Equal(2, found.Count(one => one.Reason == "CLOCK_FAR_OFF"));
            Assert.Contains(found, one => one.Message.StartsWith("The clock of the silo 127.0.0.1:", StringComparison.Ordinal));
            Assert.Contains(found, one => one.Message.StartsWith("The clock of the database is -", StringComparison.Ordinal));
            Assert.Null(Assert.Single(found, one => one.Reason == "ZONES_WELL").Silo);

            // Away: that is when somebody asks.
            await Admit(database, anybody: false);
            found = await Look(first);
            await Admit(database, anybody: true);
            Assert.Equal(CheckupWeight.Wrong, Said(found, "STORAGE_SILENT").Weight);
            Assert.Contains(found, one => one.Reason == "ZONES_WELL");
        }

        await using (var standby = new PostgresDatabase(new StorageOptions { Postgres = $"{database};Options=-c default_transaction_read_only=on" }, beside: true))
        {
            Assert.False(await new PostgresState(standby).TakesWrites(CancellationToken.None));
        }

        await PostgresServer.Drop(database);
    }

    [Fact]
    public async Task TakesWrites_OfAFileThatIsReadOnly_IsFalse()
    {
        var options = new StorageOptions { Folder = House.NewFolder() };
        var database = new SqliteDatabase(options);
        Assert.True(await new SqliteState(options, database).TakesWrites(CancellationToken.None));

        Assert.False(await new SqliteState(options, new ReadOnly(options.GrainFile)).TakesWrites(CancellationToken.None));
        SqliteConnection.ClearAllPools();
        Directory.Delete(options.Folder, recursive: true);
    }

    /// <summary>Lets sessions into a database, or ends them and lets nobody in.</summary>
    private static async Task Admit(string database, bool anybody)
    {
        var name = new NpgsqlConnectionStringBuilder(database).Database;
        await using var apart = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Database = "postgres" }.ConnectionString);
        await apart.ExecuteAsync($"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS {anybody};");
        await apart.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = @name AND NOT @anybody;", new { name, anybody });
    }

    /// <summary>Lets others of the file's group read it, where there are such rights.</summary>
    private static void Open(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }
    }

    private static async Task<CheckupFinding[]> Look(House house) =>
        (await house.Grains.GetGrain<ICheckupGrain>(0).Look().WaitAsync(Waiting.Longest)).Findings;

    private static (CheckupWeight Weight, string Message) Said(CheckupFinding[] found, string reason)
    {
        var one = Assert.Single(found, one => one.Reason == reason);
        return (one.Weight, one.Message);
    }

    private static async Task Write(House house, string sql)
    {
        await using var connection = await house.Get<IDatabase>().OpenAsync();
        await connection.ExecuteAsync(sql);
    }

    /// <summary>A file that may be read and not written, whoever we are.</summary>
    private sealed class ReadOnly(string file) : IDatabase
    {
        public string Invariant => "System.Data.SQLite";

        public string ConnectionString { get; } = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ToString();

        public async ValueTask<DbConnection> OpenAsync(CancellationToken stop = default)
        {
            var connection = new SqliteConnection(ConnectionString);
            await connection.OpenAsync(stop);
            return connection;
        }

        public void TakeTurn(DbConnection connection, DbTransaction transaction)
        {
        }
    }
}
