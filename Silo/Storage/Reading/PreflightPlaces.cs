using System.Text.Json;
using Dapper;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Grains.Campaigns;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>A plan with the places and people of its territories, as stored. The scope is not applied: a launch has not begun.</summary>
internal sealed class PreflightPlaces(IDatabase database)
{
    /// <summary>The plan of a campaign; null when there is none.</summary>
    public async Task<CampaignPlan?> Plan(string campaign, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "SELECT doc FROM grain_state WHERE grain_type = 'campaign' AND grain_key = @campaign;", new { campaign }, cancellationToken: cancellationToken))
            is { } record
            ? DomainJson.Read<CampaignRecord>(record).Plan
            : null;
    }

    /// <summary>Some places that are on line, with their private sheets.</summary>
    public async Task<IReadOnlyList<(string Place, string Sheet)>> Sheets(CampaignPlan plan, int max, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string, string)>(new CommandDefinition(
            """
            SELECT i.place_key, json_extract(s.doc, '$.sheet')
            FROM place_index AS i JOIN grain_state AS s ON s.grain_type = 'place' AND s.grain_key = i.place_key
            WHERE i.territory IN (SELECT value FROM json_each(@territories)) AND i.status = 'online' LIMIT @max;
            """,
            new { territories = Names(plan), max },
            cancellationToken: cancellationToken));
        return rows.AsList();
    }

    /// <summary>How many people look after places there, by the domain of their address.</summary>
    public async Task<IReadOnlyList<(string Domain, int People)>> PeopleByDomain(CampaignPlan plan, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Domain, long People)>(new CommandDefinition(
            """
            SELECT lower(substr(json_extract(s.doc, '$.mail'), instr(json_extract(s.doc, '$.mail'), '@') + 1)), count(*)
            FROM grain_state AS s
            WHERE s.grain_type = 'person' AND coalesce(json_extract(s.doc, '$.mail'), '') <> '' AND EXISTS
            (
              SELECT 1 FROM json_each(s.doc, '$.places') AS p JOIN place_index AS i ON i.place_key = p.value
              WHERE i.territory IN (SELECT value FROM json_each(@territories)) AND i.status = 'online'
            )
            GROUP BY 1;
            """,
            new { territories = Names(plan) },
            cancellationToken: cancellationToken));
        return [.. rows.Select(r => (r.Domain, (int)r.People))];
    }

    private static string Names(CampaignPlan plan) => JsonSerializer.Serialize(plan.Territories.Select(t => t.Territory.ToString()));
}
