using Soliguide.Contracts.Reports;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.GrpcApi.Feed;

/// <summary>
/// Follows the change feed of cards: at once while behind, every 200 ms when idle. When the feed was rebuilt (another epoch, or it ends before what
/// was read, for an older copy was put back) it reads from the beginning beside what readers see, and shows the new cards once they are
/// complete. An outage is waited out with what is known. While behind, the next page is on its way while one is taken in.
/// </summary>
internal sealed partial class CardFollower(
    IGrainFactory grains,
    CardStore store,
    ILogger<CardFollower> logger,
    [FromKeyedServices(ApiClocks.Wire)] TimeProvider clock,
    [FromKeyedServices(ApiClocks.Campaign)] TimeProvider campaign) : BackgroundService
{
    private const int PageSize = 1000;
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly CardReading reading = new();
    private CardShelf shelf = new();
    private (long After, Task<FeedPage> Page)? next;
    private string? epoch;
    private long position;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = Idle;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                wait = await Step() ? TimeSpan.Zero : Idle;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever fails here is tried again: without its reader the front door would grow old in silence.
                wait = wait < Idle ? Idle : wait * 2 < LongestWait ? wait * 2 : LongestWait;
                Log.FeedUnavailable(logger, wait.TotalMilliseconds, e.GetType().Name);
            }

            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Reads one page.</summary>
    /// <returns>Whether there is more to read at once.</returns>
    private async Task<bool> Step()
    {
        var page = await Next();
        store.Heard(clock.GetUtcNow());
        if (page.Epoch != epoch || page.Head < position)
        {
            var read = position;
            (epoch, position, shelf) = (page.Epoch, 0, new CardShelf(page.Epoch));
            if (read > 0)
            {
                return true;
            }
        }

        if (page.Changes is [.., var last] && last.Position < page.Head)
        {
            next = (last.Position, Ask(last.Position));
        }

        foreach (var change in reading.Read(page.Changes))
        {
            Take(change);
            position = change.Change.Position;
        }

        if (page.Changes.Length > 0)
        {
            store.Changed.Beat();
        }

        if (page.Changes.Length > 0 && position < page.Head)
        {
            return true;
        }

        if (!store.HasCaughtUp)
        {
            Log.CaughtUp(logger, shelf.Count, position);
        }

        store.Show(shelf);
        shelf.Index.LookAhead(campaign.GetUtcNow() + Ahead);
        return false;
    }

    /// <summary>The page behind what was taken in; it may be on its way already.</summary>
    private Task<FeedPage> Next()
    {
        var (begun, after) = (next, position);
        next = null;
        return begun is { } page && page.After == after ? page.Page : Ask(after);
    }

    private Task<FeedPage> Ask(long after) => grains.GetGrain<IFeedGrain>(0).Read(after, PageSize);

    private void Take(ReadChange change)
    {
        if (change.IsUnreadable)
        {
            Log.CardUnreadable(logger, change.Change.Place);
        }

        if (change is { Key: { } key, Card: null })
        {
            // Of a card that cannot be read, too: showing what it said before could send somebody to a closed door.
            shelf.Remove(key, change.Change.Position);
        }
        else if (change.Card is { } card)
        {
            shelf.Put(card, change.Change.Position, change.Words);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, EventName = "FeedCaughtUp", Level = LogLevel.Information, Message = "{Cards} cards read, up to {Position}")]
        public static partial void CaughtUp(ILogger logger, int cards, long position);

        [LoggerMessage(EventId = 2, EventName = "FeedUnavailable", Level = LogLevel.Warning, Message = "The feed did not answer ({Exception}); next try in {Wait} ms")]
        public static partial void FeedUnavailable(ILogger logger, double wait, string exception);

        [LoggerMessage(EventId = 3, EventName = "CardUnreadable", Level = LogLevel.Error, Message = "The card of {Place} cannot be read and is not shown")]
        public static partial void CardUnreadable(ILogger logger, string place);
    }
}
