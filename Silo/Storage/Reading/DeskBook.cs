using System.Runtime.CompilerServices;
using System.Text;
using Dapper;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Soliguide.Grains.Places;
using Soliguide.Silo.Storage.Json;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>The places that wait for a call, as they are stored: what a desk reads when it starts. Wakes no grain.</summary>
internal sealed class DeskBook(IDatabase database, RecordUpgrades upgrades, IOptions<ClusterOptions> cluster)
{
    /// <summary>The records of a territory's places that are on the desk of a campaign, in order of their key.</summary>
    public async IAsyncEnumerable<PlaceRecord> Read(string campaign, string territory, [EnumeratorCancellation] CancellationToken stop = default)
    {
        await using var connection = await database.OpenAsync(stop);
        var documents = connection.QueryUnbufferedAsync<string>(
            """
            SELECT s.doc
            FROM place_update AS u
            CROSS JOIN grain_state AS s
            WHERE u.campaign = @campaign AND u.territory = @territory AND u.desk_reason IS NOT NULL
              AND s.service_id = @service AND s.grain_type = 'place' AND s.grain_key = u.place_key
            ORDER BY u.place_key;
            """,
            new { campaign, territory, service = cluster.Value.ServiceId });
        await foreach (var document in documents.WithCancellation(stop))
        {
            yield return upgrades.Read<PlaceRecord>(Encoding.UTF8.GetBytes(document))!;
        }
    }
}
