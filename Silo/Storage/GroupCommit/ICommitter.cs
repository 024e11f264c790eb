namespace Soliguide.Silo.Storage.GroupCommit;

/// <summary>What an engine does with a batch: the seam of group commit. Used by one thread at a time.</summary>
internal interface ICommitter : IDisposable
{
    /// <summary>
    /// Writes everything in one transaction and commits it. Checks the version row by row and notes each
    /// <see cref="PendingWrite.State.Outcome"/>; a conflict leaves its row alone and the others go on.
    /// </summary>
    /// <exception cref="Exception">Nothing of the batch was kept.</exception>
    void Commit(IReadOnlyList<PendingWrite> batch);
}
