using System.Globalization;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Soliguide.Contracts;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage;

/// <summary>Staff of several silos decide on the same mail that was set aside: one of them does, and the others hear of it.</summary>
public sealed class InboundDecisionTests : IAsyncLifetime
{
    private const int Mails = 12;
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2019-06-12T10:00:00+02:00", CultureInfo.InvariantCulture);

    private readonly StorageUnderTest[] silos = new StorageUnderTest[2];
    private string database = "";

    public async Task InitializeAsync()
    {
        database = await PostgresServer.Take();
        for (var silo = 0; silo < silos.Length; silo++)
        {
            silos[silo] = await StorageUnderTest.Start(engine: Engine.Postgres, database: database, add: services => services.AddSingleton<InboundTrouble>());
        }

        await using var connection = new NpgsqlConnection(database);
        await connection.ExecuteAsync(
            """
            INSERT INTO inbound_mail (hash, door, arrived_at, state, kind) SELECT 'mail' || n, 'test', n, 'quarantined', 'unsortable' FROM generate_series(1, @Mails) AS n;
            INSERT INTO inbound_raw (hash, size, bytes) SELECT 'mail' || n, 1, 'x' FROM generate_series(1, @Mails) AS n;
            """,
            new { Mails });
    }

    public async Task DisposeAsync()
    {
        foreach (var silo in silos)
        {
            await silo.DisposeAsync();
        }

        PostgresServer.GiveBack(database);
    }

    [Fact]
    public async Task Close_WhileAnotherSiloDecides_WaitsAndFindsItDone()
    {
        await using var other = new NpgsqlConnection(database);
        await other.OpenAsync();
        Task<Receipt> closing;
        await using (var deciding = await other.BeginTransactionAsync())
        {
            await other.ExecuteAsync(
                "UPDATE inbound_mail SET state = 'arrived' WHERE hash = 'mail1'; INSERT INTO inbound_act (hash, at, act, by) VALUES ('mail1', 1, 'tryAgain', 'omar');",
                transaction: deciding);
            closing = Trouble(0).Close("mail1", "nadia", Now);
            await using var watching = new NpgsqlConnection(database);
            await Waiting.Until(
                async () => closing.IsCompleted || await watching.ExecuteScalarAsync<bool>(
                    "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock');"),
                "it waits for the other silo, or does not");
            await deciding.CommitAsync();
        }

        Assert.Equal("MAIL_NOT_ASIDE", Assert.Single((await closing.WaitAsync(StorageUnderTest.Patience)).Problems).Code);
    }

    [Fact]
    public async Task Decide_ByTwoSilosAtOnce_IsDoneByOne()
    {
        var receipts = await Task.WhenAll(Enumerable.Range(1, Mails).SelectMany(n => new[]
        {
            Trouble(0).Close($"mail{n}", "nadia", Now), Trouble(1).Close($"mail{n}", "omar", Now), Trouble(1).TryAgain($"mail{n}", "omar", Now),
        })).WaitAsync(StorageUnderTest.Patience);

        Assert.Equal(Mails, receipts.Count(receipt => receipt.Changed));
        await using var connection = new NpgsqlConnection(database);
        Assert.Equal((Mails, Mails), await connection.QuerySingleAsync<(int, int)>("SELECT count(*)::integer, count(DISTINCT hash)::integer FROM inbound_act;"));
    }

    private InboundTrouble Trouble(int silo) => silos[silo].Get<InboundTrouble>();
}
