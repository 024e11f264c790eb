using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Dapper;
using Npgsql;
using Soliguide.Silo.Storage.Postgres;

namespace Soliguide.Silo.Tests.Support;

/// <summary>
/// A real PostgreSQL with everything in a folder of its own, on a free port of loopback and with every commit forced to the disk; one for all
/// tests, started by the first that asks and gone with the process. Each test gets databases of its own.
/// </summary>
internal sealed class PostgresServer
{
    private const string Template = "soliguide_template";
    private const string Emptied = """
        DELETE FROM grain_state; DELETE FROM place_index; DELETE FROM place_update; DELETE FROM card_feed; DELETE FROM contact_gap; DELETE FROM place_name;
        DELETE FROM letter; DELETE FROM receipt; DELETE FROM campaign_index; DELETE FROM proposal;
        UPDATE feed_epoch SET epoch = gen_random_uuid()::text;
        """;

    private const string Owner = "soliguide";

    /// <summary>Postgres refuses to run as root; Debian's package makes this user.</summary>
    private const string Unprivileged = "postgres";

    private static readonly Lazy<Task<PostgresServer>> Only = new(Start);
    private static readonly SemaphoreSlim Copying = new(1);
    private static readonly ConcurrentBag<string> Free = [];
    private static int databases;

    private readonly Process process;
    private readonly int port;

    private PostgresServer(Process process, int port)
    {
        this.process = process;
        this.port = port;
    }

    /// <summary>A new database with the tables of this program, or with nothing in it.</summary>
    /// <returns>How to connect to it.</returns>
    public static async Task<string> NewDatabase(bool empty = false)
    {
        var server = await Only.Value;
        var name = $"test{Interlocked.Increment(ref databases)}";
        await using var connection = new NpgsqlConnection(server.ConnectionTo("postgres"));

        // One at a time: a database that is being copied may have no other visitor.
        await Copying.WaitAsync();
        try
        {
            await connection.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {(empty ? "template0" : Template)};");
        }
        finally
        {
            Copying.Release();
        }

        return server.ConnectionTo(name);
    }

    /// <summary>A database with empty tables, whoever used it before: copying one takes longer than most tests of storage.</summary>
    public static async Task<string> Take()
    {
        var database = Free.TryTake(out var used) ? used : await NewDatabase();
        await using var connection = new NpgsqlConnection(database);
        await connection.ExecuteAsync(Emptied);
        return database;
    }

    /// <summary>The next test may have it.</summary>
    public static void GiveBack(string database) => Free.Add(database);

    /// <summary>Takes a database away; sessions that still use it are ended.</summary>
    public static async Task Drop(string database)
    {
        var server = await Only.Value;
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(server.ConnectionTo("postgres"));
        await connection.ExecuteAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(database).Database} WITH (FORCE);");
    }

    private string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = Owner,
        Database = database,
        IncludeErrorDetail = true,
    }.ConnectionString;

    private static async Task<PostgresServer> Start()
    {
        var programs = Programs();
        var root = Directory.CreateTempSubdirectory("soliguide-postgres-").FullName;
        var data = Path.Combine(root, "data");
        string[] asUser = Environment.UserName == "root" ? ["setpriv", $"--reuid={Unprivileged}", $"--regid={Unprivileged}", "--clear-groups"] : [];
        if (asUser.Length > 0)
        {
            await Run("chown", Unprivileged, root);
        }

        // A server for another culture than the code's: keys must compare by their code points all the same.
        await Run([.. asUser, Path.Combine(programs, "initdb"), "-D", data, "-U", Owner, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"]);
        var port = FreePort();

        // The shell ends the server and removes the folder when this process closes its end, however that happens.
        string[] server =
        [
            Path.Combine(programs, "postgres"), "-D", data, "-k", root, "-p", port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1",
            "-c", "max_connections=300", "-c", "log_min_messages=fatal",
        ];
        var start = Info([.. asUser, "sh", "-c", $"{string.Join(' ', server)} & read line; kill -INT $!; wait; rm -rf {root}"]);
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var started = new PostgresServer(process, port);
        await Waiting.Until(started.Answers, "PostgreSQL answers");
        await using (var connection = new NpgsqlConnection(started.ConnectionTo("postgres")))
        {
            await connection.ExecuteAsync($"CREATE DATABASE {Template};");
        }

        PostgresScripts.Run(started.ConnectionTo(Template), PostgresScripts.BuiltIn());
        return started;
    }

    private async Task<bool> Answers()
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            Assert.False(process.HasExited, "PostgreSQL ended at once.");
            return false;
        }
    }

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

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task Run(params string[] words)
    {
        using var process = Process.Start(Info(words))!;
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Waiting.Longest);
        Assert.True(process.ExitCode == 0, $"{words[0]} ended with {process.ExitCode}: {await said}{await errors}");
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
