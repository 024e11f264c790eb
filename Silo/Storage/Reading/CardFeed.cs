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

        // One statement, so that epoch, head and changes are of the same moment. A transaction for them would begin as a writer's in SQLite, and
        // wait for every commit: 1 to 3.5 s while a guide was imported.
        var rows = (await connection.QueryAsync<(string Epoch, long Head, long? Position, string? Place, string? Card)>(
            """
            SELECT e.epoch, (SELECT coalesce(max(position), 0) FROM card_feed), c.position, c.place_key, c.card
            FROM feed_epoch e LEFT JOIN
              (SELECT position, place_key, card FROM card_feed WHERE position > @after ORDER BY position LIMIT @max) c ON 1 = 1
            ORDER BY c.position;
            """,
            new { after, max })).AsList();
        return new FeedSlice(
            rows[0].Epoch, [.. rows.Where(row => row.Position is not null).Select(row => new CardChange(row.Position!.Value, row.Place!, row.Card))], rows[0].Head);
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
