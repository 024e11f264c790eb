using System.Diagnostics;
using System.Globalization;
using Dapper;
using Npgsql;

namespace Soliguide.Bench.Cluster;

/// <summary>
/// What <see cref="SameBytes"/> does, on PostgreSQL: the tables as they were before something ran, copied with their indexes into another schema, and the same end reached there
/// by COPY alone, a thousand rows a transaction, by one program that decides nothing. Reading the rows is not counted.
/// </summary>
/// <param name="database">The database, whose silo is idle.</param>
internal sealed class PostgresBytes(string database)
{
    private const int RowsOfOneTransaction = 1_000;
    private const string Before = "before";
    private const string Aside = "aside";

    /// <summary>Octets of our tables and their indexes.</summary>
    public async Task<long> Size()
    {
        await using var connection = await Open();
        return await connection.ExecuteScalarAsync<long>(
            "SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class AS c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace;");
    }

    /// <summary>Copies the tables as they are now.</summary>
    public async Task Keep()
    {
        await using var connection = await Open();
        await connection.ExecuteAsync($"CREATE SCHEMA {Before}; CREATE SCHEMA {Aside};");
        foreach (var table in await Tables(connection))
        {
            await connection.ExecuteAsync($"CREATE TABLE {Before}.{table} (LIKE public.{table} INCLUDING ALL EXCLUDING IDENTITY); INSERT INTO {Before}.{table} SELECT * FROM public.{table};");
        }

        await connection.ExecuteAsync("CHECKPOINT;");
    }

    /// <summary>Writes what differs now into the copy.</summary>
    /// <returns>How long that took, and how many rows there were.</returns>
    public async Task<(TimeSpan Took, int Rows)> Write()
    {
        await using var reading = await Open();
        await using var writing = await Open();
        var (watch, rows) = (new Stopwatch(), 0);
        foreach (var table in await Tables(reading))
        {
            await reading.ExecuteAsync($"CREATE UNLOGGED TABLE {Aside}.{table} AS SELECT * FROM public.{table} EXCEPT SELECT * FROM {Before}.{table};");
            await writing.ExecuteAsync($"CREATE TEMPORARY TABLE {table} (LIKE {Before}.{table}) ON COMMIT DELETE ROWS;");
            var put = await Put(reading, table);
            using var lines = await reading.BeginTextExportAsync($"COPY {Aside}.{table} TO STDOUT");
            await foreach (var chunk in Lines(lines).Chunk(RowsOfOneTransaction))
            {
                watch.Start();
                await Put(writing, table, put, chunk);
                watch.Stop();
                rows += chunk.Length;
            }
        }

        return (watch.Elapsed, rows);
    }

    private static async Task Put(NpgsqlConnection connection, string table, string put, string[] rows)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var copy = await connection.BeginTextImportAsync($"COPY pg_temp.{table} FROM STDIN"))
        {
            foreach (var row in rows)
            {
                await copy.WriteAsync(row);
                await copy.WriteAsync('\n');
            }
        }

        await connection.ExecuteAsync(put);
        await transaction.CommitAsync();
    }

    /// <summary>From the rows of one transaction into the copy: new ones, and those that were there anew.</summary>
    private static async Task<string> Put(NpgsqlConnection connection, string table)
    {
        var columns = (await connection.QueryAsync<(string Name, bool Key)>(
            """
            SELECT quote_ident(a.attname), coalesce(a.attnum = ANY (i.indkey), false)
            FROM pg_attribute AS a LEFT JOIN pg_index AS i ON i.indrelid = a.attrelid AND i.indisprimary
            WHERE a.attrelid = ('public.' || @table)::regclass AND a.attnum > 0 AND NOT a.attisdropped;
            """,
            new { table })).ToList();
        string[] keys = [.. columns.Where(c => c.Key).Select(c => c.Name)], others = [.. columns.Where(c => !c.Key).Select(c => c.Name)];
        var again = others.Length == 0 ? "NOTHING" : $"UPDATE SET {string.Join(", ", others.Select(name => $"{name} = excluded.{name}"))}";
        return keys.Length == 0
            ? $"INSERT INTO {Before}.{table} SELECT * FROM pg_temp.{table};"
            : string.Create(CultureInfo.InvariantCulture, $"INSERT INTO {Before}.{table} SELECT * FROM pg_temp.{table} ON CONFLICT ({string.Join(", ", keys)}) DO {again};");
    }

    private static async IAsyncEnumerable<string> Lines(TextReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            yield return line;
        }
    }

    /// <summary>Our own; the scheduler's are as in an embedded silo, where they are another file.</summary>
    private static async Task<IEnumerable<string>> Tables(NpgsqlConnection connection) => await connection.QueryAsync<string>(
        "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'qrtz%' ORDER BY tablename;");

    private async Task<NpgsqlConnection> Open()
    {
        var connection = new NpgsqlConnection($"{database};Command Timeout=0");
        await connection.OpenAsync();
        return connection;
    }
}
