using Soliguide.Mailing.Incoming;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>
/// Reads mail that was kept, finds its letter, does what follows and notes it. Everything it does is harmless the second time: a crash
/// between doing and noting does it again.
/// </summary>
internal sealed partial class MailSorter(
    InboundBook book, ReadingFrames frames, LetterFinder finder, MailActs acts, ForgottenMail forgotten, PostClock clock, ILogger<MailSorter> log)
{
    private const int Batch = 128;
    private static readonly int AtOnce = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Sorts the oldest mails that wait.</summary>
    /// <returns>How many were sorted; 0 when none waited, or only such as could not be.</returns>
    public async Task<int> SortWaiting(CancellationToken stop)
    {
        var waiting = await book.Waiting(Batch, stop);
        if (waiting.Count == 0)
        {
            return 0;
        }

        var running = await frames.Of(campaign: null);
        var sorted = new SortedMail?[waiting.Count];
        await Parallel.ForAsync(
            0,
            waiting.Count,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop },
            async (i, token) => sorted[i] = await TrySort(waiting[i], running, token));
        var done = sorted.OfType<SortedMail>().ToArray();
        await book.Sorted(done, clock.Time.GetUtcNow(), stop);
        return done.Length;
    }

    /// <summary>A mail that cannot be sorted now waits and keeps no other waiting.</summary>
    private async Task<SortedMail?> TrySort(WaitingMail mail, Func<DateTimeOffset, ReadingFrame> running, CancellationToken stop)
    {
        try
        {
            return await Sort(mail, running, stop);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            Log.NotSorted(log, e, mail.Hash);
            return null;
        }
    }

    private async Task<SortedMail> Sort(WaitingMail mail, Func<DateTimeOffset, ReadingFrame> running, CancellationToken stop)
    {
        var frame = running(mail.ArrivedAt);
        var read = IncomingReader.Read(mail.Bytes, frame);
        var letter = read.Reading is Reading.Quarantined ? null : await finder.Find(read.Clues, stop);
        if (letter is not null && (read.Facts.Count > 0 || read.Reading is Reading.Absence)
            && (await frames.Of(letter.Campaign))(mail.ArrivedAt) is var own && own != frame)
        {
            // It speaks of the season that its letter asked about, not of the one that runs.
            read = IncomingReader.Read(mail.Bytes, own);
        }

        if (letter is null && await forgotten.Is(read))
        {
            return new SortedMail(mail.Hash, InboundState.Erased, KindOf(read.Reading), read.Reading.Because.Rule, read.Version);
        }

        var state = await acts.Do(mail, read, letter);
        if (state != InboundState.Sorted)
        {
            Log.SetAside(log, mail.Hash, state, read.Reading.Because.Rule);
        }

        return new SortedMail(
            mail.Hash, state, KindOf(read.Reading), read.Reading.Because.Rule, read.Version, letter?.Campaign, letter?.PersonId);
    }

    private static string KindOf(Reading reading) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(reading.GetType().Name);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, EventName = "inbox.not-sorted", Message = "Mail {Hash} could not be sorted; it is tried again.")]
        public static partial void NotSorted(ILogger log, Exception e, string hash);

        [LoggerMessage(Level = LogLevel.Information, EventName = "inbox.set-aside", Message = "Mail {Hash} is {State}: {Rule}. A person looks at it.")]
        public static partial void SetAside(ILogger log, string hash, InboundState state, string rule);
    }
}
