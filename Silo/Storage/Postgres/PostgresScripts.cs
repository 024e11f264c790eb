using Dapper;
using Npgsql;

namespace Soliguide.Silo.Storage.Postgres;

/// <summary>Brings a database to the form this program needs: runs what it lacks, in order, all or nothing, and remembers it.</summary>
internal static class PostgresScripts
{
    /// <summary>Whoever runs scripts holds this; several silos that start at once wait for each other.</summary>
    private const long Lock = 0x50117_0001;

    private const int Oldest = 150000;

    /// <summary>The scripts that came with this program, in order.</summary>
    public static IReadOnlyList<NumberedScript> BuiltIn() => NumberedScript.BuiltIn("Postgres");

    /// <summary>Runs the scripts that the database has not seen. Returns how many ran.</summary>
    /// <exception cref="InvalidOperationException">
    /// A script was changed after it had been run here, the database was made by a newer program or is not in UTF8, or the server is older than 15.
    /// Nothing was changed.
    /// </exception>
    public static int Run(string connectionString, IReadOnlyList<NumberedScript> scripts)
    {
        using var connection = Open(connectionString);
        using var transaction = connection.BeginTransaction();
        connection.Execute("SELECT pg_advisory_xact_lock(@Lock);", new { Lock }, transaction);
        connection.Execute("""
            SET LOCAL client_min_messages = warning;
            CREATE TABLE IF NOT EXISTS schema_version
            (
              number      integer NOT NULL PRIMARY KEY,
              name        text NOT NULL,
              fingerprint text NOT NULL,
              applied_at  timestamptz NOT NULL DEFAULT now()
            );
            """, transaction: transaction);
        var missing = Missing(connection, scripts, transaction);
        foreach (var script in missing)
        {
            // Without parameters the text goes as it is: statements for Orleans hold names of parameters.
            connection.Execute(script.Text, transaction: transaction);
            connection.Execute(
                "INSERT INTO schema_version (number, name, fingerprint) VALUES (@Number, @Name, @Fingerprint);", script, transaction);
        }

        transaction.Commit();
        return missing.Count;
    }

    /// <summary>Changes nothing: for whoever looks at a database beside the silo that it belongs to.</summary>
    /// <exception cref="InvalidOperationException">The database has not the form that this program needs, or what <see cref="Run"/> refuses.</exception>
    public static void Check(string connectionString, IReadOnlyList<NumberedScript> scripts)
    {
        using var connection = Open(connectionString);
        NumberedScript.RequireNone(
            connection.QuerySingle<bool>("SELECT to_regclass('schema_version') IS NOT NULL;") ? Missing(connection, scripts) : scripts);
    }

    /// <summary>
    /// A session of its own: scripts replace types and functions that pooled sessions have looked up. It waits as long as the scripts and other
    /// silos take.
    /// </summary>
    private static NpgsqlConnection Open(string connectionString)
    {
        var apart = PostgresSessions.Apart(connectionString);
        apart.CommandTimeout = 0;
        var connection = new NpgsqlConnection(apart.ConnectionString);
        try
        {
            connection.Open();
            Require(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Require(NpgsqlConnection connection)
    {
        var (version, encoding) = connection.QuerySingle<(int, string)>(
            "SELECT current_setting('server_version_num')::integer, current_setting('server_encoding');");
        if (version < Oldest)
        {
            throw new InvalidOperationException($"The server is PostgreSQL {connection.ServerVersion}; Soliguide needs 15 or newer.");
        }

        if (encoding != "UTF8")
        {
            throw new InvalidOperationException(
                $"The database {connection.Database} keeps text as {encoding}, which cannot hold what people write; make one with createdb -E UTF8 -T template0.");
        }
    }

    private static IReadOnlyList<NumberedScript> Missing(
        NpgsqlConnection connection, IReadOnlyList<NumberedScript> scripts, NpgsqlTransaction? transaction = null) => NumberedScript.Missing(
        scripts,
        connection.Query<(int Number, string Fingerprint)>("SELECT number, fingerprint FROM schema_version;", transaction: transaction)
            .ToDictionary(row => row.Number, row => row.Fingerprint));
}
