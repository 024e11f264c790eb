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
    public PostgresDatabase(StorageOptions options)
    {
        options.Validate();
        ConnectionString = ConnectionStringOf(options.Postgres!);
        PostgresScripts.Run(ConnectionString, PostgresScripts.BuiltIn());
        source = NpgsqlDataSource.Create(ConnectionString);
    }

    /// <inheritdoc />
    public string Invariant => "Npgsql";

    /// <inheritdoc />
    public string ConnectionString { get; }

    /// <summary>
    /// How every connection is opened: what the setting says wins over what stands before it. No session state of ours outlives a transaction, so that
    /// nothing has to be reset when a connection goes back to the pool.
    /// </summary>
    public static string ConnectionStringOf(string setting) =>
        new NpgsqlConnectionStringBuilder($"Maximum Pool Size=32;No Reset On Close=true;Application Name=soliguide;{setting}").ConnectionString;

    /// <inheritdoc />
    public async ValueTask<DbConnection> OpenAsync(CancellationToken stop = default) => await source.OpenConnectionAsync(stop);

    /// <summary>A session for the writer, which keeps it: a new one each time, since those of a pool all end when a server restarts.</summary>
    public NpgsqlConnection Open()
    {
        var session = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
        session.Open();
        return session;
    }

    /// <inheritdoc />
    public void TakeTurn(DbConnection connection, DbTransaction transaction) =>
        connection.Execute("SELECT take_turn();", transaction: transaction);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => source.DisposeAsync();

    /// <inheritdoc />
    public void Dispose() => source.Dispose();
}
