using Dapper;
using Microsoft.Data.Sqlite;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Sqlite;

namespace Soliguide.Silo.Tests.Storage;

public sealed class SqliteScriptsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("soliguide-scripts").FullName;

    private string Connection => SqliteDatabase.ConnectionStringOf(Path.Combine(_folder, "x.db"));

    [Fact]
    public void Run_Twice_RunsNothingTheSecondTime()
    {
        var first = SqliteScripts.Run(Connection, SqliteScripts.BuiltIn());

        var second = SqliteScripts.Run(Connection, SqliteScripts.BuiltIn());

        Assert.Equal((SqliteScripts.BuiltIn().Count, 0), (first, second));
    }

    [Fact]
    public void Run_WhenTheMemoryOfScriptsIsLost_IsSafe()
    {
        SqliteScripts.Run(Connection, SqliteScripts.BuiltIn());
        var before = Schema();
        using (var connection = new SqliteConnection(Connection))
        {
            connection.Execute("DELETE FROM schema_version");
        }

        SqliteScripts.Run(Connection, SqliteScripts.BuiltIn());

        Assert.Equal(before, Schema());
    }

    [Fact]
    public async Task Run_BySeveralAtOnce_RunsEachScriptOnce()
    {
        var ran = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SqliteScripts.Run(Connection, SqliteScripts.BuiltIn()))))
            .WaitAsync(StorageUnderTest.Patience);

        Assert.Equal(SqliteScripts.BuiltIn().Count, ran.Sum());
    }

    [Fact]
    public void Run_WithAScriptThatWasChanged_RefusesAndNamesIt()
    {
        SqliteScripts.Run(Connection, [new NumberedScript(1, "a", "CREATE TABLE a (x);")]);

        var refusal = Assert.Throws<InvalidOperationException>(
            () => SqliteScripts.Run(Connection, [new NumberedScript(1, "a", "CREATE TABLE a (x, y);")]));

        Assert.Contains("0001-a", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OnAFileOfANewerProgram_Refuses()
    {
        SqliteScripts.Run(Connection, [new NumberedScript(1, "a", "SELECT 1;"), new NumberedScript(2, "b", "SELECT 1;")]);

        var refusal = Assert.Throws<InvalidOperationException>(() => SqliteScripts.Run(Connection, [new NumberedScript(1, "a", "SELECT 1;")]));

        Assert.Contains("0002", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WhenAScriptFails_KeepsNothing()
    {
        Assert.Throws<SqliteException>(() => SqliteScripts.Run(
            Connection, [new NumberedScript(1, "a", "CREATE TABLE a (x);"), new NumberedScript(2, "b", "CREATE TABLE nonsense")]));

        Assert.Equal("", Schema());
    }

    [Fact]
    public void Check_BesideASilo_ChangesNothingAndRefusesWhatLacksScripts()
    {
        var file = Path.Combine(_folder, "x.db");
        Assert.Throws<InvalidOperationException>(() => SqliteScripts.Check(file, SqliteScripts.BuiltIn()));
        Assert.False(File.Exists(file));
        SqliteScripts.Run(Connection, [.. SqliteScripts.BuiltIn().SkipLast(1)]);
        var before = Schema();

        var refusal = Assert.Throws<InvalidOperationException>(() => SqliteScripts.Check(file, SqliteScripts.BuiltIn()));

        Assert.Contains($"{SqliteScripts.BuiltIn().Count:0000}", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, Schema());
        SqliteScripts.Run(Connection, SqliteScripts.BuiltIn());
        SqliteScripts.Check(file, SqliteScripts.BuiltIn());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Run_OfTheScriptOfErasures_KeepsWhetherSomethingWasErased(int marks)
    {
        var scripts = SqliteScripts.BuiltIn();
        SqliteScripts.Run(Connection, [.. scripts.Where(script => script.Number < 18)]);
        using var connection = new SqliteConnection(Connection);
        connection.Execute("INSERT INTO remains (one) SELECT 1 WHERE @marks = 1;", new { marks });

        SqliteScripts.Run(Connection, scripts);
        connection.Execute(scripts.Single(script => script.Number == 18).Text);

        Assert.Equal((1, marks, 0), connection.QuerySingle<(int, int, int)>("SELECT one, noted, swept FROM erasures;"));
    }

    [Fact]
    public void BuiltIn_Scripts_AreNumberedWithoutGaps() =>
        Assert.Equal(Enumerable.Range(1, SqliteScripts.BuiltIn().Count), SqliteScripts.BuiltIn().Select(script => script.Number));

    [Fact]
    public void Connection_OfTheFile_ForcesEveryCommitToTheDisk()
    {
        SqliteScripts.Run(Connection, SqliteScripts.BuiltIn());
        using var connection = new SqliteConnection(Connection);

        Assert.Equal("wal", connection.ExecuteScalar<string>("PRAGMA journal_mode"));
        Assert.Equal(2, connection.ExecuteScalar<int>("PRAGMA synchronous"));
        Assert.Equal(30, connection.DefaultTimeout);
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(Connection))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string Schema()
    {
        using var connection = new SqliteConnection(Connection);
        return string.Join('\n', connection.Query<string>("SELECT name || ': ' || sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"));
    }
}
