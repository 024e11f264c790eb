using Dapper;
using Microsoft.Data.Sqlite;
using Soliguide.Silo.Storage.Sqlite;

namespace Soliguide.Silo.Storage.Move;

/// <summary>The embedded database of a silo that is stopped. It is read and not written, and nobody can start on it meanwhile.</summary>
internal sealed class EmbeddedSource : IDisposable
{
    private readonly SqliteConnection connection;

    private EmbeddedSource(SqliteConnection connection) => this.connection = connection;

    /// <summary>Opens it.</summary>
    /// <exception cref="InvalidOperationException">It is not there, is open somewhere, or was left by another program than this one.</exception>
    public static EmbeddedSource Open(string file)
    {
        var source = new EmbeddedSource(StoppedFile.Open(file));
        try
        {
            StoppedFile.CheckScripts(source.connection);
            return source;
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The tables that are moved: all but those that each database makes for itself, by name. Columns are in the order of the file, those of the key apart.
    /// </summary>
    public IReadOnlyList<(string Name, IReadOnlyList<string> Key, IReadOnlyList<string> Columns)> Tables() =>
    [
        .. connection.Query<string>(
            """
            SELECT name FROM sqlite_schema
            WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND name NOT IN ('schema_version', 'OrleansQuery') ORDER BY name;
            """)
            .Select(name =>
            {
                var columns = connection.Query<(string Name, int Key)>("SELECT name, pk FROM pragma_table_info(@name);", new { name }).ToList();
                return (
                    name,
                    (IReadOnlyList<string>)[.. columns.Where(column => column.Key > 0).OrderBy(column => column.Key).Select(column => column.Name)],
                    (IReadOnlyList<string>)[.. columns.Select(column => column.Name)]);
            }),
    ];

    /// <summary>Every row in the order of the key.</summary>
    /// <exception cref="InvalidOperationException">A value that PostgreSQL cannot keep; the message names table, key and column.</exception>
    public IEnumerable<MovedRow> Rows(MovedTable table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = table.Read;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = MovedRow.Of(reader);
            for (var column = 0; column < table.Columns.Count; column++)
            {
                if (!table.Columns[column].Takes(row.Values[column]))
                {
                    throw new InvalidOperationException(
                        $"{table.Name} {row.KeyOf(table)}: PostgreSQL cannot keep what {table.Columns[column].Name} holds (the character U+0000, perhaps). Mend it and come back.");
                }
            }

            yield return row;
        }
    }

    /// <summary>The last number that a table has given to a row of its own accord; 0 where it gives none.</summary>
    public long LastNumber(string table) =>
        connection.QuerySingleOrDefault<long?>("SELECT seq FROM sqlite_sequence WHERE name = @table;", new { table }) ?? 0;

    /// <inheritdoc />
    public void Dispose() => connection.Dispose();
}
