using Dapper;
using Microsoft.Data.Sqlite;

namespace Soliguide.Silo.Storage.Sqlite;

/// <summary>Brings a file to the form this program needs: runs what it lacks, in order, all or nothing, and remembers it.</summary>
internal static class SqliteScripts
{
    /// <summary>The scripts that came with this program, in order.</summary>
    public static IReadOnlyList<NumberedScript> BuiltIn() => NumberedScript.BuiltIn("Sqlite");

    /// <summary>Runs the scripts that the file has not seen, under an exclusive lock. Returns how many ran.</summary>
    /// <exception cref="InvalidOperationException">
    /// A script was changed after it had been run here, or the file was made by a newer program. Nothing was changed.
    /// </exception>
    public static int Run(string connectionString, IReadOnlyList<NumberedScript> scripts)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();

        // Kept in the file; must be set outside a transaction.
        connection.Execute("PRAGMA journal_mode = WAL;");
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute("""
            CREATE TABLE IF NOT EXISTS schema_version
            (
              number      INTEGER NOT NULL PRIMARY KEY,
              name        TEXT NOT NULL,
              fingerprint TEXT NOT NULL,
              applied_at  TEXT NOT NULL
            );
            """, transaction: transaction);
        var missing = Missing(connection, scripts, transaction);
        foreach (var script in missing)
        {
            connection.Execute(script.Text, transaction: transaction);
            connection.Execute(
                "INSERT INTO schema_version (number, name, fingerprint, applied_at) VALUES (@Number, @Name, @Fingerprint, datetime('now'));",
                script,
                transaction);
        }

        transaction.Commit();
        return missing.Count;
    }

    /// <summary>Changes nothing: for whoever looks at a file beside the silo that it belongs to.</summary>
    /// <exception cref="InvalidOperationException">The file is missing or has not the form that this program needs, or what <see cref="Run"/> refuses.</exception>
    public static void Check(string file, IReadOnlyList<NumberedScript> scripts)
    {
        if (!File.Exists(file))
        {
            throw new InvalidOperationException($"There is no {Path.GetFullPath(file)}: a live silo makes it at its first start.");
        }

        using var connection = new SqliteConnection(SqliteDatabase.ConnectionStringOf(file));
        connection.Open();
        var known = connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema WHERE name = 'schema_version';") > 0;
        NumberedScript.RequireNone(known ? Missing(connection, scripts) : scripts);
    }

    private static IReadOnlyList<NumberedScript> Missing(
        SqliteConnection connection, IReadOnlyList<NumberedScript> scripts, SqliteTransaction? transaction = null) => NumberedScript.Missing(
        scripts,
        connection.Query<(int Number, string Fingerprint)>("SELECT number, fingerprint FROM schema_version;", transaction: transaction)
            .ToDictionary(row => row.Number, row => row.Fingerprint));
}
