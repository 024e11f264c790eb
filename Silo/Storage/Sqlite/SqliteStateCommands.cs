using System.Globalization;
using Microsoft.Data.Sqlite;
using Soliguide.Silo.Storage.GroupCommit;

namespace Soliguide.Silo.Storage.Sqlite;

/// <summary>The prepared statements that write one state with its version check: the same rules as the provider's query texts.</summary>
internal sealed class SqliteStateCommands(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand _insert = Prepare(connection, """
        INSERT INTO grain_state (service_id, grain_type, grain_key, version, doc, modified_at)
        VALUES (@service, @type, @key, 1, CAST(@doc AS TEXT), CAST(unixepoch('subsec') * 1000 AS INTEGER))
        ON CONFLICT (service_id, grain_type, grain_key) DO NOTHING;
        """);

    private readonly SqliteCommand _update = Prepare(connection, """
        UPDATE grain_state
        SET doc = CAST(@doc AS TEXT), version = version + 1, modified_at = CAST(unixepoch('subsec') * 1000 AS INTEGER)
        WHERE service_id = @service AND grain_type = @type AND grain_key = @key AND version = @version;
        """);

    private readonly SqliteCommand _version = Prepare(connection, """
        SELECT version FROM grain_state WHERE service_id = @service AND grain_type = @type AND grain_key = @key;
        """);

    /// <summary>The following statements belong to this transaction.</summary>
    public void Join(SqliteTransaction transaction) =>
        _insert.Transaction = _update.Transaction = _version.Transaction = transaction;

    /// <summary>Writes the row if its version still stands.</summary>
    public StateOutcome Put(StateRow row)
    {
        var command = row.Version is null ? _insert : _update;
        Name(command, row.Key);
        command.Parameters["@doc"].Value = row.Document ?? (object)DBNull.Value;
        command.Parameters["@version"].Value = row.Version ?? (object)DBNull.Value;
        return command.ExecuteNonQuery() == 1
            ? new StateOutcome(Written: true, (row.Version ?? 0) + 1)
            : new StateOutcome(Written: false, VersionOf(row.Key));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _insert.Dispose();
        _update.Dispose();
        _version.Dispose();
    }

    private int? VersionOf(StateKey key)
    {
        Name(_version, key);
        return _version.ExecuteScalar() is { } version ? Convert.ToInt32(version, CultureInfo.InvariantCulture) : null;
    }

    private static void Name(SqliteCommand command, StateKey key)
    {
        command.Parameters["@service"].Value = key.ServiceId;
        command.Parameters["@type"].Value = key.StateName;
        command.Parameters["@key"].Value = key.GrainKey;
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Parameters.Add("@service", SqliteType.Text);
        command.Parameters.Add("@type", SqliteType.Text);
        command.Parameters.Add("@key", SqliteType.Text);
        command.Parameters.Add("@doc", SqliteType.Blob);
        command.Parameters.Add("@version", SqliteType.Integer);
        return command;
    }
}
