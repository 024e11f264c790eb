using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Dapper;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Grains.Places;
using Soliguide.Silo.Storage.Json;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>People who may be written to and their places, read without waking them. No address and no name leaves this file.</summary>
internal sealed class PreviewPeople(IDatabase database, RecordUpgrades upgrades)
{
    /// <summary>
    /// People with a mailbox and a place in the territories of a plan who do not object to letters, in the order of their ids. Streamed: whoever
    /// has found enough stops reading.
    /// </summary>
    public async IAsyncEnumerable<PreviewPerson> Read(CampaignPlan plan, bool french, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = connection.QueryUnbufferedAsync<(string Id, string Language, bool Named, string Places)>(
            """
            SELECT s.grain_key, coalesce(json_extract(s.doc, '$.language'), 'fr'), coalesce(json_extract(s.doc, '$.name'), '') <> '', json_extract(s.doc, '$.places')
            FROM grain_state AS s
            WHERE s.grain_type = 'person' AND (lower(substr(coalesce(json_extract(s.doc, '$.language'), 'fr'), 1, 2)) = 'fr') = @french
              AND coalesce(json_extract(s.doc, '$.mail'), '') <> '' AND json_extract(s.doc, '$.objected') IS NULL AND json_extract(s.doc, '$.forgetting') IS NULL
              AND EXISTS
              (
                SELECT 1 FROM json_each(s.doc, '$.places') AS p JOIN place_index AS i ON i.place_key = p.value WHERE i.territory IN (SELECT value FROM json_each(@territories))
              )
            ORDER BY s.grain_key;
            """,
            new { french, territories = JsonSerializer.Serialize(plan.Territories.Select(t => t.Territory.ToString())) });
        await foreach (var (id, language, named, places) in rows.WithCancellation(cancellationToken))
        {
            yield return new PreviewPerson(id, language, named, DomainJson.Read<string[]>(places));
        }
    }

    /// <summary>The records of places, in the order of their keys as given; those that are not known are left out.</summary>
    public async Task<IReadOnlyList<PlaceRecord>> Places(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Key, string Doc)>(new CommandDefinition(
            "SELECT grain_key, doc FROM grain_state WHERE grain_type = 'place' AND doc IS NOT NULL AND grain_key IN (SELECT value FROM json_each(@keys));", new { keys = JsonSerializer.Serialize(keys) }, cancellationToken: cancellationToken));
        var known = rows.ToDictionary(row => row.Key, row => upgrades.Read<PlaceRecord>(Encoding.UTF8.GetBytes(row.Doc))!);
        return [.. keys.Where(known.ContainsKey).Select(key => known[key])];
    }
}

/// <summary>Somebody who may be written to, without anything that names them to others.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Language">ISO 639.</param>
/// <param name="Named">Whether their name is known.</param>
/// <param name="Places">The places they look after, in the order they came.</param>
internal sealed record PreviewPerson(string Id, string Language, bool Named, IReadOnlyList<string> Places);
