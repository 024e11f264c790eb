using Dapper;
using Microsoft.Data.Sqlite;

namespace Soliguide.Silo.Storage.Sqlite;

/// <summary>Brings a file to the form this program needs: runs what it lacks, in order, all or nothing, and remembers it.</summary>
internal static class SqliteScripts
{
    private const string Folder = "Soliguide.Silo.Storage.Scripts.Sqlite.";

    /// <summary>The scripts that came with this program, in order.</summary>
    public static IReadOnlyList<SqliteScript> BuiltIn()
    {
        var assembly = typeof(SqliteScripts).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return SqliteScript.Of(name[Folder.Length..], reader.ReadToEnd());
            })
            .OrderBy(script => script.Number)];
    }

    /// <summary>Runs the scripts that the file has not seen, under an exclusive lock. Returns how many ran.</summary>
    /// <exception cref="InvalidOperationException">
    /// A script was changed after it had been run here, or the file was made by a newer program. Nothing was changed.
    /// </exception>
    public static int Run(string connectionString, IReadOnlyList<SqliteScript> scripts)
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
        var seen = connection
            .Query<(int Number, string Fingerprint)>("SELECT number, fingerprint FROM schema_version;", transaction: transaction)
            .ToDictionary(row => row.Number, row => row.Fingerprint);
        Check(scripts, seen);
        var missing = scripts.Where(script => !seen.ContainsKey(script.Number)).ToList();
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

    private static void Check(IReadOnlyList<SqliteScript> scripts, Dictionary<int, string> seen)
    {
        var known = scripts.ToDictionary(script => script.Number);
        foreach (var (number, fingerprint) in seen)
        {
            if (!known.TryGetValue(number, out var script))
            {
                throw new InvalidOperationException($"The database has script {number:0000}, which this program does not know: start the newer program.");
            }

            if (script.Fingerprint != fingerprint)
            {
                throw new InvalidOperationException($"Script {number:0000}-{script.Name} was changed after this database had run it: add a new number instead.");
            }
        }
    }
}
