using System.Text.Json;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.GrpcApi.Feed;

/// <summary>
/// Follows the change feed of cards: at once while behind, every 200 ms when idle. When the feed was rebuilt (another epoch) it reads from the
/// beginning beside what readers see, and shows the new cards once they are complete. An outage is waited out with what is known.
/// </summary>
internal sealed partial class CardFollower(
    IGrainFactory grains,
    CardStore store,
    ILogger<CardFollower> logger,
    [FromKeyedServices(ApiClocks.Wire)] TimeProvider clock) : BackgroundService
{
    private const int PageSize = 500;
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private CardShelf shelf = new();
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
        var page = await grains.GetGrain<IFeedGrain>(0).Read(position, PageSize);
        store.Heard(clock.GetUtcNow());
        if (page.Epoch != epoch)
        {
            var read = position;
            (epoch, position, shelf) = (page.Epoch, 0, new CardShelf(page.Epoch));
            if (read > 0)
            {
                return true;
            }
        }

        foreach (var change in page.Changes)
        {
            Take(change);
            position = change.Position;
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
        return false;
    }

    private void Take(FeedChange change)
    {
        if (!PlaceKey.TryParse(change.Place, out var key))
        {
            Log.CardUnreadable(logger, change.Place);
        }
        else if (change.Card is null)
        {
            shelf.Remove(key, change.Position);
        }
        else
        {
            try
            {
                shelf.Put(DomainJson.Read<PlaceCard>(change.Card.Json), change.Position);
            }
            catch (JsonException)
            {
                // Showing what it said before could send somebody to a closed door.
                Log.CardUnreadable(logger, change.Place);
                shelf.Remove(key, change.Position);
            }
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
