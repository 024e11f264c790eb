using System.Text.Json;
using Dapper;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Soliguide.Domain;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Grains.Persons;
using Soliguide.Silo.Post.Inbox.Sorting;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>
/// What replies are read against, for many persons at once and as it is stored: their places in a campaign, and what is known of the mailbox.
/// Wakes no grain.
/// </summary>
internal sealed class ReplyBook(IDatabase database, IOptions<ClusterOptions> cluster)
{
    /// <summary>The service whose states are read and written.</summary>
    public string ServiceId => cluster.Value.ServiceId;

    /// <summary>The persons of a campaign, by id; one that is not known is missing.</summary>
    public async Task<IReadOnlyDictionary<string, ReplyPerson>> Persons(string campaign, IReadOnlyCollection<string> persons, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        var arguments = new { campaign, service = ServiceId, persons = JsonSerializer.Serialize(persons) };
        var places = await connection.QueryAsync<(string Person, string Place, string? Services, bool Answered)>(new CommandDefinition(
            """
            SELECT s.grain_key, p.value, json_extract(g.doc, '$.sheet.services'), u.answered_at IS NOT NULL
            FROM json_each(@persons) AS k
            CROSS JOIN grain_state AS s
            CROSS JOIN json_each(s.doc, '$.places') AS p
            CROSS JOIN place_update AS u
            CROSS JOIN grain_state AS g
            WHERE s.service_id = @service AND s.grain_type = 'person' AND s.grain_key = k.value
              AND u.campaign = @campaign AND u.place_key = p.value AND (u.in_scope = 1 OR u.answered_at IS NOT NULL)
              AND g.service_id = @service AND g.grain_type = 'place' AND g.grain_key = p.value;
            """,
            arguments,
            cancellationToken: stop));
        var health = await connection.QueryAsync<(string Person, string? Health)>(new CommandDefinition(
            """
            SELECT s.grain_key, json_extract(s.doc, '$.health')
            FROM json_each(@persons) AS k
            CROSS JOIN grain_state AS s
            WHERE s.service_id = @service AND s.grain_type = 'person' AND s.grain_key = k.value;
            """,
            arguments,
            cancellationToken: stop));
        var of = places.ToLookup(row => row.Person, row => new ReplyPlace(
            row.Place, row.Services is null ? [] : DomainJson.Read<ValueList<PlaceService>>(row.Services), row.Answered));
        return health.DistinctBy(row => row.Person).ToDictionary(
            row => row.Person,
            row => new ReplyPerson([.. of[row.Person]], row.Health is null ? new HealthRecord() : DomainJson.Read<HealthRecord>(row.Health)));
    }
}
