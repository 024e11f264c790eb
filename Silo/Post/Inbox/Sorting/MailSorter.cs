using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>
/// Reads mail that was kept, in batches: what it is and what it proposes is committed first, then what follows for its person is done.
/// Everything it does is harmless the second time: a crash between doing and noting does it again.
/// </summary>
internal sealed partial class MailSorter(
    InboundBook book, MailTroubles troubles, MailReader reader, MailActs acts, MailNotes notes, PendingActs pending, PostClock clock, ILogger<MailSorter> log)
{
    private const int Batch = 256;
    private volatile bool hasMarked;

    /// <summary>
    /// Sorts everything that may be sorted now. First all of it is read and placed, then what follows is done: so that a mailbox that fills up is
    /// understood and shown before it is worked off. No act waits long for that.
    /// </summary>
    public async Task SortAll(CancellationToken stop)
    {
        int read;
        do
        {
            read = await ReadWaiting(stop);
        }
        while (await pending.Do(stop) + read > 0);
    }

    /// <summary>After a start: what was begun before is begun anew.</summary>
    public Task Recover(CancellationToken stop) => troubles.Recover(stop);

    /// <summary>
    /// Reads and places mails that wait, the oldest first: while one batch is written down the next is read, and the one behind that is fetched and marked.
    /// </summary>
    /// <returns>How many were read.</returns>
    private async Task<int> ReadWaiting(CancellationToken stop)
    {
        var (read, last, next) = (0, Writing.Nothing, Begin([], [], stop));
        try
        {
            int some;
            do
            {
                var waiting = await next;
                var fresh = waiting.Where(IsFresh).ToArray();
                next = Begin([.. last.Mails, .. waiting], fresh, stop);
                var decided = await TryRead(fresh, stop);
                some = await Finish(last, next, stop);
                last = new Writing(fresh, decided is null ? Task.FromResult(false) : TryWrite(decided, stop));
                some += await OneByOne([.. waiting.Where(mail => !IsFresh(mail))], next, stop);
                read += some;
            }
            while (some + last.Mails.Length > 0 && !pending.AreLate);

            read += await Finish(last, next, stop);
        }
        finally
        {
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await ((Task)last.Done).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            // Only a process that died leaves marks; where this fails, mails are tried by themselves once.
            await Unmark().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return read;
    }

    /// <summary>Waits until a batch is written down. Of several that failed together each is tried by itself.</summary>
    private async Task<int> Finish(Writing batch, Task<WaitingMail[]> next, CancellationToken stop) => await batch.Done
        ? batch.Mails.Length
        : batch.Mails.Length > 1 ? await OneByOne(batch.Mails, next, stop) : 0;

    /// <summary>
    /// Fetches the mails that come next. Should the process end over one that is read, the next process knows which mails to suspect: those that are read now,
    /// and these.
    /// </summary>
    /// <param name="inHand">Mails that are not to be fetched again.</param>
    /// <param name="reading">Those of them that are read meanwhile.</param>
    /// <param name="stop">Ends it.</param>
    private Task<WaitingMail[]> Begin(WaitingMail[] inHand, WaitingMail[] reading, CancellationToken stop) => Task.Run(
        async () =>
        {
            WaitingMail[] waiting = [.. await book.Waiting(Batch, clock.Time.GetUtcNow(), inHand.Select(mail => mail.Hash), stop)];
            await Mark([.. reading, .. waiting.Where(IsFresh)], stop);
            return waiting;
        },
        stop);

    private Task Mark(WaitingMail[] mails, CancellationToken stop)
    {
        if (mails.Length == 0)
        {
            return Task.CompletedTask;
        }

        hasMarked = true;
        return book.Begin(mails, stop);
    }

    private Task Unmark()
    {
        var has = hasMarked;
        hasMarked = false;
        return has ? book.End(CancellationToken.None) : Task.CompletedTask;
    }

    // Mail that failed before, or that a process ended over, is tried by itself.
    private static bool IsFresh(WaitingMail mail) => mail.Attempts == 0;

    /// <summary>A mail that cannot be sorted now waits and keeps no other waiting. While each is tried, it alone is marked.</summary>
    private async Task<int> OneByOne(WaitingMail[] mails, Task<WaitingMail[]> next, CancellationToken stop)
    {
        if (mails.Length == 0)
        {
            return 0;
        }

        var (read, coming) = (0, await next);
        foreach (var mail in mails)
        {
            await Mark([mail], stop);
            read += await TryRead([mail], stop) is { } decided && await TryWrite(decided, stop) ? 1 : 0;
        }

        await Mark([.. coming.Where(IsFresh)], stop);
        return read;
    }

    /// <summary>Null when the batch failed. A single mail that fails is noted.</summary>
    private async Task<DecidedMail[]?> TryRead(WaitingMail[] mails, CancellationToken stop)
    {
        if (mails.Length == 0)
        {
            return [];
        }

        DecidedMail[]? decided = null;
        await Try(mails, async () => decided = await Read(mails, stop), stop);
        return decided;
    }

    private Task<bool> TryWrite(DecidedMail[] mails, CancellationToken stop) => mails.Length == 0
        ? Task.FromResult(true)
        : Try([.. mails.Select(mail => mail.Read.Kept)], () => notes.Write(mails, stop), stop);

    private async Task<DecidedMail[]> Read(WaitingMail[] mails, CancellationToken stop)
    {
        var read = await reader.Read(mails, stop);
        return [.. read.Zip(await acts.Decide(read, stop), (mail, follows) => new DecidedMail(mail, follows))];
    }

    private async Task<bool> Try(WaitingMail[] mails, Func<Task> step, CancellationToken stop)
    {
        try
        {
            await step();
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            if (mails is [var only])
            {
                Log.NotSorted(log, FaultText.Of(e), only.Hash);
                await troubles.Note([new FailedMail(only.Hash, e.GetType().Name)], stop);
            }

            return false;
        }
    }

    /// <summary>A batch that is being written down.</summary>
    /// <param name="Mails">Its mails.</param>
    /// <param name="Done">Whether all of it was written.</param>
    private sealed record Writing(WaitingMail[] Mails, Task<bool> Done)
    {
        public static Writing Nothing { get; } = new([], Task.FromResult(true));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, EventName = "inbox.not-sorted", Message = "Mail {Hash} could not be sorted; it is tried again at its time ({Fault}).")]
        public static partial void NotSorted(ILogger log, string fault, string hash);
    }
}
