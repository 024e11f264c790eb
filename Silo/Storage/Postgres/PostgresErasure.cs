using System.Data.Common;
using Dapper;
using Npgsql;

namespace Soliguide.Silo.Storage.Postgres;

/// <summary>
/// What PostgreSQL leaves of erased rows: dead ones in their pages until the tables are written anew, and the server's log and its archives,
/// which are its administrator's and last as long as they say.
/// </summary>
internal sealed class PostgresErasure(PostgresDatabase database) : IErasure
{
    private const int Tries = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>The tables that lose something of people: rows, words in a document, or the words of others on a public card.</summary>
    public static IReadOnlyList<string> Personal { get; } =
    [
        "grain_state", "card_feed", "letter", "receipt", "proposal", "inbound_raw", "inbound_mail", "inbound_attempt", "inbound_under_way", "forgetting",
        "suppression",
    ];

    /// <inheritdoc />
    /// <remarks>Rows become dead; the night takes them away.</remarks>
    public void Overwrite(DbConnection connection, DbTransaction transaction, Action statements) => statements();

    /// <inheritdoc />
    /// <remarks>The log is the server's: nothing of it is the silo's to empty.</remarks>
    public Task<bool> EmptyLog(CancellationToken stop) => Task.FromResult(true);

    /// <inheritdoc />
    public async Task<bool> Rewrite(CancellationToken stop)
    {
        // Whoever reads a table waits behind the one who wants it alone: that must not take long, whoever holds it.
        await using var session = new NpgsqlConnection(PostgresSessions.Apart(database.ConnectionString, ("lock_timeout", "3s")).ConnectionString);
        await session.OpenAsync(stop);
        var horizon = await session.QuerySingleAsync<string>("SELECT pg_snapshot_xmax(pg_current_snapshot())::text;");
        await Ended(session, horizon, stop);
        foreach (var table in Personal)
        {
            await Rewrite(session, table, stop);
        }

        // A table that was written anew holds no row that died before its frozen transaction; for older readers that one stays behind.
        return await session.QuerySingleAsync<bool>(
            """
            SELECT bool_and(age(relfrozenxid) <= age(@horizon::xid8::xid)) FROM pg_class
            WHERE oid IN (SELECT to_regclass(value) FROM json_each(@tables));
            """,
            new { horizon, tables = System.Text.Json.JsonSerializer.Serialize(Personal) });
    }

    /// <summary>Gives transactions that run now, which are short, the time to end: none of them shall keep the tables from losing what was erased.</summary>
    private static async Task Ended(NpgsqlConnection session, string horizon, CancellationToken stop)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await session.QuerySingleAsync<bool>("SELECT pg_snapshot_xmin(pg_current_snapshot()) >= @horizon::xid8;", new { horizon }))
            {
                return;
            }

            await Task.Delay(Pause, TimeProvider.System, stop);
        }
    }

    private static async Task Rewrite(NpgsqlConnection session, string table, CancellationToken stop)
    {
        string? warning = null;
        void Hear(object sender, NpgsqlNoticeEventArgs heard) => warning = heard.Notice.InvariantSeverity == "WARNING" ? heard.Notice.MessageText : warning;
        session.Notice += Hear;
        try
        {
            await Vacuum(session, table, stop);
        }
        finally
        {
            session.Notice -= Hear;
        }

        // Whoever may not do this is warned and hears of no error.
        if (warning is not null)
        {
            throw new InvalidOperationException($"What was erased is still in {table}, whose owner the silo's role must be: {warning}.");
        }
    }

    private static async Task Vacuum(NpgsqlConnection session, string table, CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await session.ExecuteAsync(new CommandDefinition($"VACUUM (FULL) {table};", commandTimeout: 0, cancellationToken: stop));
                return;
            }
            catch (PostgresException held) when (held.SqlState == PostgresErrorCodes.LockNotAvailable && tries < Tries)
            {
                await Task.Delay(Pause, TimeProvider.System, stop);
            }
        }
    }
}
