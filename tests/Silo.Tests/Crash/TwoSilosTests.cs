using Dapper;
using Npgsql;
using Soliguide.Silo.Post;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Crash;

/// <summary>Two silos on one PostgreSQL: the ask of a campaign runs on both, one is killed in the middle, and the other one finishes it.</summary>
[Collection(HouseTests.Name)]
public sealed class TwoSilosTests : IAsyncLifetime
{
    private const int Places = 1500;

    /// <summary>Counts the places that each silo wrote, by the name of its sessions.</summary>
    private const string WhoWrites = """
        CREATE TABLE written_by (silo text PRIMARY KEY, places bigint NOT NULL);
        CREATE FUNCTION count_writer() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO written_by SELECT current_setting('application_name'), count(*) FROM written WHERE grain_type = 'place'
          ON CONFLICT (silo) DO UPDATE SET places = written_by.places + excluded.places;
          RETURN NULL;
        END $$;
        CREATE TRIGGER count_writer AFTER UPDATE ON grain_state REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION count_writer();
        """;

    private readonly string root = House.NewFolder();
    private string database = "";

    public async Task InitializeAsync() => database = await PostgresServer.NewDatabase();

    public async Task DisposeAsync()
    {
        await PostgresServer.Drop(database);
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public async Task Ask_OneOfTwoSilosKilled_AsksEveryPlaceOnceAndHandsEveryLetterOver()
    {
        var prepared = await Preparation.Make(root, TimeProvider.System.GetUtcNow(), database, Places);
        await using (var connection = new NpgsqlConnection(database))
        {
            await connection.ExecuteAsync(WhoWrites);
        }

        using var first = Start("first");
        using var second = Start("second");
        await Until(() => Count("SELECT count(*) FROM silo_member WHERE Status = 3"), members => members == 2, "both are members", first, second);
        await Until(() => Count("SELECT count(*) FROM written_by WHERE places > 20"), writers => writers == 2, "both ask places", first, second);
        await Until(() => Count("SELECT count(*) FROM letter WHERE state = 'handed'"), handed => handed > 50, "letters leave", first, second);

        // The one that sends the letters, with letters still to be sent.
        var (killed, left) = await Sender() == "first" ? (first, second) : (second, first);
        killed.Kill();
        Assert.InRange(await Count("SELECT count(*) FROM letter WHERE state = 'handed'"), 50, prepared.Letters - 1);

        await Until(
            () => Count("SELECT count(*) FROM letter WHERE state = 'handed'"), handed => handed == prepared.Letters, "every letter was handed over", left);
        await Until(
            () => Count("SELECT count(*) FROM place_update WHERE asked_at IS NOT NULL OR calls_opened_at IS NOT NULL OR desk_reason IS NOT NULL"),
            reached => reached == prepared.InScope.Count,
            "every place was reached",
            left);
        left.Kill();

        await AfterTheCut.Check(prepared, root, database);
    }

    private SiloProcess Start(string name) => SiloProcess.Start(root, $"Storage:Postgres={database};Application Name={name}");

    /// <summary>Which silo's turn it is to send letters.</summary>
    private async Task<string> Sender()
    {
        await using var connection = new NpgsqlConnection(database);
        return await connection.QuerySingleAsync<string>(
            """
            SELECT s.application_name FROM pg_locks AS l JOIN pg_stat_activity AS s ON s.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.classid = x'50118'::integer::oid AND l.objid = hashtext(current_schema() || '/' || @work)::oid
              AND s.datname = current_database();
            """,
            new { work = typeof(PostRound).FullName });
    }

    private async Task<long> Count(string query)
    {
        await using var connection = new NpgsqlConnection(database);
        return await connection.ExecuteScalarAsync<long>(query);
    }

    private static Task Until(Func<Task<long>> count, Func<long, bool> enough, string what, params SiloProcess[] alive) => Waiting.Until(
        async () =>
        {
            Assert.All(alive, silo => Assert.Null(silo.LastWords));
            return enough(await count());
        },
        what);
}
