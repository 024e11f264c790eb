using System.Text;
using Npgsql;
using NpgsqlTypes;
using Soliguide.Silo.Storage.GroupCommit;

namespace Soliguide.Silo.Storage.Postgres;

/// <summary>
/// Writes many states in one go with their version checks, by the same rules as the provider's query texts. The statements are planned each
/// time: that costs a fraction of a millisecond a batch, and a plan kept from the time when the table was empty would read all of it.
/// </summary>
internal static class PostgresStates
{
    private const string Update = """
        UPDATE grain_state AS held
        SET doc = asked.doc, version = held.version + 1, modified_at = this_moment()
        FROM unnest($1, $2, $3, $4, $5) WITH ORDINALITY AS asked (service_id, grain_type, grain_key, doc, version, place)
        WHERE held.service_id = asked.service_id AND held.grain_type = asked.grain_type AND held.grain_key = asked.grain_key
          AND held.version = asked.version
        RETURNING asked.place, held.version;
        """;

    private const string Insert = """
        WITH asked AS
        (
          SELECT * FROM unnest($1, $2, $3, $4) WITH ORDINALITY AS asked (service_id, grain_type, grain_key, doc, place)
        ),
        added AS
        (
          INSERT INTO grain_state (service_id, grain_type, grain_key, version, doc, modified_at)
          SELECT service_id, grain_type, grain_key, 1, doc, this_moment() FROM asked
          ON CONFLICT (service_id, grain_type, grain_key) DO NOTHING
          RETURNING service_id, grain_type, grain_key, version
        )
        SELECT asked.place, added.version FROM asked JOIN added USING (service_id, grain_type, grain_key);
        """;

    private const string Versions = """
        SELECT asked.place, held.version
        FROM unnest($1, $2, $3) WITH ORDINALITY AS asked (service_id, grain_type, grain_key, place)
        JOIN grain_state AS held ON held.service_id = asked.service_id AND held.grain_type = asked.grain_type AND held.grain_key = asked.grain_key;
        """;

    /// <summary>Notes the outcome of each state; a conflict leaves its row alone and the others go on.</summary>
    public static void Put(NpgsqlConnection connection, NpgsqlTransaction transaction, IReadOnlyCollection<PendingWrite.State> states)
    {
        if (states.Count == 0)
        {
            return;
        }

        // In the order of their keys, so that two silos do not wait for each other crosswise.
        var ordered = states.OrderBy(state => state.Row.Key.StateName, StringComparer.Ordinal)
            .ThenBy(state => state.Row.Key.GrainKey, StringComparer.Ordinal).ToLookup(state => state.Row.Version is not null);
        PendingWrite.State[] old = [.. ordered[true]], fresh = [.. ordered[false]];
        foreach (var state in states)
        {
            state.Outcome = default;
        }

        using (var batch = new NpgsqlBatch(connection, transaction))
        {
            if (old.Length > 0)
            {
                batch.BatchCommands.Add(Command(Update, old, withDocument: true, withVersion: true));
            }

            if (fresh.Length > 0)
            {
                batch.BatchCommands.Add(Command(Insert, fresh, withDocument: true));
            }

            Read(batch, written: true, [.. (PendingWrite.State[][])[old, fresh]]);
        }

        PendingWrite.State[] refused = [.. states.Where(state => !state.Outcome.Written)];
        if (refused.Length > 0)
        {
            using var batch = new NpgsqlBatch(connection, transaction);
            batch.BatchCommands.Add(Command(Versions, refused, withDocument: false));
            Read(batch, written: false, refused);
        }
    }

    private static void Read(NpgsqlBatch batch, bool written, params PendingWrite.State[][] asked)
    {
        using var reader = batch.ExecuteReader();
        foreach (var states in asked.Where(states => states.Length > 0))
        {
            while (reader.Read())
            {
                states[reader.GetInt64(0) - 1].Outcome = new StateOutcome(written, reader.GetInt32(1));
            }

            reader.NextResult();
        }
    }

    private static NpgsqlBatchCommand Command(string text, PendingWrite.State[] states, bool withDocument, bool withVersion = false)
    {
        var command = new NpgsqlBatchCommand(text);
        Add(command, NpgsqlDbType.Text, Array.ConvertAll(states, state => state.Row.Key.ServiceId));
        Add(command, NpgsqlDbType.Text, Array.ConvertAll(states, state => state.Row.Key.StateName));
        Add(command, NpgsqlDbType.Text, Array.ConvertAll(states, state => state.Row.Key.GrainKey));
        if (withDocument)
        {
            Add(command, NpgsqlDbType.Text, Array.ConvertAll(states, state => state.Row.Document is { } bytes ? Encoding.UTF8.GetString(bytes) : null));
        }

        if (withVersion)
        {
            Add(command, NpgsqlDbType.Integer, Array.ConvertAll(states, state => state.Row.Version!.Value));
        }

        return command;
    }

    private static void Add<T>(NpgsqlBatchCommand command, NpgsqlDbType type, T[] values) =>
        command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type });
}
