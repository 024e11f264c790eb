using Soliguide.Silo.Storage.GroupCommit;

namespace Soliguide.Silo.Tests.Storage;

/// <summary>Commits nothing: holds the first batch until the test lets go, and notes what came.</summary>
internal sealed class GatedCommitter : ICommitter
{
    private readonly SemaphoreSlim _gate = new(0);
    private readonly SemaphoreSlim _entered = new(0);
    private int _failing;

    public List<List<string>> Batches { get; } = [];

    public void Commit(IReadOnlyList<PendingWrite> batch)
    {
        var rows = batch.OfType<PendingWrite.State>().ToList();
        Batches.Add([.. rows.Select(write => $"{write.Row.Key.GrainKey}{write.Row.Version}")]);
        _entered.Release();
        if (Batches.Count == 1)
        {
            _gate.Wait(StorageUnderTest.Patience);
        }

        if (Batches.Count == _failing)
        {
            throw new IOException("The disk is full.");
        }

        rows.ForEach(write => write.Outcome = new StateOutcome(true, (write.Row.Version ?? 0) + 1));
    }

    public async Task Entered(int times)
    {
        for (var time = 0; time < times; time++)
        {
            Assert.True(await _entered.WaitAsync(StorageUnderTest.Patience));
        }
    }

    public void LetGo() => _gate.Release();

    public void FailBatch(int number) => _failing = number;

    // The queue disposes it as well; the gates hold nothing that must go early.
    public void Dispose()
    {
    }
}
