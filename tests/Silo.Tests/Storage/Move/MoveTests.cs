using System.CommandLine;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using Soliguide.Silo.Commands;
using Soliguide.Silo.Storage.Move;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage.Move;

/// <summary>The command that moves: what it takes along, what it finds, and when it refuses.</summary>
public sealed class MoveTests : IAsyncLifetime
{
    private const string Password = "not-to-be-told";

    private readonly string root = House.NewFolder();
    private string database = "";

    private string File => Path.Combine(root, "live", "soliguide.db");

    public async Task InitializeAsync()
    {
        database = await PostgresServer.NewDatabase(empty: true);
        FilledTables.New(File);
        await using var connection = new NpgsqlConnection(database);
        await connection.ExecuteAsync(
            $"DROP ROLE IF EXISTS {PostgresProcess.Locked}; CREATE ROLE {PostgresProcess.Locked} SUPERUSER LOGIN PASSWORD '{Password}';");
    }

    public async Task DisposeAsync()
    {
        await PostgresServer.Drop(database);
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public async Task Move_IntoAnEmptyDatabase_TakesEveryTableAlongAndSaysHowMuch()
    {
        var (code, said) = await Run();

        Assert.True(code == 0, said);
        Assert.Contains(" 9 grain_state: the same", said, StringComparison.Ordinal);
        var moved = said.Split('\n').Where(line => line.EndsWith(": the same", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(moved, line => line.Contains(" 0 ", StringComparison.Ordinal));
        Assert.Equal(await OurTables(), moved.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1].TrimEnd(':')).Order(StringComparer.Ordinal));
        Assert.Equal((0, "Every record is the same in both."), await Check());
    }

    [Fact]
    public async Task Move_TableThatNumbersItsRows_GoesOnBehindTheLast()
    {
        FilledTables.Change(File, connection => connection.Execute("UPDATE sqlite_sequence SET seq = 41 WHERE name = 'staff_act';"));
        Assert.Equal(0, (await Run()).Code);

        await using var connection = new NpgsqlConnection(database);
        Assert.Equal(42, await connection.ExecuteScalarAsync<long>(
            "INSERT INTO staff_act (at, actor, via, what, subject) VALUES (1, 'a', 'b', 'c', 'd') RETURNING id;"));
    }

    [Theory]
    [InlineData("UPDATE letter SET copies = 7;", "letter person é/campaign é/kind é differs in copies")]
    [InlineData("UPDATE grain_state SET doc = doc || ' ' WHERE grain_key = '😀-1';", "grain_state default/note/😀-1 differs in doc")]
    [InlineData("UPDATE grain_state SET version = 4 WHERE grain_key = 'a-1';", "grain_state default/note/a-1 differs in version")]
    [InlineData("UPDATE inbound_raw SET bytes = '\\x00ff0e';", "inbound_raw hash é differs in bytes")]
    [InlineData("DELETE FROM suppression;", "suppression mark é is missing in PostgreSQL")]
    [InlineData("DELETE FROM grain_state WHERE grain_key = 'a-1';", "grain_state default/note/a-1 is missing in PostgreSQL")]
    [InlineData("INSERT INTO forgetting VALUES ('zoe');", "forgetting zoe is in PostgreSQL alone")]
    [InlineData("INSERT INTO forgetting VALUES ('anna');", "forgetting anna is in PostgreSQL alone")]
    [InlineData("UPDATE feed_epoch SET epoch = 'other';", "feed_epoch 1 differs in epoch")]
    public async Task Check_SomebodyHasChangedARecord_NamesTheFirst(string change, string difference)
    {
        Assert.Equal(0, (await Run()).Code);
        await using (var connection = new NpgsqlConnection(database))
        {
            await connection.ExecuteAsync(change);
        }

        var (code, said) = await Run("--check");

        Assert.Equal(1, code);
        Assert.Contains($": DIFFERENT: {difference}\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_SiloRuns_IsRefused()
    {
        await using var held = new SqliteConnection($"Data Source={File};Pooling=False");
        await held.OpenAsync();
        await held.ExecuteScalarAsync<long>("SELECT count(*) FROM grain_state;");

        var (code, said) = await Run();

        Assert.Equal((2, $"Somebody has {File} open: stop the silo first."), (code, said));
    }

    [Fact]
    public async Task Move_Again_IsRefusedAndChangesNothing()
    {
        Assert.Equal(0, (await Run()).Code);

        var (code, said) = await Run();

        Assert.Equal(2, code);
        Assert.Contains("is not empty", said, StringComparison.Ordinal);
        Assert.Equal(0, (await Check()).Code);
    }

    [Fact]
    public async Task Move_DocumentThatPostgresCannotKeep_IsNamedAndNothingIsMoved()
    {
        FilledTables.Change(File, connection => connection.Execute("""
            UPDATE grain_state SET doc = '{"text":"\u0000"}' WHERE grain_key = 'é-1';
            """));

        var (code, said) = await Run();

        Assert.Equal(2, code);
        Assert.StartsWith("grain_state default/note/é-1: PostgreSQL cannot keep what doc holds", said, StringComparison.Ordinal);
        await using var connection = new NpgsqlConnection(database);
        Assert.Equal(0, await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM grain_state;"));
    }

    [Fact]
    public async Task Move_SiloAliveOnTheTarget_IsRefused()
    {
        Soliguide.Silo.Storage.Postgres.PostgresScripts.Run(database, Soliguide.Silo.Storage.Postgres.PostgresScripts.BuiltIn());
        await using (var connection = new NpgsqlConnection(database))
        {
            await connection.ExecuteAsync("""
                INSERT INTO silo_table (DeploymentId) VALUES ('default');
                INSERT INTO silo_member (DeploymentId, Address, Port, Generation, SiloName, HostName, Status, StartTime, IAmAliveTime)
                VALUES ('default', '127.0.0.1', 11111, 1, 'a', 'a', 3, now(), now());
                """);
        }

        var (code, said) = await Run();

        Assert.Equal(2, code);
        Assert.StartsWith("A silo runs on the PostgreSQL of Storage:Postgres", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_FileOfAnOlderProgram_IsRefused()
    {
        FilledTables.Change(File, connection => connection.Execute("DELETE FROM schema_version WHERE number = (SELECT max(number) FROM schema_version);"));

        var (code, said) = await Run();

        Assert.Equal(2, code);
        Assert.Contains("was left by an older program", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"a":"\u0000"}""", true)]
    [InlineData("""{"a":"\\u0000"}""", false)]
    [InlineData("""{"a":"\\\u0000"}""", true)]
    [InlineData("""{"a":"\\u0000 \u0000"}""", true)]
    [InlineData("""{"a":"u0000"}""", false)]
    [InlineData("", false)]
    public void Unkept_OfAText_IsTheCharacterAndNotItsSpelling(string text, bool expected) => Assert.Equal(expected, Unkept.IsIn(text));

    private async Task<(int Code, string Said)> Check()
    {
        var (code, said) = await Run("--check");
        return (code, said.Split('\n')[^1]);
    }

    /// <summary>How somebody connects who needs a password.</summary>
    private string Locked => new NpgsqlConnectionStringBuilder(database) { Username = PostgresProcess.Locked, Password = Password }.ConnectionString;

    private async Task<(int Code, string Said)> Run(params string[] more)
    {
        await using var said = new StringWriter();
        var code = await new RootCommand { MoveCommand.Make() }
            .Parse(["move", "--set", $"Storage:Folder={root}", "--set", $"Storage:Postgres={Locked}", .. more])
            .InvokeAsync(new InvocationConfiguration { Output = said, Error = said });
        Assert.DoesNotContain(Password, said.ToString(), StringComparison.Ordinal);
        return (code, said.ToString().ReplaceLineEndings("\n").Trim());
    }

    /// <summary>What PostgreSQL has beside what it makes for itself.</summary>
    private async Task<IEnumerable<string>> OurTables()
    {
        await using var connection = new NpgsqlConnection(database);
        string[] own = ["schema_version", "orleansquery", "silo_table", "silo_member"];
        return (await connection.QueryAsync<string>("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public';")).Except(own).Order(StringComparer.Ordinal);
    }
}
