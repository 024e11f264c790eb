namespace Soliguide.Silo.Storage.GroupCommit;

/// <summary>What an engine does with a batch: the seam of group commit. Used by one thread at a time.</summary>
internal interface ICommitter : IDisposable
{
    /// <summary>
    /// Writes everything in one transaction and commits it. Checks the version row by row and notes each
    /// <see cref="PendingWrite.State.Outcome"/>; a conflict leaves its row alone and the others go on.
    /// </summary>
    /// <remarks>What fails before the commit may be tried again: statements may run more than twice, each time after what they did was undone.</remarks>
    /// <exception cref="InDoubtException">The commit was under way when the connection was lost: all of the batch was kept, or nothing.</exception>
    /// <exception cref="Exception">Whatever else: nothing of the batch was kept.</exception>
    void Commit(IReadOnlyList<PendingWrite> batch);
}
