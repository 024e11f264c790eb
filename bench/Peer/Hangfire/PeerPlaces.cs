using Npgsql;
using NpgsqlTypes;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Bench.Peer.Hangfire;

/// <summary>Places in the peer's tables. Reads, decides and writes in one transaction that locks the places' rows; many places in one go cost two round trips as well.</summary>
internal sealed class PeerPlaces(NpgsqlDataSource source, string campaign)
{
    private const string Select = """
        SELECT p.key, p.person, p.sheet::text, u.doc::text, coalesce(u.entries, 0)
        FROM place AS p LEFT JOIN place_update AS u ON u.campaign = $1 AND u.place_key = p.key
        WHERE p.key = ANY ($2) ORDER BY p.key FOR UPDATE OF p;
        """;

    private const string Updates = """
        INSERT INTO place_update (campaign, place_key, entries, doc)
        SELECT $1, told.* FROM unnest($2, $3, $4) AS told (place_key, entries, doc)
        ON CONFLICT (campaign, place_key) DO UPDATE SET entries = excluded.entries, doc = excluded.doc;
        """;

    private const string Journal = """
        INSERT INTO journal (campaign, place_key, number, entry) SELECT $1, told.* FROM unnest($2, $3, $4) AS told (place_key, number, entry);
        """;

    // One a campaign, person and kind, however many places the person looks after.
    private const string Letters = """
        INSERT INTO letter (campaign, person, kind, state, due_at) SELECT $1, told.person, told.kind, 'due', $4 FROM unnest($2, $3) AS told (person, kind)
        ON CONFLICT DO NOTHING;
        """;

    private const string Cards = """
        UPDATE place SET card = nullif(told.card, 'null') FROM unnest($1, $2) AS told (key, card) WHERE place.key = told.key;
        """;

    /// <summary>Tells places what happened; what changes nothing is not written.</summary>
    /// <param name="keys">The places.</param>
    /// <param name="happened">What happened to each.</param>
    /// <param name="by">Who or what did it.</param>
    /// <param name="now">When letters are due (UTC).</param>
    public async Task Tell(string[] keys, Func<PeerPlace, IEnumerable<PlaceEvent>> happened, string by, DateTimeOffset now)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var places = await Read(connection, keys);
        PeerChange[] changes = [.. places.Select(place => PeerRules.Decide(place, happened(place), by)).OfType<PeerChange>()];
        if (changes.Length > 0)
        {
            await Write(connection, changes, now);
        }

        await transaction.CommitAsync();
    }

    private async Task<List<PeerPlace>> Read(NpgsqlConnection connection, string[] keys)
    {
        await using var select = new NpgsqlCommand(Select, connection) { Parameters = { Text(campaign), Texts(keys) } };
        await using var row = await select.ExecuteReaderAsync();
        var places = new List<PeerPlace>(keys.Length);
        while (await row.ReadAsync())
        {
            places.Add(new PeerPlace(
                row.GetString(0),
                row.IsDBNull(1) ? null : row.GetString(1),
                row.GetString(2),
                row.IsDBNull(3) ? null : DomainJson.Read<PlaceUpdate>(row.GetString(3)),
                row.GetInt32(4)));
        }

        return places;
    }

    private async Task Write(NpgsqlConnection connection, PeerChange[] changes, DateTimeOffset now)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Updates)
        {
            Parameters =
            {
                Text(campaign),
                Texts(changes.Select(c => c.Place.Key)),
                Numbers(changes.Select(c => c.Place.Entries + c.Journal.Count)),
                Documents(changes.Select(c => DomainJson.Write(c.Next))),
            },
        });
        (string Key, int Number, string Entry)[] lines = [.. changes.SelectMany(c => c.Journal.Select((entry, i) => (c.Place.Key, c.Place.Entries + i, DomainJson.Write(entry))))];
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Journal)
        {
            Parameters = { Text(campaign), Texts(lines.Select(l => l.Key)), Numbers(lines.Select(l => l.Number)), Documents(lines.Select(l => l.Entry)) },
        });

        // In one order, so that two transactions with letters of the same persons do not wait for each other crosswise.
        (string Person, string Kind)[] letters = [.. changes.SelectMany(c => c.Letters.Select(kind => (c.Place.Person!, Kind(kind)))).Distinct().Order()];
        if (letters.Length > 0)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Letters)
            {
                Parameters = { Text(campaign), Texts(letters.Select(l => l.Person)), Texts(letters.Select(l => l.Kind)), new NpgsqlParameter { Value = now.UtcDateTime } },
            });
        }

        PeerChange[] shown = [.. changes.Where(c => c.Card is not null)];
        if (shown.Length > 0)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Cards) { Parameters = { Texts(shown.Select(c => c.Place.Key)), Documents(shown.Select(c => c.Card!)) } });
        }

        await batch.ExecuteNonQueryAsync();
    }

    /// <summary>A kind of letter as the tables name it.</summary>
    public static string Kind(LetterKind kind) => DomainJson.Write(kind).Trim('"');

    private static NpgsqlParameter<string> Text(string value) => new() { TypedValue = value };

    private static NpgsqlParameter<string[]> Texts(IEnumerable<string> values) => Many(NpgsqlDbType.Text, values);

    private static NpgsqlParameter<string[]> Documents(IEnumerable<string> values) => Many(NpgsqlDbType.Jsonb, values);

    private static NpgsqlParameter<int[]> Numbers(IEnumerable<int> values) => Many(NpgsqlDbType.Integer, values);

    private static NpgsqlParameter<T[]> Many<T>(NpgsqlDbType type, IEnumerable<T> values) => new() { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | type };
}
