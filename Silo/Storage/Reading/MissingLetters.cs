using Dapper;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>
/// Compares what places say was sent with the letters of their persons. A crash between the write of a place and the letter it set
/// off leaves such a gap; so does nothing else.
/// </summary>
internal sealed class MissingLetters(IDatabase database, IOptions<ClusterOptions> cluster)
{
    /// <summary>Silent places whose latest letter none of their persons holds: it went to the first whose mailbox was alive.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="before">Only places that were last written to before (UTC): what is being done right now is no gap.</param>
    /// <param name="stop">Ends the reading.</param>
    public async Task<IReadOnlyList<string>> Places(string campaign, DateTimeOffset before, CancellationToken stop = default)
    {
        await using var connection = await database.OpenAsync(stop);
        var places = await connection.QueryAsync<string>(new CommandDefinition(
            """
            WITH silent AS
            (
              SELECT u.place_key, json_extract(g.doc, '$.people') AS people,
                json_extract(g.doc, '$.updates."' || u.campaign || '".update') AS told
              FROM place_update AS u
              JOIN grain_state AS g ON g.service_id = @service AND g.grain_type = 'place' AND g.grain_key = u.place_key
              WHERE u.campaign = @campaign AND u.in_scope = 1 AND u.answered_at IS NULL AND u.contact = 'usable'
                AND u.asked_at < @before AND coalesce(u.reminded_at, 0) < @before AND coalesce(u.last_chance_at, 0) < @before
            )
            SELECT place_key FROM silent AS s
            WHERE s.people IS NOT NULL AND s.people <> '[]' AND json_extract(s.told, '$.letters') <> 'none' AND json_extract(s.told, '$.askAgainAt') IS NULL
              AND NOT EXISTS
              (
                SELECT 1 FROM letter AS l
                WHERE l.person IN (SELECT value FROM json_each(s.people)) AND l.campaign = @campaign AND l.state <> 'cancelled' AND l.kind = CASE
                  WHEN instr(json_extract(s.told, '$.letters'), 'lastChance') > 0 THEN 'lastChance'
                  WHEN instr(json_extract(s.told, '$.letters'), 'reminder') > 0 THEN 'reminder'
                  ELSE 'ask' END
              )
            ORDER BY place_key;
            """,
            new { campaign, service = cluster.Value.ServiceId, before = before.ToUnixTimeMilliseconds() },
            cancellationToken: stop));
        return places.AsList();
    }
}
