using Npgsql;
using Soliguide.Silo.Storage.GroupCommit;

namespace Soliguide.Silo.Storage.Postgres;

/// <summary>
/// Commits batches on one connection that it keeps open: all states of a batch in two statements, then the statements of other tables.
/// After a failure the connection is thrown away.
/// </summary>
internal sealed class PostgresCommitter(PostgresDatabase database) : ICommitter
{
    private const int Tries = 3;

    private NpgsqlConnection? connection;

    /// <inheritdoc />
    public void Commit(IReadOnlyList<PendingWrite> batch)
    {
        var together = true;
        for (var tries = 1; ; tries++)
        {
            NpgsqlTransaction? transaction = null;
            try
            {
                connection ??= database.Open();
                transaction = connection.BeginTransaction();
                Write(batch, connection, transaction, together);
            }
            catch (PostgresException refused) when (together && IsOfOneRow(refused))
            {
                // One document that PostgreSQL cannot keep must not take the others with it: each one by itself tells which.
                transaction?.Dispose();
                together = false;
                continue;
            }
            catch (NpgsqlException lost) when (tries < Tries && IsGone(lost))
            {
                // Nobody has asked for the commit yet: nothing of it can have been kept, and it may be done again.
                Dispose();
                continue;
            }
            catch
            {
                Dispose();
                throw;
            }

            Finish(transaction);
            return;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        connection?.Dispose();
        connection = null;
    }

    /// <summary>When this fails nobody knows whether the batch was kept: its callers forget what they knew and read again.</summary>
    private void Finish(NpgsqlTransaction transaction)
    {
        try
        {
            transaction.Commit();
            transaction.Dispose();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private static void Write(IReadOnlyList<PendingWrite> batch, NpgsqlConnection connection, NpgsqlTransaction transaction, bool together)
    {
        var states = batch.OfType<PendingWrite.State>().ToList();
        if (together)
        {
            PostgresStates.Put(connection, transaction, states);
        }
        else
        {
            states.ForEach(state => state.Refused = Try(transaction, () => PostgresStates.Put(connection, transaction, [state])));
        }

        foreach (var write in batch.OfType<PendingWrite.Statements>())
        {
            // Other tables' statements may be refused, by a unique key for instance, without taking the grains' writes with them.
            write.Refused = Try(transaction, () => write.Run(connection, transaction));
        }
    }

    /// <summary>Runs what may fail by itself; returns why it did. A connection that is lost fails the batch.</summary>
    private static Exception? Try(NpgsqlTransaction transaction, Action statements)
    {
        const string Mark = "apart";
        transaction.Save(Mark);
        try
        {
            statements();
            transaction.Release(Mark);
            return null;
        }
        catch (NpgsqlException lost) when (IsGone(lost))
        {
            throw;
        }
#pragma warning disable CA1031 // The caller hears of it; a transaction that is itself gone fails in Rollback, and so the batch.
        catch (Exception reason)
#pragma warning restore CA1031
        {
            transaction.Rollback(Mark);
            transaction.Release(Mark);
            return reason;
        }
    }

    /// <summary>Data that cannot be kept, or a rule of a table (SQLSTATE classes 22 and 23), and what a trigger raises.</summary>
    private static bool IsOfOneRow(PostgresException refused) =>
        refused.SqlState.StartsWith("22", StringComparison.Ordinal) || refused.SqlState.StartsWith("23", StringComparison.Ordinal);

    /// <summary>The session ended, the server restarts, or two transactions waited for each other: the same again may work.</summary>
    private static bool IsGone(NpgsqlException lost) => lost.IsTransient || lost is not PostgresException
        || lost is PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow };
}
