using Dapper;
using Microsoft.Data.Sqlite;
using Soliguide.Silo.Storage.Sqlite;

namespace Soliguide.Silo.Tests.Storage.Move;

/// <summary>Rows for tables that no test has a use for: something in every column, so that nothing can be left out unseen.</summary>
internal static class FilledTables
{
    /// <summary>A new file with the tables of this program, and states whose keys .NET would order otherwise than databases do.</summary>
    public static void New(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        SqliteScripts.Run(WithoutPool(file), SqliteScripts.BuiltIn());
        Change(file, connection =>
        {
            foreach (var key in (string[])["a-1", "A-1", "é-1", "\uFFFD-1", "😀-1", "a_1", "a-10", "a-2"])
            {
                connection.Execute(
                    "INSERT INTO grain_state (service_id, grain_type, grain_key, version, doc, modified_at) VALUES ('default', 'note', @key, 3, @doc, 1);",
                    new { key, doc = $$"""{"text":"été {{key}} \\u0000"}""" });
            }

            connection.Execute("INSERT INTO grain_state (service_id, grain_type, grain_key, version, doc, modified_at) VALUES ('default', 'note', 'cleared', 4, NULL, 2);");
            Fill(connection);
        });
    }

    /// <summary>A row in each table that has none.</summary>
    public static void FillEmpty(string file) => Change(file, Fill);

    /// <summary>Changes the file by hand, as no silo would.</summary>
    public static void Change(string file, Action<SqliteConnection> change)
    {
        using var connection = new SqliteConnection(WithoutPool(file));
        connection.Open();
        change(connection);
    }

    private static string WithoutPool(string file) => $"Data Source={file};Pooling=False";

    private static void Fill(SqliteConnection connection)
    {
        foreach (var table in connection.Query<string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%';").ToList())
        {
            if (connection.ExecuteScalar<long>($"SELECT count(*) FROM {table};") == 0)
            {
                var columns = connection.Query<(string Name, string Type)>("SELECT name, type FROM pragma_table_info(@table);", new { table }).ToList();
                var values = columns.Select(column => column.Type switch { "INTEGER" => "1", "BLOB" => "x'00ff0d'", _ => $"'{column.Name} é'" });
                connection.Execute($"INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", values)});");
            }
        }
    }
}
