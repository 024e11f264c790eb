using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.GroupCommit;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage;

public sealed class CommitQueueTests
{
    [Fact]
    public async Task Write_WhileACommitRuns_GoesIntoTheNextOneTogether()
    {
        using var committer = new GatedCommitter();
        await using var queue = Queue(committer);
        var first = queue.WriteAsync(Row("a", null));
        await committer.Entered(1);
        var others = Enumerable.Range(0, 10).Select(n => queue.WriteAsync(Row($"b{n}", null))).ToArray();

        committer.LetGo();

        await Task.WhenAll([first, .. others]).WaitAsync(StorageUnderTest.Patience);
        Assert.Equal([1, 10], committer.Batches.Select(batch => batch.Count));
    }

    [Fact]
    public async Task Write_OfOneGrainTwice_NeverSharesABatchAndKeepsItsOrder()
    {
        using var committer = new GatedCommitter();
        await using var queue = Queue(committer);
        var first = queue.WriteAsync(Row("x", null));
        await committer.Entered(1);
        Task[] others = [queue.WriteAsync(Row("a", 1)), queue.WriteAsync(Row("a", 2)), queue.WriteAsync(Row("b", 1)), queue.WriteAsync(Row("a", 3))];

        committer.LetGo();

        await Task.WhenAll([first, .. others]).WaitAsync(StorageUnderTest.Patience);
        Assert.Equal(["x", "a1 b1", "a2", "a3"], committer.Batches.Select(batch => string.Join(' ', batch)));
    }

    [Fact]
    public async Task Write_WhenTheCommitFails_FailsForAllOfTheBatchAndTheNextOneWorks()
    {
        using var committer = new GatedCommitter();
        await using var queue = Queue(committer);
        var first = queue.WriteAsync(Row("x", null));
        await committer.Entered(1);
        var second = queue.WriteAsync(Row("a", null));
        var third = queue.WriteAsync(Row("b", null));
        committer.FailBatch(2);

        committer.LetGo();

        Assert.True((await first.WaitAsync(StorageUnderTest.Patience)).Written);
        await Assert.ThrowsAsync<IOException>(() => second.WaitAsync(StorageUnderTest.Patience));
        await Assert.ThrowsAsync<IOException>(() => third.WaitAsync(StorageUnderTest.Patience));
        Assert.True((await queue.WriteAsync(Row("a", null)).WaitAsync(StorageUnderTest.Patience)).Written);
    }

    [Fact]
    public async Task Write_IntoAFullQueue_WaitsForRoom()
    {
        using var committer = new GatedCommitter();
        await using var queue = Queue(committer, new StorageOptions { QueueLength = 2, MaxBatch = 1 });
        var writes = new List<Task> { queue.WriteAsync(Row("x", null)) };
        await committer.Entered(1);

        writes.AddRange(Enumerable.Range(0, 50).Select(n => queue.WriteAsync(Row($"a{n}", null))));

        committer.LetGo();
        await Task.WhenAll(writes).WaitAsync(StorageUnderTest.Patience);
        Assert.Equal(51, committer.Batches.Count);
    }

    [Fact]
    public async Task Dispose_WithWritesWaiting_CommitsThemFirst()
    {
        using var committer = new GatedCommitter();
        var queue = Queue(committer);
        var first = queue.WriteAsync(Row("x", null));
        await committer.Entered(1);
        var second = queue.WriteAsync(Row("a", null));
        var disposed = queue.DisposeAsync().AsTask();

        committer.LetGo();

        await disposed.WaitAsync(StorageUnderTest.Patience);
        Assert.True((await first).Written && (await second).Written);
    }

    [Fact]
    public async Task Write_WhenOneRowOfABatchThrows_FailsAllOfItAndEveryVersionStaysRight()
    {
        await using var storage = await StorageUnderTest.Start();
        var queue = storage.Get<CommitQueue>();
        await queue.WriteAsync((connection, _) => connection.Execute("""
            CREATE TRIGGER poison BEFORE INSERT ON grain_state WHEN new.grain_key = 'poison' BEGIN SELECT RAISE(ABORT, 'poison'); END;
            """));
        await queue.WriteAsync(Row("held", null));
        await using var held = await HeldQueue.Hold(queue);
        Task<StateOutcome>[] batch = [queue.WriteAsync(Row("held", 1)), queue.WriteAsync(Row("new", null)), queue.WriteAsync(Row("poison", null))];

        await held.Release();

        foreach (var write in batch)
        {
            await Assert.ThrowsAsync<SqliteException>(() => write.WaitAsync(StorageUnderTest.Patience));
        }

        Assert.Equal(new StateOutcome(true, 2), await queue.WriteAsync(Row("held", 1)));
        Assert.Equal(new StateOutcome(true, 1), await queue.WriteAsync(Row("new", null)));
    }

    [Fact]
    public async Task Write_WithAConflictInTheBatch_FailsThatGrainAlone()
    {
        await using var storage = await StorageUnderTest.Start();
        var queue = storage.Get<CommitQueue>();
        await queue.WriteAsync(Row("a", null));

        var outcomes = await Task.WhenAll(queue.WriteAsync(Row("a", 7)), queue.WriteAsync(Row("b", null)));

        Assert.Equal([new StateOutcome(false, 1), new StateOutcome(true, 1)], outcomes);
    }

    [Fact]
    public async Task Write_OfStatementsThatThrow_UndoesThemAndNothingElseOfTheirCommit()
    {
        await using var storage = await StorageUnderTest.Start();
        var queue = storage.Get<IDatabaseWriter>();
        await queue.WriteAsync((connection, _) => connection.Execute("CREATE TABLE side (id INTEGER PRIMARY KEY);"));

        await using var held = await HeldQueue.Hold(queue);
        var good = queue.WriteAsync((connection, transaction) => connection.Execute("INSERT INTO side VALUES (1);", transaction: transaction));
        var bad = queue.WriteAsync((connection, transaction) => connection.Execute("INSERT INTO side VALUES (2); INSERT INTO side VALUES (2);", transaction: transaction));
        var state = storage.Get<IStateWriter>().WriteAsync(Row("a", null));

        await held.Release();

        await Assert.ThrowsAsync<SqliteException>(() => bad.WaitAsync(StorageUnderTest.Patience));
        await Task.WhenAll(good, state).WaitAsync(StorageUnderTest.Patience);
        using var connection = storage.Open();
        Assert.Equal([1], connection.Query<int>("SELECT id FROM side"));
    }

    private static CommitQueue Queue(ICommitter committer, StorageOptions? options = null) =>
        new(committer, options ?? new StorageOptions(), NullLogger<CommitQueue>.Instance);

    private static StateRow Row(string key, int? version) =>
        new(new StateKey("soliguide", "note", key), version, Encoding.UTF8.GetBytes("{}"));
}
