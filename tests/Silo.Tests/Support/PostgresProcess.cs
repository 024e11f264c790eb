using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Soliguide.Silo.Hosting;

namespace Soliguide.Silo.Tests.Support;

/// <summary>
/// A real PostgreSQL with everything in a folder of its own, on a free port of loopback and with every commit forced to the disk. It is gone with the
/// process, however that ends.
/// </summary>
internal sealed class PostgresProcess : IAsyncDisposable
{
    private const string Owner = "soliguide";

    /// <summary>Postgres refuses to run as root; Debian's package makes this user.</summary>
    private const string Unprivileged = "postgres";

    /// <summary>Longer than anything here takes on a busy machine.</summary>
    /// <summary>A role that needs a password, once somebody makes it.</summary>
    public const string Locked = "locked";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private readonly Process process;
    private readonly int port;

    private PostgresProcess(Process process, int port)
    {
        this.process = process;
        this.port = port;
    }

    /// <summary>Starts it.</summary>
    /// <param name="connections">How many it allows at once.</param>
    /// <param name="settings">Of the server, beside its defaults: name=value.</param>
    /// <param name="network">Besides loopback, the address of this machine at which it listens and the network that may connect there.</param>
    public static async Task<PostgresProcess> Start(
        int connections = 300, IEnumerable<string>? settings = null, (string Address, string Network)? network = null)
    {
        var programs = Programs();
        var root = Directory.CreateTempSubdirectory("soliguide-postgres-").FullName;
        var data = Path.Combine(root, "data");
        string[] asUser = Environment.UserName == "root" ? ["setpriv", $"--reuid={Unprivileged}", $"--regid={Unprivileged}", "--clear-groups"] : [];
        if (asUser.Length > 0)
        {
            await Run("chown", Unprivileged, root);
        }

        // A server that sorts as French readers do: keys must compare by their code points all the same.
        await Run(
        [
            .. asUser, Path.Combine(programs, "initdb"), "-D", data, "-U", Owner, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=icu",
            "--icu-locale=fr", "--no-sync", "--no-instructions",
        ]);
        // Everybody may come in but one, who must know a password.
        var doors = Path.Combine(data, "pg_hba.conf");
        await File.WriteAllTextAsync(doors, $"host all {Locked} 127.0.0.1/32 password\n{await File.ReadAllTextAsync(doors)}");
        if (network is { } others)
        {
            await File.AppendAllTextAsync(doors, $"host all all {others.Network} trust\n");
        }

        var port = FreePort.Or(0);
        string[] server =
        [
            Path.Combine(programs, "postgres"), "-D", data, "-k", root, "-p", port.ToString(CultureInfo.InvariantCulture), "-c", $"listen_addresses=127.0.0.1{(network is { } also ? $",{also.Address}" : "")}",
            "-c", string.Create(CultureInfo.InvariantCulture, $"max_connections={connections}"), "-c", "log_min_messages=fatal",
            .. (settings ?? []).SelectMany(setting => (string[])["-c", setting]),
        ];

        // For each line that it reads, the shell ends the server by the signal named there and starts it again. It ends the server and removes the
        // folder when this process closes its end.
        var start = Info(
        [
            .. asUser, "sh", "-c",
            $"{string.Join(' ', server)} & while read signal; do kill -$signal $!; wait $!; {string.Join(' ', server)} & done; kill -INT $!; wait; rm -rf {root}",
        ]);
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var started = new PostgresProcess(process, port);
        await started.UntilBegunAfter(null);
        return started;
    }

    /// <summary>How to connect to one of its databases.</summary>
    /// <param name="database">The database.</param>
    /// <param name="host">At which of its addresses.</param>
    public string ConnectionTo(string database, string host = "127.0.0.1") => new NpgsqlConnectionStringBuilder
    {
        Host = host,
        Port = port,
        Username = Owner,
        Database = database,
        IncludeErrorDetail = true,
    }.ConnectionString;

    /// <summary>Ends the server, as an operator does who says fast, or in the middle of what it does, and has it come back.</summary>
    public async Task Restart(bool tidily)
    {
        var before = await Begun() ?? throw new InvalidOperationException("PostgreSQL does not answer before it is to be restarted.");
        await process.StandardInput.WriteLineAsync(tidily ? "INT" : "QUIT");
        await UntilBegunAfter(before);
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience);
        process.Dispose();
    }

    private async Task UntilBegunAfter(DateTime? before)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (await Begun() is not { } begun || begun <= before)
        {
            if (TimeProvider.System.GetElapsedTime(start) > Patience)
            {
                throw new InvalidOperationException("PostgreSQL does not answer.");
            }

            await Task.Delay(Glance, TimeProvider.System);
        }
    }

    /// <summary>When it began; null while it does not answer.</summary>
    private async Task<DateTime?> Begun()
    {
        try
        {
            await using var connection = Apart();
            await connection.OpenAsync();
            await using var asking = new NpgsqlCommand("SELECT pg_postmaster_start_time();", connection);
            return (DateTime)(await asking.ExecuteScalarAsync())!;
        }
        catch (NpgsqlException)
        {
            return process.HasExited ? throw new InvalidOperationException("PostgreSQL ended at once.") : null;
        }
    }

    private NpgsqlConnection Apart() => new(ConnectionTo("postgres") + ";Pooling=false");

    /// <summary>Where Debian and others put the programs of a server of 15 or newer.</summary>
    private static string Programs()
    {
        var found = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => folder, StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        return found.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")))
            ?? throw new InvalidOperationException("There is no PostgreSQL. Install Debian's package postgresql (15 or newer), as test.sh does.");
    }

    private static async Task Run(params string[] words)
    {
        using var process = Process.Start(Info(words))!;
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Patience);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{words[0]} ended with {process.ExitCode}: {await said}{await errors}");
        }
    }

    private static ProcessStartInfo Info(string[] words)
    {
        var start = new ProcessStartInfo(words[0]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        foreach (var word in words[1..])
        {
            start.ArgumentList.Add(word);
        }

        return start;
    }
}
