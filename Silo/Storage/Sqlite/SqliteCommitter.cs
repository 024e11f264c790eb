using Dapper;
using Microsoft.Data.Sqlite;
using Soliguide.Silo.Storage.GroupCommit;

namespace Soliguide.Silo.Storage.Sqlite;

/// <summary>Commits batches on one connection that it keeps open. After a failure the connection is thrown away.</summary>
internal sealed class SqliteCommitter(SqliteDatabase database) : ICommitter
{
    private SqliteConnection? _connection;
    private SqliteStateCommands? _states;

    /// <inheritdoc />
    public void Commit(IReadOnlyList<PendingWrite> batch)
    {
        try
        {
            // Behind a savepoint every page is copied before it is changed, which cost a third of a commit of arrived mail; and statements
            // are hardly ever refused. So savepoints come only where some were.
            if (!TryCommit(batch, savepoints: false))
            {
                TryCommit(batch, savepoints: true);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _states?.Dispose();
        _connection?.Dispose();
        _states = null;
        _connection = null;
    }

    private SqliteConnection Open()
    {
        if (_connection is null)
        {
            _connection = new SqliteConnection(database.ConnectionString);
            _connection.Open();

            // What is overwritten or deleted leaves no copy in its page; pages that become free wait for the night (Remains).
            _connection.Execute("PRAGMA secure_delete = FAST;");

            // 64 MiB of pages instead of 2: a batch touches about a thousand, and those that do not fit are written twice.
            // Measured: a third less processor time a write with 5,000 places, more with more.
            _connection.Execute("PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;");

            // 64 MiB of log before it is carried over into the file instead of 4: pages that many commits touch, such as those of indexes, are carried once.
            _connection.Execute("PRAGMA wal_autocheckpoint = 16384;");
            _states = new SqliteStateCommands(_connection);
        }

        return _connection;
    }

    /// <summary>False when statements were refused and nothing was kept: everything is run again, so they set what they tell, and never add to it.</summary>
    private bool TryCommit(IReadOnlyList<PendingWrite> batch, bool savepoints)
    {
        var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        _states!.Join(transaction);
        foreach (var write in batch)
        {
            if (!Apply(write, connection, transaction, savepoints))
            {
                transaction.Rollback();
                return false;
            }
        }

        transaction.Commit();
        return true;
    }

    private bool Apply(PendingWrite write, SqliteConnection connection, SqliteTransaction transaction, bool savepoints)
    {
        switch (write)
        {
            case PendingWrite.State state:
                state.Outcome = _states!.Put(state.Row);
                return true;
            case PendingWrite.Statements statements:
                return savepoints ? BehindSavepoint(statements, connection, transaction) : Plainly(statements, connection, transaction);
            default:
                throw new NotSupportedException($"{write.GetType().Name} has no place in a commit.");
        }
    }

    private static bool Plainly(PendingWrite.Statements statements, SqliteConnection connection, SqliteTransaction transaction)
    {
        try
        {
            statements.Run(connection, transaction);
            return true;
        }
#pragma warning disable CA1031 // Whatever it is, the same happens again behind a savepoint, and is told there.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    /// <summary>Other tables' statements may be refused, by a unique key for instance, without taking the grains' writes with them.</summary>
    private static bool BehindSavepoint(PendingWrite.Statements statements, SqliteConnection connection, SqliteTransaction transaction)
    {
        const string Mark = "statements";
        transaction.Save(Mark);
        try
        {
            statements.Run(connection, transaction);
            transaction.Release(Mark);
        }
#pragma warning disable CA1031 // The caller hears of it; a transaction that is itself gone fails in Rollback, and so the batch.
        catch (Exception reason)
#pragma warning restore CA1031
        {
            transaction.Rollback(Mark);
            transaction.Release(Mark);
            statements.Refused = reason;
        }

        return true;
    }
}
