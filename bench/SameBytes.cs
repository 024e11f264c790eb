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
        var after = Path.ChangeExtension(before, "after.db");
        Copy(database, after);
        using var reading = Open($"Data Source={after};Mode=ReadOnly;Pooling=False");
        Run(reading, $"ATTACH '{before}' AS before;");
        using var writing = Open($"Data Source={before};Pooling=False");
        Run(writing, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;");
        foreach (var trigger in Names(writing, "trigger"))
        {
            Run(writing, $"DROP TRIGGER {trigger};");
        }

        var (watch, rows) = (new Stopwatch(), 0);
        foreach (var table in Names(writing, "table"))
        {
            foreach (var chunk in Differing(reading, table).Chunk(RowsOfOneTransaction))
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

    // The copy grows while this is read: what differs is laid aside first.
    private static List<object[]> Differing(SqliteConnection reading, string table)
    {
        using var select = reading.CreateCommand();
        select.CommandText = $"SELECT * FROM main.{table} EXCEPT SELECT * FROM before.{table};";
        using var row = select.ExecuteReader();
        var rows = new List<object[]>();
        while (row.Read())
        {
            var values = new object[row.FieldCount];
            row.GetValues(values);
            rows.Add(values);
        }

        return rows;
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
