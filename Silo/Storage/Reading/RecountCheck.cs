using System.Data.Common;
using System.Security.Cryptography;
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

    private const string Feed = "card_feed";

    /// <summary>
    /// A place of the feed keeps its row and gets the next position, so that readers hear of the right card, or of none, as a change. Where somebody took
    /// rows out of the feed, it becomes another feed, which readers read from its beginning: the last position may have been among them, has then
    /// been given to another place since, and whoever had read so far would never hear of that one.
    /// </summary>
    private const string ForgetCard = """
        UPDATE feed_epoch SET epoch = @epoch WHERE NOT EXISTS (SELECT 1 FROM card_feed WHERE place_key = @key);
        UPDATE card_feed
        SET card = NULL, position = (SELECT max(position) + 1 FROM card_feed),
          territory = rtrim(rtrim(place_key, '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_'), '-')
        WHERE place_key = @key
        """;

    private static readonly Derived[] Tables =
    [
        new("place_index", "told_place_index", "place_key, territory, status, facts", "place", "place_key"),
        new("place_update", "told_place_update", PlaceUpdate, "place", "place_key"),
        new(Feed, "told_card", "place_key, territory, card", "place", "place_key", "card IS NOT NULL"),
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
            var keys = await connection.QueryAsync<(string Key, long Told, long Held)>(new CommandDefinition(table.Query, cancellationToken: stop));
            differences.AddRange(keys.Select(found => new Difference(table.Name, table.StateName, found.Key, KindOf(found.Told > 0, found.Held > 0))));
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
                    foreach (var (table, stateName, key, _) in grains)
                    {
                        Tell(connection, transaction, Tables.Single(derived => derived.Name == table), stateName, key);
                    }
                },
                stop);
        }

        return differences;
    }

    private void Tell(DbConnection connection, DbTransaction transaction, Derived table, string stateName, string key)
    {
        if (table.Name == Feed)
        {
            database.TakeTurn(connection, transaction);
        }

        var forget = table.Name == Feed ? ForgetCard : $"DELETE FROM {table.Name} WHERE {table.Key} = @key";
        connection.Execute(
            $"""
            {forget};
            INSERT INTO tell (service_id, grain_type, grain_key)
            SELECT service_id, grain_type, grain_key FROM grain_state WHERE grain_type = @stateName AND grain_key = @key;
            """,
            new { stateName, key, epoch = RandomNumberGenerator.GetHexString(16, lowercase: true) },
            transaction);
    }

    private static DifferenceKind KindOf(bool isTold, bool isHeld) =>
        !isHeld ? DifferenceKind.Missing : isTold ? DifferenceKind.Different : DifferenceKind.LeftOver;

    /// <summary>A derived table, the view that says what it should hold, and the columns they share.</summary>
    private sealed record Derived(string Name, string View, string Columns, string StateName, string Key, string Where = "TRUE")
    {
        /// <summary>One query: what is told and not held, and what is held and not told.</summary>
        public string Query => $"""
            SELECT {Key}, sum(told), sum(held) FROM
            (
              SELECT {Key}, 1 AS told, 0 AS held FROM (SELECT {Columns} FROM {View} WHERE {Where} EXCEPT SELECT {Columns} FROM {Name} WHERE {Where}) AS missing
              UNION ALL
              SELECT {Key}, 0, 1 FROM (SELECT {Columns} FROM {Name} WHERE {Where} EXCEPT SELECT {Columns} FROM {View} WHERE {Where}) AS extra
            ) AS found
            GROUP BY {Key} ORDER BY 1;
            """;
    }
}
