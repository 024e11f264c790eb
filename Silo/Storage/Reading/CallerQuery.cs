using System.Globalization;
using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Soliguide.Contracts.Proposals;
using Soliguide.Grains.Reports;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>
/// Who called whom in a campaign, read from the journals of the places that were called and from the reviews of calls: there is nothing
/// beside them that could differ, and a place that nobody called is not read. 7,418 calls (2019) are some thousand documents.
/// </summary>
internal sealed class CallerQuery(IDatabase database, IOptions<ClusterOptions> cluster)
{
    /// <summary>Every call, place by place, oldest first within a place.</summary>
    public async IAsyncEnumerable<CallLine> Calls(string campaign, [EnumeratorCancellation] CancellationToken stop = default)
    {
        await using var connection = await database.OpenAsync(stop);
        var rows = connection.QueryUnbufferedAsync<(string Place, string Caller, string CallId, string Outcome, string At)>(
            """
            SELECT u.place_key, json_extract(j.value, '$.by'), json_extract(j.value, '$.happened.callId'), json_extract(j.value, '$.happened.outcome'), json_extract(j.value, '$.happened.at')
            FROM place_update AS u
            CROSS JOIN grain_state AS s
            CROSS JOIN json_each(s.doc, '$.updates."' || u.campaign || '".journal') AS j
            WHERE u.campaign = @campaign AND u.calls > 0 AND s.service_id = @service AND s.grain_type = 'place' AND s.grain_key = u.place_key
              AND json_extract(j.value, '$.happened.kind') = 'callMade'
            ORDER BY u.place_key;
            """,
            new { campaign, service = cluster.Value.ServiceId });
        await foreach (var (place, caller, callId, outcome, at) in rows.WithCancellation(stop))
        {
            yield return new CallLine(place, caller, callId, outcome, DateTimeOffset.Parse(at, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>What became of records that went before a second person.</summary>
    public async Task<CallerReviews[]> Reviews(string campaign)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        var rows = await connection.QueryAsync<(string Caller, string Territory, string? State, long Places)>(
            """
            SELECT json_extract(s.doc, '$.said.takenBy'), p.territory, p.state, count(*)
            FROM proposal AS p
            CROSS JOIN grain_state AS s
            WHERE s.service_id = @service AND s.grain_type = 'proposal' AND s.grain_key = p.proposal AND p.campaign = @campaign AND p.source = 'call' AND json_extract(s.doc, '$.said.takenBy') IS NOT NULL
            GROUP BY 1, 2, 3;
            """,
            new { campaign, service = cluster.Value.ServiceId });
        return [.. rows.Select(row => new CallerReviews(
            row.Caller, row.Territory, row.State is null ? ProposalState.Open : Enum.Parse<ProposalState>(row.State, ignoreCase: true), (int)row.Places))];
    }
}
