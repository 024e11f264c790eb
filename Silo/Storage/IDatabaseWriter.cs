using System.Data.Common;

namespace Soliguide.Silo.Storage;

/// <summary>
/// The one pen: tables beside the grain states are written through the same queue, so that an embedded database never has
/// two writers waiting for each other.
/// </summary>
internal interface IDatabaseWriter
{
    /// <summary>
    /// Runs the statements in the next commit and returns once they are committed. The action runs on the writer's thread:
    /// short, no waiting, no calls to grains; and perhaps twice, because it is run again when it or another one of its commit
    /// threw. When it throws, its own statements are undone and only this call fails; when the commit fails, every write of the
    /// batch fails with the same exception and may be done again.
    /// </summary>
    Task WriteAsync(Action<DbConnection, DbTransaction> statements, CancellationToken stop = default);
}
