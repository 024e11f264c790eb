using Dapper;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>
/// Compares every derived table with the stored documents. They are written in one transaction and cannot part; this is the
/// proof, and the way back after a hand or an older copy has touched the file.
/// </summary>
internal sealed class RecountCheck(IDatabase database, IDatabaseWriter writer)
{
    private const string PlaceUpdate = """
        campaign, place_key, territory, stage, in_scope, contact, channel, answer_kind, desk_reason, desk_since, desk_not_before, calls,
        asked_at, reminded_at, calls_opened_at, defaulted_at, last_chance_at, answered_at
        """;

    private static readonly Derived[] Tables =
    [
        new("place_index", "told_place_index", "place_key, territory, status, facts", "place", "place_key"),
        new("place_update", "told_place_update", PlaceUpdate, "place", "place_key"),
        new("card_feed", "told_card", "place_key, territory, card", "place", "place_key", "card IS NOT NULL"),
        new("letter", "told_letter", "person, campaign, kind, state, due_at, leased_at, handed_at, domain, refusal, copies", "person", "person"),
        new("receipt", "told_receipt", "person, day, campaign, state, due_at, leased_at, handed_at, domain, refusal, copies", "person", "person"),
        new("campaign_index", "told_campaign", "campaign, state, title, changed_at", "campaign", "campaign"),
        new("contact_gap", "told_contact_gap", "place_key, territory, reason, vital, name, city, verified_at, put_off_at, no_mailbox", "place", "place_key"),
        new("place_name", "told_place_name", "place_key, name, city, postcode, is_public", "place", "place_key"),
        new("proposal", "told_proposal", "proposal, territory, campaign, person, source, state, received_at", "proposal", "proposal"),
    ];

    /// <summary>Grains whose rows differ from their documents, by table: missing rows, wrong ones, and rows that nothing tells.</summary>
    public async Task<IReadOnlyList<Difference>> Compare(CancellationToken stop = default)
    {
        await using var connection = await database.OpenAsync(stop);
        var differences = new List<Difference>();
        foreach (var table in Tables)
        {
            var keys = await connection.QueryAsync<string>(new CommandDefinition(table.Query, cancellationToken: stop));
            differences.AddRange(keys.Select(key => new Difference(table.Name, table.StateName, key)));
        }

        return differences;
    }

    /// <summary>Compares, then writes the rows of the grains that differ anew. Returns what was repaired; empty is the rule.</summary>
    public async Task<IReadOnlyList<Difference>> Repair(CancellationToken stop = default)
    {
        var differences = await Compare(stop);
        foreach (var grains in differences.DistinctBy(found => (found.Table, found.Key)).Chunk(100))
        {
            await writer.WriteAsync(
                (connection, transaction) =>
                {
                    foreach (var (table, stateName, key) in grains)
                    {
                        Tell(connection, transaction, Tables.Single(derived => derived.Name == table), stateName, key);
                    }
                },
                stop);
        }

        return differences;
    }

    private static void Tell(
        System.Data.Common.DbConnection connection, System.Data.Common.DbTransaction transaction, Derived table, string stateName, string key)
    {
        // A place of the feed keeps its row, so that readers hear of the right card, or of none, as a change.
        var forget = table.Name == "card_feed"
            ? """
              UPDATE card_feed SET card = NULL, position = (SELECT max(position) + 1 FROM card_feed) WHERE place_key = @key
              """
            : $"DELETE FROM {table.Name} WHERE {table.Key} = @key";
        connection.Execute(
            $"""
            {forget};
            INSERT INTO tell (service_id, grain_type, grain_key)
            SELECT service_id, grain_type, grain_key FROM grain_state WHERE grain_type = @stateName AND grain_key = @key;
            """,
            new { stateName, key },
            transaction);
    }

    /// <summary>A derived table, the view that says what it should hold, and the columns they share.</summary>
    private sealed record Derived(string Name, string View, string Columns, string StateName, string Key, string Where = "TRUE")
    {
        /// <summary>One query: what is told and not held, and what is held and not told.</summary>
        public string Query => $"""
            SELECT DISTINCT {Key} FROM
            (
              SELECT * FROM (SELECT {Columns} FROM {View} WHERE {Where} EXCEPT SELECT {Columns} FROM {Name} WHERE {Where})
              UNION ALL
              SELECT * FROM (SELECT {Columns} FROM {Name} WHERE {Where} EXCEPT SELECT {Columns} FROM {View} WHERE {Where})
            )
            ORDER BY 1;
            """;
    }
}

/// <summary>A grain whose derived rows are not what its document says.</summary>
/// <param name="Table">The derived table.</param>
/// <param name="StateName">The state's name.</param>
/// <param name="Key">The grain's key.</param>
internal sealed record Difference(string Table, string StateName, string Key);
