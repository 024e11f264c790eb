namespace Soliguide.Silo.Storage.GroupCommit;

/// <summary>A write that waits for its commit. A closed hierarchy: states of grains, and statements for other tables.</summary>
internal abstract class PendingWrite
{
    private PendingWrite()
    {
    }

    /// <summary>Tells the caller that the commit holds.</summary>
    public abstract void Acknowledge();

    /// <summary>Tells the caller that nothing of it was kept, or with an <see cref="InDoubtException"/> that nobody knows.</summary>
    public abstract void Fail(Exception reason);

    /// <summary>The state of one grain.</summary>
    public sealed class State(StateRow row) : PendingWrite
    {
        private readonly TaskCompletionSource<StateOutcome> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public StateRow Row { get; } = row;

        /// <summary>Set by the committer before the commit.</summary>
        public StateOutcome Outcome { get; set; }

        /// <summary>Set by the committer when the engine cannot keep this document, while the rest of the batch goes on.</summary>
        public Exception? Refused { get; set; }

        public Task<StateOutcome> Done => _done.Task;

        public override void Acknowledge()
        {
            if (Refused is { } reason)
            {
                _done.TrySetException(reason);
            }
            else
            {
                _done.TrySetResult(Outcome);
            }
        }

        public override void Fail(Exception reason) => _done.TrySetException(reason);
    }

    /// <summary>Statements for another table.</summary>
    public sealed class Statements(Action<System.Data.Common.DbConnection, System.Data.Common.DbTransaction> run) : PendingWrite
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Action<System.Data.Common.DbConnection, System.Data.Common.DbTransaction> Run { get; } = run;

        /// <summary>Set by the committer when the statements threw and were undone, while the rest of the batch goes on.</summary>
        public Exception? Refused { get; set; }

        public Task Done => _done.Task;

        public override void Acknowledge()
        {
            if (Refused is { } reason)
            {
                _done.TrySetException(reason);
            }
            else
            {
                _done.TrySetResult();
            }
        }

        public override void Fail(Exception reason) => _done.TrySetException(reason);
    }
}
