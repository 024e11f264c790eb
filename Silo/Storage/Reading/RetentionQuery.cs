using System.Globalization;
using Dapper;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>What has been kept long enough, read without waking anybody. Reads the records of all persons or proposals once: for the night.</summary>
internal sealed class RetentionQuery(IDatabase database, IDatabaseWriter writer)
{
    /// <summary>Persons with an absence whose last day lies before a day.</summary>
    public Task<IReadOnlyList<string>> Absences(DateOnly before, CancellationToken stop) => Keys(
        """
        SELECT grain_key FROM grain_state
        WHERE grain_type = 'person' AND json_extract(doc, '$.health.absence.toldAt') IS NOT NULL
          AND coalesce(json_extract(doc, '$.health.absence.to'), json_extract(doc, '$.health.absence.from'), substr(json_extract(doc, '$.health.absence.toldAt'), 1, 10)) < @before
        ORDER BY grain_key;
        """,
        new { before = before.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        stop);

    /// <summary>Letters and receipts of campaigns that ended before an instant, by person.</summary>
    public async Task<IReadOnlyList<(string Person, string[] Campaigns, int Letters)>> Letters(DateTimeOffset endedBefore, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        var rows = await connection.QueryAsync<(string Person, string Campaigns, long Letters)>(new CommandDefinition(
            """
            SELECT person, string_agg(campaign, ','), CAST(sum(letters) AS BIGINT) FROM
            (
              SELECT l.person, l.campaign, count(*) AS letters
              FROM outgoing AS l JOIN campaign_index AS c ON c.campaign = l.campaign
              WHERE c.state = 'finished' AND c.changed_at < @before GROUP BY l.person, l.campaign
            ) AS ended
            GROUP BY person ORDER BY person;
            """,
            new { before = endedBefore.ToUnixTimeMilliseconds() },
            cancellationToken: stop));
        return [.. rows.Select(row => (row.Person, row.Campaigns.Split(','), (int)row.Letters))];
    }

    /// <summary>People without a place, and since when as far as that was noted.</summary>
    public async Task<IReadOnlyList<(string Person, DateTimeOffset? Since)>> Idle(CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        var rows = await connection.QueryAsync<(string Person, string? Since)>(new CommandDefinition(
            """
            SELECT grain_key, json_extract(doc, '$.idleSince') FROM grain_state
            WHERE grain_type = 'person' AND coalesce(json_extract(doc, '$.mail'), '') <> '' AND coalesce(json_array_length(doc, '$.places'), 0) = 0
            ORDER BY grain_key;
            """,
            cancellationToken: stop));
        return [.. rows.Select(row => (row.Person, row.Since is { } since ? DateTimeOffset.Parse(since, CultureInfo.InvariantCulture) : (DateTimeOffset?)null))];
    }

    /// <summary>Proposals that still hold words: decided before one instant, or came before another and nobody decided.</summary>
    public Task<IReadOnlyList<string>> Proposals(DateTimeOffset decidedBefore, DateTimeOffset receivedBefore, CancellationToken stop) => Keys(
        """
        SELECT grain_key FROM grain_state
        WHERE grain_type = 'proposal' AND json_extract(doc, '$.said.receivedAt') IS NOT NULL
          AND (json_extract(doc, '$.state') = 'open' OR NOT EXISTS (SELECT 1 FROM json_each(doc, '$.said.flags') WHERE value = 'ERASED'))
          AND CASE WHEN json_extract(doc, '$.state') = 'open' THEN unixepoch(json_extract(doc, '$.said.receivedAt')) < @received
            ELSE unixepoch(json_extract(doc, '$.at')) < @decided END
        ORDER BY grain_key;
        """,
        new { received = receivedBefore.ToUnixTimeSeconds(), decided = decidedBefore.ToUnixTimeSeconds() },
        stop);

    /// <summary>Removes the rows of persons whose record was cleared.</summary>
    public Task RemoveEmptyRows(CancellationToken stop) => writer.WriteAsync(
        (connection, transaction) =>
        {
            if (connection.Execute("DELETE FROM grain_state WHERE grain_type = 'person' AND doc IS NULL;", transaction: transaction) > 0)
            {
                Remains.Note(connection, transaction);
            }
        },
        stop);

    private async Task<IReadOnlyList<string>> Keys(string query, object arguments, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        return (await connection.QueryAsync<string>(new CommandDefinition(query, arguments, cancellationToken: stop))).AsList();
    }
}
