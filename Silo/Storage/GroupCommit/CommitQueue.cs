using System.Data.Common;
using System.Threading.Channels;

namespace Soliguide.Silo.Storage.GroupCommit;

/// <summary>
/// Group commit: whatever queued while the last commit ran becomes the next one, and is acknowledged after it. One thread of
/// its own writes, because an embedded database's calls block.
/// </summary>
internal sealed partial class CommitQueue : IStateWriter, IDatabaseWriter, IAsyncDisposable, IDisposable
{
    private readonly Channel<PendingWrite> _queue;
    private readonly Batch _batch;
    private readonly ICommitter _committer;
    private readonly ILogger<CommitQueue> _log;
    private readonly Task _loop;

    /// <summary>Starts the writer's thread.</summary>
    public CommitQueue(ICommitter committer, StorageOptions options, ILogger<CommitQueue> log)
    {
        _committer = committer;
        _log = log;
        _batch = new Batch(options.MaxBatch);
        _queue = Channel.CreateBounded<PendingWrite>(new BoundedChannelOptions(options.QueueLength) { SingleReader = true });
        _loop = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Commits so far.</summary>
    public long Commits { get; private set; }

    /// <inheritdoc />
    public async Task<StateOutcome> WriteAsync(StateRow row)
    {
        var write = new PendingWrite.State(row);
        await _queue.Writer.WriteAsync(write);
        return await write.Done;
    }

    /// <inheritdoc />
    public async Task WriteAsync(Action<DbConnection, DbTransaction> statements, CancellationToken stop = default)
    {
        var write = new PendingWrite.Statements(statements);
        await _queue.Writer.WriteAsync(write, stop);
        await write.Done.WaitAsync(stop);
    }

    /// <summary>Takes no more writes and returns when those already taken are committed.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _queue.Writer.TryComplete();
        _loop.GetAwaiter().GetResult();
    }

    private void Run()
    {
        using (_committer)
        {
            while (Take())
            {
                Commit();
            }
        }
    }

    /// <summary>Waits for work and fills the batch with what is there; false when closed and empty.</summary>
    private bool Take()
    {
        _batch.Next();
        while (!_batch.IsFull && _queue.Reader.TryRead(out var write))
        {
            _batch.Add(write);
        }

        if (_batch.Writes.Count > 0)
        {
            return true;
        }

        // The wait is for a task because channels have no blocking read; the thread is the writer's own.
        return _queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult() && Take();
    }

    private void Commit()
    {
        try
        {
            _committer.Commit(_batch.Writes);
        }
#pragma warning disable CA1031 // Whatever went wrong, every caller must hear of it and the writer must live on.
        catch (Exception reason)
#pragma warning restore CA1031
        {
            if (reason is InDoubtException)
            {
                Log.CommitInDoubt(_log, reason, _batch.Writes.Count);
            }
            else
            {
                Log.CommitFailed(_log, reason, _batch.Writes.Count);
            }

            foreach (var write in _batch.Writes)
            {
                write.Fail(reason);
            }

            return;
        }

        Commits++;
        foreach (var write in _batch.Writes)
        {
            write.Acknowledge();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = nameof(CommitFailed), Level = LogLevel.Error, Message = "A commit of {Writes} writes failed; none was kept.")]
        public static partial void CommitFailed(ILogger log, Exception reason, int writes);

        [LoggerMessage(EventName = nameof(CommitInDoubt), Level = LogLevel.Error, Message = "A commit of {Writes} writes was under way when the connection was lost; all of them were kept, or none.")]
        public static partial void CommitInDoubt(ILogger log, Exception reason, int writes);
    }
}
