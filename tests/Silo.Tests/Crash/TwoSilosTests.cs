using Dapper;
using Npgsql;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Crash;

/// <summary>Two silos on one PostgreSQL: the ask of a campaign runs on both, one is killed in the middle, and the other one finishes it.</summary>
[Collection(HouseTests.Name)]
public sealed class TwoSilosTests : IAsyncLifetime
{
    private const int Places = 1500;

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
        using var first = SiloProcess.Start(root, $"Storage:Postgres={database}");
        using var second = SiloProcess.Start(root, $"Storage:Postgres={database}");
        await Until(() => Count("SELECT count(*) FROM silo_member WHERE Status = 3"), members => members == 2, "both are members", first, second);
        await Until(() => Count("SELECT count(*) FROM letter WHERE state = 'handed'"), handed => handed > 50, "letters leave", first, second);

        first.Kill();

        await Until(
            () => Count("SELECT count(*) FROM letter WHERE state = 'handed'"), handed => handed == prepared.Letters, "every letter was handed over", second);
        await Until(
            () => Count("SELECT count(*) FROM place_update WHERE asked_at IS NOT NULL OR calls_opened_at IS NOT NULL OR desk_reason IS NOT NULL"),
            reached => reached == prepared.InScope.Count,
            "every place was reached",
            second);
        second.Kill();

        await AfterTheCut.Check(prepared, root, database);
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
