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

    /// <summary>Reads and places mails that wait, the oldest first: while one batch is written down the next is read.</summary>
    /// <returns>How many were read.</returns>
    private async Task<int> ReadWaiting(CancellationToken stop)
    {
        var (read, last) = (0, Writing.Nothing);
        try
        {
            int some;
            do
            {
                var waiting = await book.Waiting(Batch, clock.Time.GetUtcNow(), last.Mails.Select(mail => mail.Hash), stop);
                var fresh = waiting.Where(mail => mail.Attempts == 0).ToArray();
                var decided = await TryRead(fresh, stop);
                some = await Finish(last, stop);
                last = new Writing(fresh, decided is null ? Task.FromResult(false) : TryWrite(decided, stop));

                // Mail that failed before is tried by itself.
                some += await OneByOne([.. waiting.Where(mail => mail.Attempts > 0)], stop);
                read += some;
            }
            while (some + last.Mails.Length > 0 && !pending.AreLate);

            read += await Finish(last, stop);
        }
        finally
        {
            await ((Task)last.Done).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (read > 0)
        {
            await book.End(stop);
        }

        return read;
    }

    /// <summary>Waits until a batch is written down. Of several that failed together each is tried by itself.</summary>
    private async Task<int> Finish(Writing batch, CancellationToken stop) => await batch.Done
        ? batch.Mails.Length
        : batch.Mails.Length > 1 ? await OneByOne(batch.Mails, stop) : 0;

    /// <summary>A mail that cannot be sorted now waits and keeps no other waiting.</summary>
    private async Task<int> OneByOne(WaitingMail[] mails, CancellationToken stop)
    {
        var read = 0;
        foreach (var mail in mails)
        {
            read += await TryRead([mail], stop) is { } decided && await TryWrite(decided, stop) ? 1 : 0;
        }

        return read;
    }

    /// <summary>Null when the batch failed. A single mail that fails is noted.</summary>
    private async Task<DecidedMail[]?> TryRead(WaitingMail[] mails, CancellationToken stop)
    {
        if (mails.Length == 0)
        {
            return [];
        }

        // Should the process end over one of them, the next process knows which mails to suspect.
        await book.Begin(mails, stop);
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
                Log.NotSorted(log, e, only.Hash);
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
        [LoggerMessage(Level = LogLevel.Warning, EventName = "inbox.not-sorted", Message = "Mail {Hash} could not be sorted; it is tried again at its time.")]
        public static partial void NotSorted(ILogger log, Exception e, string hash);
    }
}
