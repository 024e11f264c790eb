namespace Soliguide.Silo.Storage.GroupCommit;

/// <summary>
/// Chooses what goes into the next commit: in order of arrival, never two writes of one grain. The second one waits for the
/// batch after, so that a failed first write cannot drag it along and its version is checked against a committed row.
/// </summary>
internal sealed class Batch(int most)
{
    private readonly List<PendingWrite> _writes = [];
    private readonly HashSet<StateKey> _keys = [];
    private List<PendingWrite> _later = [];
    private List<PendingWrite> _before = [];

    public IReadOnlyList<PendingWrite> Writes => _writes;

    /// <summary>No room for another write, or too many that wait for the batch after.</summary>
    public bool IsFull => _writes.Count >= most || _later.Count >= most;

    /// <summary>Starts the next batch with the writes that had to wait for it.</summary>
    public void Next()
    {
        _writes.Clear();
        _keys.Clear();
        (_before, _later) = (_later, _before);
        foreach (var write in _before)
        {
            Add(write);
        }

        _before.Clear();
    }

    /// <summary>Takes the write into this batch or keeps it for the next.</summary>
    public void Add(PendingWrite write)
    {
        var fits = _writes.Count < most && (write is not PendingWrite.State state || _keys.Add(state.Row.Key));
        (fits ? _writes : _later).Add(write);
    }
}
