using System.Data;
using System.Data.Common;
using Npgsql;
using Soliguide.Silo.Storage.GroupCommit;

namespace Soliguide.Silo.Storage.Postgres;

/// <summary>
/// Commits batches on one connection that it keeps open: all states of a batch in two statements, then the statements of other tables.
/// After a failure the connection is thrown away.
/// </summary>
internal sealed class PostgresCommitter(PostgresDatabase database) : ICommitter
{
    /// <summary>How long a batch is tried again while the database is away: a server restarts within seconds, and callers of grains wait for thirty.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private NpgsqlConnection? connection;

    /// <summary>The last batch waited in vain: those behind it are told at once, until one gets through.</summary>
    private bool away;

    /// <inheritdoc />
    public void Commit(IReadOnlyList<PendingWrite> batch)
    {
        var (together, begun, wait) = (true, TimeProvider.System.GetTimestamp(), FirstWait);
        while (true)
        {
            try
            {
                Finish(Write(batch, together));
                away = false;
                return;
            }
            catch (PostgresException refused) when (together && !IsGone(refused))
            {
                // One document that PostgreSQL cannot keep must not take the others with it: each one by itself tells which.
                together = false;
                Dispose();
            }
            catch (Exception lost) when (lost is not InDoubtException && IsGone(lost) && !away && TimeProvider.System.GetElapsedTime(begun) + wait < Patience)
            {
                // Nobody has asked for the commit yet: nothing of it can have been kept, and it may be done again.
                Lose();
                Task.Delay(wait, TimeProvider.System).GetAwaiter().GetResult();
                wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
            }
            catch (Exception failed)
            {
                away = failed is not InDoubtException && IsGone(failed);
                Lose();
                throw;
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        try
        {
            connection?.Dispose();
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or IOException)
        {
            // It was broken: there is nothing left to close.
        }

        connection = null;
    }

    /// <summary>Throws the connection away; where it broke by itself, others have broken with it.</summary>
    private void Lose()
    {
        if (connection is { State: not ConnectionState.Open })
        {
            database.Forget();
        }

        Dispose();
    }

    private NpgsqlTransaction Write(IReadOnlyList<PendingWrite> batch, bool together)
    {
        connection ??= database.Open();
        var transaction = connection.BeginTransaction();
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

        return transaction;
    }

    private void Finish(NpgsqlTransaction transaction)
    {
        try
        {
            transaction.Commit();
        }
        catch (Exception e) when (e is not PostgresException || connection is not { State: ConnectionState.Open })
        {
            throw new InDoubtException(e);
        }
    }

    /// <summary>Runs what may fail by itself; returns why it did. A connection that is lost fails the batch.</summary>
    private Exception? Try(NpgsqlTransaction transaction, Action statements)
    {
        const string Mark = "apart";
        transaction.Save(Mark);
        try
        {
            statements();
            transaction.Release(Mark);
            return null;
        }
#pragma warning disable CA1031 // The caller hears of it; a transaction that is itself gone fails in Rollback, and so the batch.
        catch (Exception reason) when (!IsGone(reason))
#pragma warning restore CA1031
        {
            transaction.Rollback(Mark);
            transaction.Release(Mark);
            return reason;
        }
    }

    /// <summary>The session ended or never began, or two transactions waited for each other: the same again may work.</summary>
    private bool IsGone(Exception lost) => connection is not { State: ConnectionState.Open } || lost is NpgsqlException { IsTransient: true };
}
