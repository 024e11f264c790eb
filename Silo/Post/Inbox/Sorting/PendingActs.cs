using System.Collections.Concurrent;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>What is told to grains because of mails that were read; noted once it is done, and harmless the second time.</summary>
internal sealed partial class PendingActs(InboundBook book, MailTroubles troubles, PostClock clock, ILogger<PendingActs> log)
{
    private const int Batch = 256;
    private const int AtOnce = 64;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private readonly ConcurrentQueue<PendingAct> pending = new();

    /// <summary>Whether the oldest has waited so long that nothing new should be read before it is done.</summary>
    public bool AreLate => pending.TryPeek(out var oldest) && clock.Time.GetElapsedTime(oldest.Since) > Longest;

    /// <summary>Something to do for a mail.</summary>
    /// <param name="hash">The mail.</param>
    /// <param name="state">Where it stands once this is done.</param>
    /// <param name="act">What is to be done.</param>
    public void Add(string hash, InboundState state, Func<Task> act) => pending.Enqueue(new PendingAct(hash, state, act, clock.Time.GetTimestamp()));

    /// <summary>Does all of it.</summary>
    /// <returns>How many are settled.</returns>
    public async Task<int> Do(CancellationToken stop)
    {
        var settled = 0;
        for (var round = Take(); round.Count > 0; round = Take())
        {
            try
            {
                settled += await Do(round, stop);
            }
            catch
            {
                // The storage failed: it is not known what was noted, and everything may be done again.
                round.ForEach(pending.Enqueue);
                throw;
            }
        }

        return settled;
    }

    private async Task<int> Do(List<PendingAct> round, CancellationToken stop)
    {
        var together = new ConcurrentBag<PendingAct>();
        await Parallel.ForEachAsync(round, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (act, _) =>
        {
            if (await Try(act, stop) is not null)
            {
                together.Add(act);
            }
        });

        // A write that fails takes the others of its commit with it: only what fails alone has failed.
        var failed = new List<FailedMail>();
        foreach (var act in together.OrderBy(act => act.Since))
        {
            if (await Try(act, stop) is { } fault)
            {
                Log.NotDone(log, FaultText.Of(fault), act.Hash);
                failed.Add(new FailedMail(act.Hash, fault.GetType().Name));
            }
        }

        var done = round.ExceptBy(failed.Select(mail => mail.Hash), act => act.Hash).Select(act => (act.Hash, act.State)).ToArray();
        await book.Settle(done, stop);
        await troubles.Note(failed, stop);
        return done.Length;
    }

    private static async Task<Exception?> Try(PendingAct act, CancellationToken stop)
    {
        try
        {
            await act.Do();
            return null;
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            return e;
        }
    }

    private List<PendingAct> Take()
    {
        var round = new List<PendingAct>(Batch);
        while (round.Count < Batch && pending.TryDequeue(out var act))
        {
            round.Add(act);
        }

        return round;
    }

    private sealed record PendingAct(string Hash, InboundState State, Func<Task> Do, long Since);

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning, EventName = "inbox.not-done", Message = "What follows from mail {Hash} could not be done; it is tried again at its time ({Fault}).")]
        public static partial void NotDone(ILogger log, string fault, string hash);
    }
}
