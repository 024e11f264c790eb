using Dapper;
using Soliguide.Silo.Post;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>Counted from the outbox, from the journals of places whose address bounced, and from the mail that came back.</summary>
internal sealed class ReturnBook(IDatabase database) : IReturns
{
    public async Task<ReturnCounts> Since(string campaign, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var (handed, bounced, complaints) = await connection.QuerySingleAsync<(long, long, long)>(new CommandDefinition(
            """
            SELECT
              (SELECT count(*) FROM letter
               WHERE campaign = @campaign AND (handed_at >= @since OR (state = 'refused' AND leased_at >= @since))),
              -- A person counts once, however many places they look after.
              (SELECT count(DISTINCT json_extract(s.doc, '$.people[0]'))
               FROM place_update AS u JOIN grain_state AS s ON s.grain_type = 'place' AND s.grain_key = u.place_key
               WHERE u.campaign = @campaign AND u.contact = 'bounced' AND EXISTS
               (
                 SELECT 1 FROM json_each(s.doc, '$.updates."' || @campaign || '".journal') AS j
                 WHERE json_extract(j.value, '$.happened.kind') = 'letterBounced' AND unixepoch(json_extract(j.value, '$.happened.at'), 'subsec') * 1000 >= @since
               )),
              (SELECT count(*) FROM inbound_mail WHERE campaign = @campaign AND kind = 'complaint' AND sorted_at >= @since);
            """,
            new { campaign, since = since.ToUnixTimeMilliseconds() },
            cancellationToken: cancellationToken));
        return new ReturnCounts((int)handed, (int)bounced, (int)complaints);
    }
}
