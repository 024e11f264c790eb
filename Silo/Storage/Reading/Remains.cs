using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>
/// What SQLite leaves of erased rows: bytes in free pages and in the write-ahead log. Rows that are erased for good are overwritten at once;
/// writing the file anew makes sure of older copies, and is left to the night, because nobody can write meanwhile.
/// </summary>
internal sealed class Remains(IDatabase database, IDatabaseWriter writer)
{
    private const int Tries = 50;
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(100);

    /// <summary>Statements whose rows are overwritten with zeros, also where that costs more than a moment.</summary>
    public static void Overwrite(DbConnection connection, DbTransaction transaction, Action statements)
    {
        connection.Execute("PRAGMA secure_delete = ON;", transaction: transaction);
        try
        {
            statements();
            Note(connection, transaction);
        }
        finally
        {
            connection.Execute("PRAGMA secure_delete = FAST;", transaction: transaction);
        }
    }

    /// <summary>Something was erased: the file is to be written anew.</summary>
    public static void Note(DbConnection connection, DbTransaction transaction) =>
        connection.Execute("INSERT INTO remains (one) VALUES (1) ON CONFLICT DO NOTHING;", transaction: transaction);

    /// <summary>Empties the write-ahead log. False where somebody went on reading an older state: then the next time does.</summary>
    public async Task<bool> EmptyLog(CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        for (var tries = 0; tries < Tries; tries++)
        {
            // Who reads is not waited for by SQLite.
            if ((await connection.QuerySingleAsync<(long Busy, long Log, long Done)>("PRAGMA wal_checkpoint(TRUNCATE);")).Busy == 0)
            {
                return true;
            }

            await Task.Delay(Wait, TimeProvider.System, stop);
        }

        return false;
    }

    /// <summary>Writes the file anew where something was erased since the last time. True when it was.</summary>
    public async Task<bool> Sweep(CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        if (await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM remains;") == 0)
        {
            return false;
        }

        // What is erased from here on is noted anew and waits for the next time.
        await writer.WriteAsync((pen, transaction) => pen.Execute("DELETE FROM remains;", transaction: transaction), stop);
        try
        {
            await connection.ExecuteAsync("VACUUM;");
        }
        catch (SqliteException)
        {
            await writer.WriteAsync(Note, stop);
            throw;
        }

        if (!await EmptyLog(stop))
        {
            await writer.WriteAsync(Note, stop);
        }

        return true;
    }
}
