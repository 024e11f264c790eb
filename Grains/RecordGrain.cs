namespace Soliguide.Grains;

/// <summary>
/// A grain with one stored record that changes only as a whole. A write that fails leaves the grain without its memory, so that
/// it can never act on something that storage does not hold.
/// </summary>
/// <typeparam name="TRecord">The record; a new one is what an unknown key has.</typeparam>
internal abstract class RecordGrain<TRecord>(IPersistentState<TRecord> state) : Grain
    where TRecord : class, new()
{
    /// <summary>What storage holds.</summary>
    protected TRecord Record => state.State;

    /// <summary>Leaves nothing in storage, and nothing in memory: the next call begins anew.</summary>
    protected async Task Clear()
    {
        await state.ClearStateAsync();
        DeactivateOnIdle();
    }

    /// <summary>Reads the storage again. Only while nothing else of this grain reads or writes it.</summary>
    protected Task Reload() => state.ReadStateAsync();

    /// <summary>Replaces the record; returns when storage has acknowledged it.</summary>
    protected async Task Save(TRecord next)
    {
        if (!state.RecordExists && state.Etag is not null)
        {
            // The row of a cleared record may have been removed since.
            await state.ReadStateAsync();
        }

        var before = state.State;
        state.State = next;
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            state.State = before;
            DeactivateOnIdle();
            throw;
        }
    }
}
