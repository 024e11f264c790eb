using System.CommandLine;
using Dapper;
using Npgsql;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Grains.Places;
using Soliguide.Silo.Commands;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Postgres;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage;

public sealed class PostgresScriptsTests : IAsyncLifetime
{
    private string database = "";

    public async Task InitializeAsync() => database = await PostgresServer.NewDatabase(empty: true);

    public Task DisposeAsync() => PostgresServer.Drop(database);

    [Fact]
    public async Task Run_BySeveralAtOnceAndAgain_RunsEachScriptOnce()
    {
        var ran = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => PostgresScripts.Run(database, PostgresScripts.BuiltIn()))))
            .WaitAsync(StorageUnderTest.Patience);

        Assert.Equal(PostgresScripts.BuiltIn().Count, ran.Sum());
        Assert.Equal(Enumerable.Range(1, ran.Sum()), PostgresScripts.BuiltIn().Select(script => script.Number));
    }

    [Fact]
    public async Task Migrate_Twice_SaysWhatItDidAndThatNothingIsLeft()
    {
        var first = await Migrate("--set", $"Storage:Postgres={database}");
        var second = await Migrate("--set", $"Storage:Postgres={database}");
        var without = await Migrate();

        Assert.Equal((0, $"{PostgresScripts.BuiltIn().Count} scripts were run."), first);
        Assert.Equal((0, "Nothing to do: the tables are up to date."), second);
        Assert.Equal(2, without.Code);
        Assert.Contains("Storage:Postgres", without.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=x;Username=x")]
    [InlineData("Host=;Database=x")]
    [InlineData("nonsense")]
    public async Task Migrate_OfADatabaseThatCannotBeReached_SaysSoInOneLine(string nowhere)
    {
        var (code, said) = await Migrate("--set", $"Storage:Postgres={nowhere}");

        Assert.Equal(2, code);
        Assert.Single(said.Split('\n'));
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OnADatabaseThatIsNotInUtf8_RefusesAndSaysWhatToDo()
    {
        var latin = await PostgresServer.NewDatabase(empty: true, "ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'");

        var refusal = Assert.Throws<InvalidOperationException>(() => PostgresScripts.Run(latin, PostgresScripts.BuiltIn()));

        Assert.Contains("LATIN1", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("createdb -E UTF8", refusal.Message, StringComparison.Ordinal);
        await PostgresServer.Drop(latin);
    }

    [Fact]
    public async Task Run_InASchemaWithAnyName_KeepsStatesAndGivesOutPositionsThere()
    {
        const string Name = "L'été \"19";
        await using (var connection = new NpgsqlConnection(database))
        {
            await connection.ExecuteAsync("CREATE SCHEMA \"L'été \"\"19\";");
        }

        await using var storage = await StorageUnderTest.Start(
            engine: Engine.Postgres, database: new NpgsqlConnectionStringBuilder(database) { SearchPath = "\"L'été \"\"19\"" }.ConnectionString);
        await storage.Grains.WriteStateAsync("place", StorageUnderTest.Grain("fr-75-1"), new GrainState<PlaceRecord>(new PlaceRecord
        {
            Card = new PlaceCard(PlaceKey.Parse("fr-75-1"), "Accueil", "Europe/Paris"),
        }));

        Assert.Single((await storage.Get<CardFeed>().Read(0, 10)).Changes);
        await using var reading = storage.Open();
        Assert.Equal([Name], await reading.QueryAsync<string>("SELECT DISTINCT schemaname::text FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema');"));
    }

    [Fact]
    public async Task Check_BesideASilo_ChangesNothingAndRefusesWhatLacksScripts()
    {
        var options = new StorageOptions { Postgres = database };

        Assert.Contains("0001", Assert.Throws<InvalidOperationException>(() => new PostgresDatabase(options, beside: true)).Message, StringComparison.Ordinal);
        Assert.Equal("", await Schema());
        PostgresScripts.Run(database, [.. PostgresScripts.BuiltIn().SkipLast(1)]);
        Assert.Contains("0009", Assert.Throws<InvalidOperationException>(() => new PostgresDatabase(options, beside: true)).Message, StringComparison.Ordinal);
        PostgresScripts.Run(database, PostgresScripts.BuiltIn());

        await using var beside = new PostgresDatabase(options, beside: true);
        await using var connection = await beside.OpenAsync();
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("SELECT count(*) FROM grain_state;"));
    }

    [Fact]
    public async Task Run_WhenTheMemoryOfScriptsIsLost_IsSafe()
    {
        PostgresScripts.Run(database, PostgresScripts.BuiltIn());
        var before = await Schema();
        await using (var connection = new NpgsqlConnection(database))
        {
            await connection.ExecuteAsync("DELETE FROM schema_version;");
        }

        Assert.Equal(PostgresScripts.BuiltIn().Count, PostgresScripts.Run(database, PostgresScripts.BuiltIn()));
        Assert.Equal(before, await Schema());
    }

    [Fact]
    public void Run_OfAScriptThatWasChangedOrIsNewer_RefusesAndNamesIt()
    {
        PostgresScripts.Run(database, [new NumberedScript(1, "a", "CREATE TABLE a (x text);"), new NumberedScript(2, "b", "SELECT 1;")]);

        var changed = Assert.Throws<InvalidOperationException>(() => PostgresScripts.Run(database, [new NumberedScript(1, "a", "SELECT 2;"), new NumberedScript(2, "b", "SELECT 1;")]));
        var newer = Assert.Throws<InvalidOperationException>(() => PostgresScripts.Run(database, [new NumberedScript(1, "a", "CREATE TABLE a (x text);")]));

        Assert.Contains("0001-a", changed.Message, StringComparison.Ordinal);
        Assert.Contains("0002", newer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WhenAScriptFails_KeepsNothing()
    {
        Assert.Throws<PostgresException>(() => PostgresScripts.Run(
            database, [new NumberedScript(1, "a", "CREATE TABLE a (x text);"), new NumberedScript(2, "b", "CREATE TABLE nonsense")]));

        Assert.Equal("", await Schema());
    }

    private static async Task<(int Code, string Said)> Migrate(params string[] arguments)
    {
        await using var said = new StringWriter();
        var code = await new RootCommand { MigrateCommand.Make() }
            .Parse(["migrate", .. arguments]).InvokeAsync(new InvocationConfiguration { Output = said, Error = said });
        return (code, said.ToString().Trim());
    }

    private async Task<string> Schema()
    {
        await using var connection = new NpgsqlConnection(database);
        return string.Join('\n', await connection.QueryAsync<string>("""
            SELECT table_name || '.' || column_name || ' ' || data_type FROM information_schema.columns WHERE table_schema = 'public'
            UNION ALL SELECT proname || ' ' || prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace
            UNION ALL SELECT tgname || ' ' || tgrelid::regclass FROM pg_trigger
            ORDER BY 1;
            """));
    }
}
