using System.Data.Common;

namespace Soliguide.Silo.Storage;

/// <summary>How an engine makes sure that what was erased is gone from its files, too.</summary>
internal interface IErasure
{
    /// <summary>Runs statements whose rows are overwritten at once, as far as the engine can.</summary>
    void Overwrite(DbConnection connection, DbTransaction transaction, Action statements);

    /// <summary>Empties the engine's log of what was erased. False where somebody went on reading an older state: then the next time does.</summary>
    Task<bool> EmptyLog(CancellationToken stop);

    /// <summary>Writes the tables anew without what was erased from them. Nobody can write to them meanwhile.</summary>
    Task Rewrite(CancellationToken stop);
}
