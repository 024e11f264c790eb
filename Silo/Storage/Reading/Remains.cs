using System.Data.Common;
using Dapper;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>
/// What a database leaves of erased rows. Rows that are erased for good are overwritten at once where the engine can; writing the tables anew makes
/// sure of older copies, and is left to the night, because nobody can write meanwhile.
/// </summary>
internal sealed class Remains(IDatabase database, IDatabaseWriter writer, IErasure erasure)
{
    /// <summary>Something was erased: the tables are to be written anew.</summary>
    public static void Note(DbConnection connection, DbTransaction transaction) =>
        connection.Execute("INSERT INTO remains (one) VALUES (1) ON CONFLICT DO NOTHING;", transaction: transaction);

    /// <summary>Statements whose rows are overwritten, also where that costs more than a moment.</summary>
    public void Overwrite(DbConnection connection, DbTransaction transaction, Action statements) => erasure.Overwrite(connection, transaction, () =>
    {
        statements();
        Note(connection, transaction);
    });

    /// <summary>Empties the engine's log. False where somebody went on reading an older state: then the next time does.</summary>
    public Task<bool> EmptyLog(CancellationToken stop) => erasure.EmptyLog(stop);

    /// <summary>Writes the tables anew where something was erased since the last time. True when it was.</summary>
    public async Task<bool> Sweep(CancellationToken stop)
    {
        await using (var connection = await database.OpenAsync(stop))
        {
            if (await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM remains;") == 0)
            {
                return false;
            }
        }

        // What is erased from here on is noted anew and waits for the next time.
        await writer.WriteAsync((pen, transaction) => pen.Execute("DELETE FROM remains;", transaction: transaction), stop);
        try
        {
            await erasure.Rewrite(stop);
        }
        catch (DbException)
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
