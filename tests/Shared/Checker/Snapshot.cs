using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Soliguide.Tests.Shared.Checker;

/// <summary>One state of a whole storage, read in one transaction: silos may go on writing, and nothing of that is seen.</summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private readonly DbConnection connection;
    private readonly DbTransaction transaction;

    private Snapshot(DbConnection connection, DbTransaction transaction) => (this.connection, this.transaction) = (connection, transaction);

    /// <summary>Of an embedded database.</summary>
    /// <param name="file">The file of grain states.</param>
    public static async Task<Snapshot> OfSqlite(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 30 }.ToString());
        await connection.OpenAsync();
        return new Snapshot(connection, connection.BeginTransaction(deferred: true));
    }

    /// <summary>Of a PostgreSQL.</summary>
    /// <param name="database">How to connect.</param>
    public static async Task<Snapshot> OfPostgres(string database)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false, CommandTimeout = 120 }.ToString());
        await connection.OpenAsync();
        return new Snapshot(connection, await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead));
    }

    /// <summary>All records of a kind, in order of their keys; cleared ones are left out.</summary>
    /// <param name="type">The permanent name of the state, such as <c>place</c>.</param>
    public IAsyncEnumerable<StoredDocument> Documents(string type) => Rows<StoredDocument>(
        $"SELECT grain_key AS Key, version AS Version, doc AS Json FROM grain_state WHERE grain_type = '{type}' AND doc IS NOT NULL ORDER BY grain_key;");

    /// <summary>What a query brings.</summary>
    public IAsyncEnumerable<T> Rows<T>(string query) => connection.QueryUnbufferedAsync<T>(query, transaction: transaction);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
