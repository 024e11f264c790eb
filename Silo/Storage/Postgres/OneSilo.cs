using Dapper;
using Npgsql;

namespace Soliguide.Silo.Storage.Postgres;

/// <summary>
/// Work that one silo of a cluster does at a time, such as sending letters at one pace: whoever holds the database's lock. It ends with the session
/// that holds it, so that another silo goes on within seconds when this one is killed, stopped or cut off.
/// </summary>
/// <typeparam name="TWork">The work; a new one each time that it is this silo's turn.</typeparam>
internal sealed partial class OneSilo<TWork>(PostgresDatabase database, IServiceProvider services, ILogger<OneSilo<TWork>> log) : BackgroundService
    where TWork : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TryTurn(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException)
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
        if (!await session.ExecuteScalarAsync<bool>("SELECT pg_try_advisory_lock(x'50117'::integer, hashtext(@name));", new { name = typeof(TWork).FullName }))
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
        finally
        {
            await work.StopAsync(CancellationToken.None);
        }

        await work.ExecuteTask!;
    }

    /// <summary>A session of its own, which notices within seconds that it is gone.</summary>
    private static string SessionOf(string connection) =>
        new NpgsqlConnectionStringBuilder(connection) { Pooling = false, CommandTimeout = 5, Timeout = 5 }.ConnectionString;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, EventName = "cluster.turn-lost", Message = "{Work} is no longer this silo's turn, or cannot be: the database cannot be asked. It is tried again.")]
        public static partial void Lost(ILogger log, string work, Exception e);
    }
}
