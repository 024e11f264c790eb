using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Soliguide.Bench;

/// <summary>
/// What a database was before something ran, and the same end reached by SQL alone: every row that differs afterwards, in every table, with the same indexes and
/// durability, a thousand rows a transaction, by one program that decides nothing. Reading the rows is not counted.
/// </summary>
internal sealed class SameBytes
{
    private const int RowsOfOneTransaction = 1_000;
    private readonly string database, before;

    private SameBytes(string database, string before) => (this.database, this.before) = (database, before);

    /// <summary>Copies a silo's database as it is now.</summary>
    /// <param name="folder">The silo's data.</param>
    public static SameBytes Of(string folder)
    {
        var database = Directory.GetFiles(folder, "soliguide.db", SearchOption.AllDirectories).Single();
        var before = Path.Combine(folder, "before.db");
        Copy(database, before);
        return new SameBytes(database, before);
    }

    /// <summary>Octets of the silo's database.</summary>
    public long Size => new FileInfo(database).Length;

    /// <summary>Writes what differs now into the copy.</summary>
    /// <returns>How long that took, and how many rows there were.</returns>
    public (TimeSpan Took, int Rows) Write()
    {
        // While this is written, the copy grows: what differs is laid aside first, on the disk, for it may be gigabytes.
        using var reading = Open($"Data Source={Path.ChangeExtension(before, "aside.db")};Pooling=False");
        Run(reading, $"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; ATTACH '{database}' AS after; ATTACH '{before}' AS before;");
        using var writing = Open($"Data Source={before};Pooling=False");
        var tables = Names(writing, "table");
        tables.ForEach(table => Run(reading, $"CREATE TABLE main.{table} AS {Differing(writing, table)};"));
        Run(reading, "DETACH before; DETACH after;");
        Run(writing, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;");
        Names(writing, "trigger").ForEach(trigger => Run(writing, $"DROP TRIGGER {trigger};"));
        var (watch, rows) = (new Stopwatch(), 0);
        foreach (var table in tables)
        {
            foreach (var chunk in Rows(reading, table).Chunk(RowsOfOneTransaction))
            {
                watch.Start();
                Put(writing, table, chunk);
                watch.Stop();
                rows += chunk.Length;
            }
        }

        return (watch.Elapsed, rows);
    }

    private static void Put(SqliteConnection writing, string table, object[][] rows)
    {
        using var transaction = writing.BeginTransaction();
        using var insert = writing.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT OR REPLACE INTO {table} VALUES ({string.Join(", ", rows[0].Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"@v{i}")))});";
        var values = rows[0].Select((_, i) => insert.Parameters.Add(new SqliteParameter(string.Create(CultureInfo.InvariantCulture, $"@v{i}"), null))).ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                values[i].Value = row[i];
            }

            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>The rows of a table that are not the same in the copy, looked up by their keys.</summary>
    private static string Differing(SqliteConnection connection, string table)
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT name, pk FROM pragma_table_info(@table);";
        select.Parameters.AddWithValue("@table", table);
        using var row = select.ExecuteReader();
        var (keys, others) = (new List<string>(), new List<string>());
        while (row.Read())
        {
            (row.GetInt32(1) > 0 ? keys : others).Add(row.GetString(0));
        }

        var same = string.Join(" AND ", keys.DefaultIfEmpty("rowid").Concat(others).Select(column => $"b.{column} IS a.{column}"));
        return $"SELECT a.* FROM after.{table} AS a WHERE NOT EXISTS (SELECT 1 FROM before.{table} AS b WHERE {same})";
    }

    private static IEnumerable<object[]> Rows(SqliteConnection reading, string table)
    {
        using var select = reading.CreateCommand();
        select.CommandText = $"SELECT * FROM main.{table};";
        using var row = select.ExecuteReader();
        while (row.Read())
        {
            var values = new object[row.FieldCount];
            row.GetValues(values);
            yield return values;
        }
    }

    private static List<string> Names(SqliteConnection connection, string kind)
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT name FROM sqlite_master WHERE type = @kind AND name NOT LIKE 'sqlite_%' ORDER BY name;";
        select.Parameters.AddWithValue("@kind", kind);
        using var row = select.ExecuteReader();
        var names = new List<string>();
        while (row.Read())
        {
            names.Add(row.GetString(0));
        }

        return names;
    }

    private static void Copy(string from, string to)
    {
        using var source = Open($"Data Source={from};Mode=ReadOnly;Pooling=False");
        using var target = Open($"Data Source={to};Pooling=False");
        source.BackupDatabase(target);
    }

    private static SqliteConnection Open(string text)
    {
        var connection = new SqliteConnection(text);
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
