using Dapper;
using Microsoft.Data.Sqlite;

namespace Soliguide.Silo.Storage.Sqlite;

/// <summary>An embedded database that nobody else has open, and that nobody can open as long as the connection lasts.</summary>
internal static class StoppedFile
{
    private const int Busy = 5;

    /// <summary>Opens it for reading alone; the caller disposes the connection.</summary>
    /// <exception cref="InvalidOperationException">There is no such file, or somebody has it open: a silo that runs.</exception>
    public static SqliteConnection Open(string file)
    {
        if (!File.Exists(file))
        {
            throw new InvalidOperationException($"There is no database {file}.");
        }

        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(file), Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 1 }.ToString());
        try
        {
            connection.Open();

            // With a write-ahead log the lock is taken by the first look, and kept.
            connection.Execute("PRAGMA locking_mode = EXCLUSIVE;");
            connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema;");
            connection.Execute("PRAGMA query_only = ON;");
            return connection;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Busy)
        {
            connection.Dispose();
            throw new InvalidOperationException($"Somebody has {file} open: stop the silo first.", e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Refuses a file whose tables are not those of this program.</summary>
    /// <exception cref="InvalidOperationException">An older program left it, or a newer one, or it is none of ours; the message says what to do.</exception>
    public static void CheckScripts(SqliteConnection connection)
    {
        if (Lacks(connection) > 0)
        {
            throw new InvalidOperationException($"{connection.DataSource} was left by an older program: start this one on it once, stop it, and come back.");
        }
    }

    /// <summary>How many scripts a file has not seen yet; those are run when a silo starts on it.</summary>
    /// <exception cref="InvalidOperationException">A newer program left it, or it is none of ours.</exception>
    public static int Lacks(SqliteConnection connection)
    {
        if (connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema WHERE name = 'schema_version';") == 0)
        {
            throw new InvalidOperationException($"{connection.DataSource} is no database of this program.");
        }

        var seen = connection.Query<(int Number, string Fingerprint)>("SELECT number, fingerprint FROM schema_version;")
            .ToDictionary(row => row.Number, row => row.Fingerprint);
        return NumberedScript.Missing(SqliteScripts.BuiltIn(), seen).Count;
    }
}
