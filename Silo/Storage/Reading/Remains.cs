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
        connection.Execute("UPDATE erasures SET noted = noted + 1;", transaction: transaction);

    /// <summary>Statements whose rows are overwritten, also where that costs more than a moment.</summary>
    public void Overwrite(DbConnection connection, DbTransaction transaction, Action statements) => erasure.Overwrite(connection, transaction, () =>
    {
        statements();
        Note(connection, transaction);
    });

    /// <summary>Empties the engine's log, as far as it is the silo's. False where somebody went on reading an older state: then the next time does.</summary>
    public Task<bool> EmptyLog(CancellationToken stop) => erasure.EmptyLog(stop);

    /// <summary>
    /// Writes the tables anew where something was erased since the last time that this succeeded. However it ends, nothing that was noted is forgotten
    /// before it is gone; what is erased meanwhile waits for the next time.
    /// </summary>
    /// <exception cref="DbException">The tables could not be written anew; the next time tries again.</exception>
    /// <exception cref="InvalidOperationException">The silo may not do that; the message says why. The next time tries again.</exception>
    public async Task<SweepOutcome> Sweep(CancellationToken stop)
    {
        long noted;
        await using (var connection = await database.OpenAsync(stop))
        {
            (noted, var swept) = await connection.QuerySingleAsync<(long, long)>("SELECT noted, swept FROM erasures;");
            if (noted == swept)
            {
                return SweepOutcome.Clean;
            }
        }

        if (!await erasure.Rewrite(stop) || !await EmptyLog(stop))
        {
            return SweepOutcome.Left;
        }

        await writer.WriteAsync(
            (pen, transaction) => pen.Execute("UPDATE erasures SET swept = @noted WHERE swept < @noted;", new { noted }, transaction), stop);
        return SweepOutcome.Swept;
    }
}

/// <summary>What came of writing the tables anew.</summary>
internal enum SweepOutcome
{
    /// <summary>Nothing was erased since the last time.</summary>
    Clean,

    /// <summary>What was erased before is gone.</summary>
    Swept,

    /// <summary>Somebody read an older state, for whom the database kept it: the next time tries again.</summary>
    Left,
}
