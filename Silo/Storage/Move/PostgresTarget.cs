using System.Data;
using System.Runtime.CompilerServices;
using Dapper;
using Npgsql;
using Soliguide.Silo.Storage.Postgres;

namespace Soliguide.Silo.Storage.Move;

/// <summary>
/// The PostgreSQL that takes everything in, in one transaction: what is not said to be kept with <see cref="Keep"/> has never been there.
/// </summary>
internal sealed class PostgresTarget : IAsyncDisposable
{
    /// <summary>The key of tables of one row, which a new database makes for itself and gets from the old one instead: the name of the feed, for one.</summary>
    private const string One = "one";

    private const string States = "grain_state";

    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;

    /// <summary>How it connected: an open connection tells its password no more.</summary>
    private readonly string how;

    private PostgresTarget(string how, NpgsqlConnection connection, NpgsqlTransaction transaction) =>
        (this.how, this.connection, this.transaction) = (how, connection, transaction);

    /// <summary>Connects; the tables of this program are there.</summary>
    /// <param name="connectionString">How.</param>
    /// <param name="held">Tables that nobody else may write to until the end. They are held before anything is looked at, so that nothing comes in behind that look.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="InvalidOperationException">A silo runs on it.</exception>
    public static async Task<PostgresTarget> Open(string connectionString, IReadOnlyCollection<string> held, CancellationToken stop)
    {
        // All is one transaction, and nothing is asked in it while records are read from the other side.
        var apart = PostgresSessions.Apart(connectionString, ("idle_in_transaction_session_timeout", "0"));
        apart.CommandTimeout = 0;
        var connection = new NpgsqlConnection(apart.ConnectionString);
        try
        {
            await connection.OpenAsync(stop);
            var target = new PostgresTarget(apart.ConnectionString, connection, await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop));
            if (held.Count > 0)
            {
                await connection.ExecuteAsync(target.Said($"LOCK TABLE {string.Join(", ", held.Select(MovedTable.Quoted))} IN EXCLUSIVE MODE;", stop));
            }

            await RefuseSilos(connection, target.transaction, stop);
            return target;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>A table of the embedded database with the types that it has here.</summary>
    /// <exception cref="InvalidOperationException">It has other columns here.</exception>
    public async Task<MovedTable> Table(string name, IReadOnlyList<string> key, IReadOnlyList<string> columns, CancellationToken stop)
    {
        const string query = """
            SELECT a.attname, format_type(coalesce(nullif(t.typbasetype, 0), t.oid), NULL)
            FROM pg_attribute AS a JOIN pg_type AS t ON t.oid = a.atttypid
            WHERE a.attrelid = to_regclass(@table) AND a.attnum > 0 AND NOT a.attisdropped;
            """;
        var here = (await connection.QueryAsync<(string Name, string Type)>(Said(query, stop, new { table = MovedTable.Quoted(name) })))
            .ToDictionary(column => column.Name, column => column.Type);
        return here.Keys.ToHashSet().SetEquals(columns)
            ? new MovedTable(name, key, [.. columns.Select(column => new MovedColumn(column, MovedColumn.TypeOf(name, column, here[column])))])
            : throw new InvalidOperationException($"{name} has other columns in PostgreSQL than in the embedded database.");
    }

    /// <summary>Makes sure that nothing is there.</summary>
    /// <exception cref="InvalidOperationException">Something is there.</exception>
    public async Task Begin(IReadOnlyList<MovedTable> tables, CancellationToken stop)
    {
        foreach (var table in tables.Where(table => table.Key is not [One]))
        {
            if (await connection.ExecuteScalarAsync<bool>(Said($"SELECT EXISTS (SELECT FROM {MovedTable.Quoted(table.Name)});", stop)))
            {
                throw new InvalidOperationException(
                    $"The PostgreSQL of Storage:Postgres is not empty ({table.Name}): a move never adds to what is there. Make a new database (createdb) and name that one.");
            }
        }

        var own = tables.Where(table => table.Key is [One]).Select(table => $"DELETE FROM {MovedTable.Quoted(table.Name)};");

        // What follows from the states is moved as it stands, positions of the feed among it: triggers would tell it anew.
        await connection.ExecuteAsync(Said($"ALTER TABLE {States} DISABLE TRIGGER USER; {string.Concat(own)}", stop));
    }

    /// <summary>Takes rows in; numbers that the table gives by itself go on behind <paramref name="last"/>.</summary>
    public async Task Take(MovedTable table, IEnumerable<MovedRow> rows, long last, CancellationToken stop)
    {
        await using (var import = await connection.BeginBinaryImportAsync(table.Copy, stop))
        {
            foreach (var row in rows)
            {
                await import.StartRowAsync(stop);
                for (var column = 0; column < table.Columns.Count; column++)
                {
                    await Write(import, table.Columns[column], row.Values[column], stop);
                }
            }

            await import.CompleteAsync(stop);
        }

        if (last > 0)
        {
            const string follow = "SELECT setval(pg_get_serial_sequence(@table, @key), @last);";
            await connection.ExecuteAsync(Said(follow, stop, new { table = MovedTable.Quoted(table.Name), key = table.Key[0], last }));
        }
    }

    /// <summary>Every row in the order of the key.</summary>
    public async IAsyncEnumerable<MovedRow> Rows(MovedTable table, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(table.Read, connection, transaction);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            yield return MovedRow.Of(reader);
        }
    }

    /// <summary>Keeps all that was taken in, and has the server look how much that is.</summary>
    /// <exception cref="InvalidOperationException">A silo was started meanwhile; nothing is kept.</exception>
    public async Task Keep(CancellationToken stop)
    {
        await using (var fresh = new NpgsqlConnection(how))
        {
            await fresh.OpenAsync(stop);
            await RefuseSilos(fresh, null, stop);
        }

        await connection.ExecuteAsync(Said($"ALTER TABLE {States} ENABLE TRIGGER USER;", stop));
        await transaction.CommitAsync(stop);
        try
        {
            await connection.ExecuteAsync(new CommandDefinition("ANALYZE;", cancellationToken: stop));
        }
        catch (Exception e) when (e is NpgsqlException or OperationCanceledException)
        {
            // All is kept; the server looks by itself within minutes.
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static async Task RefuseSilos(NpgsqlConnection connection, NpgsqlTransaction? transaction, CancellationToken stop)
    {
        const string alive = "SELECT count(*) FROM silo_member WHERE Status <> 6 AND IAmAliveTime > now() - interval '2 minutes';";
        if (await connection.ExecuteScalarAsync<long>(new CommandDefinition(alive, transaction: transaction, cancellationToken: stop)) > 0)
        {
            throw new InvalidOperationException("A silo runs on the PostgreSQL of Storage:Postgres, or was killed there within two minutes: stop all of them first.");
        }
    }

    private static Task Write(NpgsqlBinaryImporter import, MovedColumn column, object? value, CancellationToken stop) => value switch
    {
        null => import.WriteNullAsync(stop),
        long number when column.Type == NpgsqlTypes.NpgsqlDbType.Integer => import.WriteAsync((int)number, column.Type, stop),
        long number => import.WriteAsync(number, column.Type, stop),
        string text => import.WriteAsync(text, column.Type, stop),
        _ => import.WriteAsync((byte[])value, column.Type, stop),
    };

    private CommandDefinition Said(string words, CancellationToken stop, object? values = null) => new(words, values, transaction, cancellationToken: stop);
}
