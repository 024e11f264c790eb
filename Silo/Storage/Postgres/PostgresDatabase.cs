using System.Data.Common;
using Dapper;
using Npgsql;

namespace Soliguide.Silo.Storage.Postgres;

/// <summary>
/// A PostgreSQL that several silos share. Brought up to date when it is first used; silos that start at once wait for each other.
/// </summary>
internal sealed class PostgresDatabase : IDatabase, IAsyncDisposable, IDisposable
{
    private readonly NpgsqlDataSource source;

    /// <summary>Connects and runs the scripts that the database lacks.</summary>
    /// <param name="options">Which database.</param>
    /// <param name="beside">Whether it belongs to a silo that may be running: then nothing is changed, and one that lacks scripts is refused.</param>
    /// <exception cref="InvalidOperationException">This program cannot work with that database; the message says why and what to do.</exception>
    public PostgresDatabase(StorageOptions options, bool beside = false)
    {
        options.Validate();
        ConnectionString = PostgresSessions.Of(options.Postgres!);
        if (beside)
        {
            PostgresScripts.Check(ConnectionString, PostgresScripts.BuiltIn());
        }
        else
        {
            PostgresScripts.Run(ConnectionString, PostgresScripts.BuiltIn());
        }

        source = NpgsqlDataSource.Create(ConnectionString);
    }

    /// <inheritdoc />
    public string Invariant => "Npgsql";

    /// <inheritdoc />
    public string ConnectionString { get; }

    /// <inheritdoc />
    public async ValueTask<DbConnection> OpenAsync(CancellationToken stop = default) => await source.OpenConnectionAsync(stop);

    /// <summary>A session for the writer, which keeps it: a new one each time, since those of a pool all end when a server restarts.</summary>
    public NpgsqlConnection Open()
    {
        var session = new NpgsqlConnection(PostgresSessions.Apart(ConnectionString).ConnectionString);
        session.Open();
        return session;
    }

    /// <summary>
    /// A session broke. Those that lie idle in the pools have probably ended with it, and each would fail whoever gets it next: they are thrown away.
    /// </summary>
    public void Forget()
    {
        source.Clear();
        using var any = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(any);
    }

    /// <inheritdoc />
    public void TakeTurn(DbConnection connection, DbTransaction transaction) =>
        connection.Execute("SELECT take_turn();", transaction: transaction);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => source.DisposeAsync();

    /// <inheritdoc />
    public void Dispose() => source.Dispose();
}
