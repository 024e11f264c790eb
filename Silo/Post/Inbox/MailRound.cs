using Microsoft.Extensions.Options;
using Soliguide.Mailing.Incoming;
using Soliguide.Silo.Post.Inbox.Sorting;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Inbox;

/// <summary>Live mode: keeps the doors open, and sorts what came in. A door that fails is opened again after a while.</summary>
internal sealed partial class MailRound(
    IEnumerable<IMailDoor> doors, InboundBook book, MailSorter sorter, PostClock clock, IOptions<InboxOptions> options, ILogger<MailRound> log)
    : BackgroundService
{
    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim news = new(1, 1);

    public override void Dispose()
    {
        news.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await sorter.Recover(stoppingToken);
        var since = clock.Time.GetUtcNow() - TimeSpan.FromDays(options.Value.ReadAgainDays);
        if (await book.ReadAgain(IncomingReader.Version, since, stoppingToken) is > 0 and var mails)
        {
            Log.ReadAgain(log, mails, IncomingReader.Version);
        }

        await Task.WhenAll([.. doors.Select(door => Keep(door, stoppingToken)), Sort(stoppingToken)]);
    }

    private async Task Keep(IMailDoor door, CancellationToken stop)
    {
        for (var rest = FirstRest; !stop.IsCancellationRequested; rest = rest * 2 < LongestRest ? rest * 2 : LongestRest)
        {
            var before = rest;
            try
            {
                await door.Run(
                    () =>
                    {
                        rest = FirstRest;
                        Ring();
                    },
                    stop);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
            {
                Log.DoorFailed(log, e, door.GetType().Name, before);
            }

            await Task.Delay(rest, stop);
        }
    }

    private async Task Sort(CancellationToken stop)
    {
        while (true)
        {
            await news.WaitAsync(options.Value.LookEvery, stop);
            try
            {
                await sorter.SortAll(stop);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
            {
                Log.SortingFailed(log, FaultText.Of(e));
                await Task.Delay(FirstRest, stop);
            }
        }
    }

    private void Ring()
    {
        if (news.CurrentCount == 0)
        {
            news.Release();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Information, EventName = "inbox.read-again", Message = "{Mails} stored mails are read again by the rules of version {Version}.")]
        public static partial void ReadAgain(ILogger log, int mails, int version);

        [LoggerMessage(
            Level = LogLevel.Warning, EventName = "inbox.door-failed", Message = "{Door} could not be read; it is tried again in {Rest}.")]
        public static partial void DoorFailed(ILogger log, Exception e, string door, TimeSpan rest);

        [LoggerMessage(Level = LogLevel.Warning, EventName = "inbox.sorting-failed", Message = "Sorting arrived mail failed; it is tried again ({Fault}).")]
        public static partial void SortingFailed(ILogger log, string fault);
    }
}
