using Dapper;
using Npgsql;

namespace Soliguide.Silo.Storage.Postgres;

/// <summary>
/// Work that one silo of a cluster does at a time, such as sending letters at one pace: whoever holds the database's lock. It ends with the session
/// that holds it: at once when this silo is stopped or killed, and ten seconds after the last word when it was cut off, which this one notices before.
/// Then another silo goes on. Where the server itself ended the session, both may be at it for as long as this one needs to notice and to end what it has
/// begun: leases of letters and marks of mails are made for that.
/// </summary>
/// <typeparam name="TWork">The work; a new one each time that it is this silo's turn.</typeparam>
internal sealed partial class OneSilo<TWork>(PostgresDatabase database, IServiceProvider services, ILogger<OneSilo<TWork>> log) : BackgroundService
    where TWork : BackgroundService
{
    /// <summary>Seconds after which a question that got no answer says that the session is gone.</summary>
    private const int Patience = 5;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TryTurn(stoppingToken);
            }
#pragma warning disable CA1031 // Whatever ended the turn, the silo must go on asking for the next one: nobody else might.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Log.Lost(log, typeof(TWork).Name, e);
            }

            await Task.Delay(Look, TimeProvider.System, stoppingToken);
        }
    }

    private async Task TryTurn(CancellationToken stop)
    {
        await using var session = new NpgsqlConnection(SessionOf(database.ConnectionString));
        await session.OpenAsync(stop);
        if (!await TakeTurn(session))
        {
            return;
        }

        using var work = ActivatorUtilities.CreateInstance<TWork>(services);
        await work.StartAsync(stop);
        try
        {
            while (work.ExecuteTask is { IsCompleted: false })
            {
                await Task.Delay(Look, TimeProvider.System, stop);
                await session.ExecuteAsync("SELECT 1;");
            }
        }
        catch (NpgsqlException)
        {
            database.Forget();
            throw;
        }
        finally
        {
            await work.StopAsync(CancellationToken.None);
        }

        await work.ExecuteTask!;
    }

    /// <summary>Each schema is a memory of its own, and so has turns of its own.</summary>
    private static Task<bool> TakeTurn(NpgsqlConnection session) => session.ExecuteScalarAsync<bool>(
        "SELECT pg_try_advisory_lock(x'50118'::integer, hashtext(current_schema() || '/' || @work));", new { work = typeof(TWork).FullName });

    /// <summary>A session of its own. This silo notices within some seconds that it is gone; the server ends it when this silo has gone.</summary>
    internal static string SessionOf(string connection)
    {
        var apart = PostgresSessions.Apart(connection, ("idle_session_timeout", "10s"));
        (apart.CommandTimeout, apart.Timeout) = (Patience, Patience);

        // A question without an answer is not taken back either, which would be waited for again.
        apart.CancellationTimeout = -1;
        return apart.ConnectionString;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, EventName = "cluster.turn-lost", Message = "{Work} is no longer this silo's turn, or cannot be. It is tried again.")]
        public static partial void Lost(ILogger log, string work, Exception e);
    }
}
