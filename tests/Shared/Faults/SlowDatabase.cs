using System.Diagnostics;
using System.Globalization;
using Dapper;
using Npgsql;

namespace Soliguide.Tests.Shared.Faults;

/// <summary>A PostgreSQL that stands still most of the time: the processes of its sessions are stopped and let go on, again and again.</summary>
internal static class SlowDatabase
{
    private static readonly TimeSpan Still = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan AtWork = TimeSpan.FromMilliseconds(40);

    /// <summary>Makes it slow for a while. This process must be allowed to signal the server's.</summary>
    /// <param name="database">How to connect.</param>
    /// <param name="length">How long.</param>
    public static async Task For(string database, TimeSpan length)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ToString());
        await connection.OpenAsync();
        var start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < length)
        {
            var sessions = (await connection.QueryAsync<int>(
                "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid();")).AsList();
            try
            {
                await Signal("-STOP", sessions);
                await Task.Delay(Still, TimeProvider.System);
            }
            finally
            {
                await Signal("-CONT", sessions);
            }

            await Task.Delay(AtWork, TimeProvider.System);
        }
    }

    /// <summary>Sessions that ended meanwhile are passed over.</summary>
    private static async Task Signal(string name, List<int> processes)
    {
        if (processes.Count == 0)
        {
            return;
        }

        using var kill = Process.Start(new ProcessStartInfo("kill", [name, .. processes.Select(pid => pid.ToString(CultureInfo.InvariantCulture))]) { RedirectStandardError = true })!;
        await kill.StandardError.ReadToEndAsync();
        await kill.WaitForExitAsync();
    }
}
