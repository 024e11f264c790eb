using Dapper;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>
/// The changes of public cards in the order they were committed, one a place: the newest. A reader that starts at 0 gets every
/// card once; one that stays gets what changes.
/// </summary>
internal sealed class CardFeed(IDatabase database)
{
    /// <summary>
    /// Changes after a position, oldest first. Read again from 0 when <see cref="FeedSlice.Epoch"/> is another one than before
    /// or <see cref="FeedSlice.Head"/> lies before the position: the feed was made anew, or an older copy was put back.
    /// </summary>
    public async Task<FeedSlice> Read(long after, int max, CancellationToken stop = default)
    {
        await using var connection = await database.OpenAsync(stop);

        // One transaction, so that head and changes are of the same moment.
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, stop);
        var (epoch, head) = await connection.QuerySingleAsync<(string, long)>(
            "SELECT epoch, (SELECT coalesce(max(position), 0) FROM card_feed) FROM feed_epoch;", transaction: transaction);
        var changes = await connection.QueryAsync<CardChange>(
            """
            SELECT position AS Position, place_key AS Place, card AS Card FROM card_feed
            WHERE position > @after ORDER BY position LIMIT @max;
            """,
            new { after, max },
            transaction);
        return new FeedSlice(epoch, changes.AsList(), head);
    }

    /// <summary>Identifies this feed: positions of another epoch mean nothing here.</summary>
    public async Task<string> Epoch(CancellationToken stop = default)
    {
        await using var connection = await database.OpenAsync(stop);
        return await connection.QuerySingleAsync<string>("SELECT epoch FROM feed_epoch;");
    }

    /// <summary>The last position written.</summary>
    public async Task<long> Head(CancellationToken stop = default)
    {
        await using var connection = await database.OpenAsync(stop);
        return await connection.ExecuteScalarAsync<long>("SELECT coalesce(max(position), 0) FROM card_feed;");
    }
}

/// <summary>A piece of the feed.</summary>
/// <param name="Epoch">Identifies the feed.</param>
/// <param name="Changes">Oldest first.</param>
/// <param name="Head">The last position written.</param>
internal sealed record FeedSlice(string Epoch, IReadOnlyList<CardChange> Changes, long Head);

/// <summary>A changed card.</summary>
/// <param name="Position">Its place in the feed.</param>
/// <param name="Place">The place.</param>
/// <param name="Card">Its JSON; null when nothing is public any more.</param>
internal sealed record CardChange(long Position, string Place, string? Card);
