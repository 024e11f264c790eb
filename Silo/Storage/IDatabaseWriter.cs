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
    /// short, no waiting, no calls to grains; and perhaps several times, because it is run again when it or another one of its commit
    /// threw, and when the connection was lost. What it did before is undone then, except in the variables that it set: it sets them and never adds to them.
    /// When it throws, its own statements are undone and only this call fails; when the commit fails, every write of the batch fails with the same
    /// exception and may be done again.
    /// </summary>
    /// <exception cref="GroupCommit.InDoubtException">The connection was lost while the commit was under way: it holds, or it does not.</exception>
    Task WriteAsync(Action<DbConnection, DbTransaction> statements, CancellationToken stop = default);
}
