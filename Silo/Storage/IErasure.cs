using System.Data.Common;

namespace Soliguide.Silo.Storage;

/// <summary>How an engine makes sure that what was erased is gone from its files, too.</summary>
internal interface IErasure
{
    /// <summary>Runs statements whose rows are overwritten at once, as far as the engine can.</summary>
    void Overwrite(DbConnection connection, DbTransaction transaction, Action statements);

    /// <summary>
    /// Empties the engine's log of what was erased, where the log is the silo's own. False where somebody went on reading an older state: then the next
    /// time does.
    /// </summary>
    Task<bool> EmptyLog(CancellationToken stop);

    /// <summary>
    /// Writes the tables anew without what was erased from them before. Nobody can write to them meanwhile. False where somebody still reads an older
    /// state, for whom the engine keeps what was erased: then the next time does.
    /// </summary>
    /// <exception cref="DbException">Somebody would not let go of a table, or the engine failed: nothing is known of what is left.</exception>
    /// <exception cref="InvalidOperationException">The engine left a table alone; the message says why.</exception>
    Task<bool> Rewrite(CancellationToken stop);
}
