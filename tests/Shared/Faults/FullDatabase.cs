using Dapper;
using Npgsql;

namespace Soliguide.Tests.Shared.Faults;

/// <summary>A PostgreSQL whose connections others have taken: whatever is free, and then what the silos had, one session after the other.</summary>
internal static class FullDatabase
{
    private const string Name = "taken";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Takes them for a while, then lets all of them go.</summary>
    /// <param name="database">How to connect, as somebody who may end sessions.</param>
    /// <param name="length">How long.</param>
    /// <returns>How many were held in the end.</returns>
    public static async Task<int> For(string database, TimeSpan length)
    {
        var apart = new NpgsqlConnectionStringBuilder(database) { Pooling = false, ApplicationName = Name }.ToString();
        var held = new List<NpgsqlConnection>();
        try
        {
            var start = TimeProvider.System.GetTimestamp();
            while (TimeProvider.System.GetElapsedTime(start) < length)
            {
                var connection = new NpgsqlConnection(apart);
                try
                {
                    await connection.OpenAsync();
                    held.Add(connection);
                }
                catch (PostgresException full) when (full.SqlState == PostgresErrorCodes.TooManyConnections)
                {
                    await connection.DisposeAsync();
                    await held[0].ExecuteAsync(
                        """
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE datname = current_database() AND backend_type = 'client backend' AND application_name <> @Name ORDER BY random() LIMIT 1;
                        """,
                        new { Name });
                    await Task.Delay(Pause, TimeProvider.System);
                }
            }

            return held.Count;
        }
        finally
        {
            foreach (var connection in held)
            {
                await connection.DisposeAsync();
            }
        }
    }
}
