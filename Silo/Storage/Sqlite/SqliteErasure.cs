using System.Data.Common;
using Dapper;

namespace Soliguide.Silo.Storage.Sqlite;

/// <summary>What SQLite leaves of erased rows: bytes in free pages and in the write-ahead log.</summary>
internal sealed class SqliteErasure(SqliteDatabase database) : IErasure
{
    private const int Tries = 50;
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(100);

    /// <inheritdoc />
    public void Overwrite(DbConnection connection, DbTransaction transaction, Action statements)
    {
        // With zeros, also where that costs more than a moment.
        connection.Execute("PRAGMA secure_delete = ON;", transaction: transaction);
        try
        {
            statements();
        }
        finally
        {
            connection.Execute("PRAGMA secure_delete = FAST;", transaction: transaction);
        }
    }

    /// <inheritdoc />
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

    /// <inheritdoc />
    /// <remarks>Who still reads an older state does so from the log: emptying that tells.</remarks>
    public async Task<bool> Rewrite(CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        await connection.ExecuteAsync("VACUUM;");
        return true;
    }
}
