using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Soliguide.Contracts.Proposals;
using Soliguide.Grains.Proposals;
using Soliguide.Mailing.Incoming;
using Soliguide.Silo.Storage.Json;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>
/// Reads mail that was kept, in batches: what it is and what it proposes is committed first, then what follows for its person is done.
/// Everything it does is harmless the second time: a crash between doing and noting does it again.
/// </summary>
internal sealed partial class MailSorter(
    InboundBook book,
    InboundTrouble trouble,
    MailReader reader,
    MailActs acts,
    ReplyBook replies,
    IGrainFactory grains,
    PostClock clock,
    IOptions<InboxOptions> options,
    ILogger<MailSorter> log)
{
    private const int Batch = 256;
    private const int AtOnce = 64;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private readonly ConcurrentQueue<PendingAct> pending = new();

    private bool IsLate => pending.TryPeek(out var oldest) && clock.Time.GetElapsedTime(oldest.Since) > Longest;

    private AttemptSchedule Schedule => AttemptSchedule.Of(options.Value);

    /// <summary>
    /// Sorts everything that may be sorted now. First all of it is read and placed, then what follows is done: so that a mailbox that fills up is
    /// understood and shown before it is worked off. No act waits long for that.
    /// </summary>
    public async Task SortAll(CancellationToken stop)
    {
        int read;
        do
        {
            read = 0;
            while (!IsLate && await ReadWaiting(stop) is > 0 and var some)
            {
                read += some;
            }
        }
        while (await ActPending(stop) + read > 0);
    }

    /// <summary>After a start: what was begun before is begun anew.</summary>
    public Task Recover(CancellationToken stop) => trouble.Recover(Schedule, IncomingReader.Version, clock.Time.GetUtcNow(), stop);

    /// <summary>Reads and places the oldest mails that wait. Mail that failed before is tried by itself.</summary>
    /// <returns>How many were read.</returns>
    public async Task<int> ReadWaiting(CancellationToken stop)
    {
        var waiting = await book.Waiting(Batch, clock.Time.GetUtcNow(), stop);
        var fresh = waiting.Where(mail => mail.Attempts == 0).ToArray();
        var done = fresh.Length > 0 && await TryRead(fresh, stop) ? fresh.Length : await OneByOne(fresh, stop);
        return done + await OneByOne([.. waiting.Where(mail => mail.Attempts > 0)], stop);
    }

    /// <summary>Does what follows from mails that were read.</summary>
    /// <returns>How many are settled.</returns>
    public async Task<int> ActPending(CancellationToken stop)
    {
        var settled = 0;
        for (var round = Take(); round.Count > 0; round = Take())
        {
            try
            {
                settled += await Act(round, stop);
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

    private async Task<int> Act(List<PendingAct> round, CancellationToken stop)
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
                Log.NotSorted(log, fault, act.Hash);
                failed.Add(new FailedMail(act.Hash, fault.GetType().Name));
            }
        }

        var done = round.ExceptBy(failed.Select(mail => mail.Hash), act => act.Hash).Select(act => (act.Hash, act.State)).ToArray();
        await book.Settle(done, stop);
        await Fail(failed, stop);
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

    /// <summary>A mail that cannot be sorted now waits and keeps no other waiting.</summary>
    private async Task<int> OneByOne(WaitingMail[] mails, CancellationToken stop)
    {
        var read = 0;
        foreach (var mail in mails)
        {
            read += await TryRead([mail], stop) ? 1 : 0;
        }

        return read;
    }

    /// <summary>False when a batch failed: then each of its mails must be tried by itself. A single one that fails is noted.</summary>
    private async Task<bool> TryRead(WaitingMail[] mails, CancellationToken stop)
    {
        await book.Begin(mails, stop);
        try
        {
            await Read(mails, stop);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            if (mails is [var only])
            {
                Log.NotSorted(log, e, only.Hash);
                await Fail([new FailedMail(only.Hash, e.GetType().Name)], stop);
            }

            return false;
        }
    }

    private async Task Read(WaitingMail[] mails, CancellationToken stop)
    {
        var read = await reader.Read(mails, stop);
        var following = await acts.Decide(read, stop);
        var proposals = read.Zip(following).Where(pair => pair.Second.Proposal is not null).DistinctBy(pair => pair.First.ProposalId).ToArray();
        var known = await book.Note(
            [.. read.Zip(following, Sorted)], [.. proposals.Select(pair => New(pair.First, pair.Second.Proposal!))], clock.Time.GetUtcNow(), stop);

        // What was proposed before stays, unless nothing had been understood then.
        foreach (var (mail, follows) in proposals.Where(pair => known.Contains(pair.First.ProposalId)))
        {
            await grains.GetGrain<IProposalGrain>(mail.ProposalId).Put(follows.Proposal!);
        }

        foreach (var (mail, follows) in read.Zip(following))
        {
            if (follows.Act is { } act)
            {
                pending.Enqueue(new PendingAct(mail.Kept.Hash, follows.State, act, clock.Time.GetTimestamp()));
            }

            if (follows.State is InboundState.Unmatched or InboundState.Quarantined)
            {
                Log.SetAside(log, mail.Kept.Hash, follows.State, mail.Read.Reading.Because.Rule);
            }
        }
    }

    private async Task Fail(List<FailedMail> failed, CancellationToken stop)
    {
        if (failed.Count == 0)
        {
            return;
        }

        foreach (var aside in await trouble.Failed(failed, Schedule, IncomingReader.Version, clock.Time.GetUtcNow(), stop))
        {
            Log.GivenUp(log, aside, options.Value.SortAttempts);
        }
    }

    private NewProposal New(ReadMail mail, Proposal said) => new(replies.ServiceId, mail.ProposalId, GrainJson.Bytes(new ProposalRecord { Said = said }));

    private static SortedMail Sorted(ReadMail mail, Following following) => new(
        mail.Kept.Hash,
        following.Act is null ? following.State : InboundState.Read,
        KindOf(mail.Read.Reading),
        mail.Read.Reading.Because.Rule,
        mail.Read.Version,
        mail.Letter?.Campaign,
        mail.Letter?.PersonId);

    private static string KindOf(Reading reading) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(reading.GetType().Name);

    /// <summary>Something to do for a mail.</summary>
    private sealed record PendingAct(string Hash, InboundState State, Func<Task> Do, long Since);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, EventName = "inbox.not-sorted", Message = "Mail {Hash} could not be sorted; it is tried again at its time.")]
        public static partial void NotSorted(ILogger log, Exception e, string hash);

        [LoggerMessage(Level = LogLevel.Error, EventName = "inbox.given-up", Message = "Mail {Hash} could not be sorted in {Attempts} attempts and is set aside. A person looks at it.")]
        public static partial void GivenUp(ILogger log, string hash, int attempts);

        [LoggerMessage(Level = LogLevel.Information, EventName = "inbox.set-aside", Message = "Mail {Hash} is {State}: {Rule}. A person looks at it.")]
        public static partial void SetAside(ILogger log, string hash, InboundState state, string rule);
    }
}
