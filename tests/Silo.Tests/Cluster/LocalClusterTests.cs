using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Soliguide.GrpcApi.Hosting;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Cluster;

/// <summary>The script that starts three silos on one machine, run as somebody runs it.</summary>
[Collection(HouseTests.Name)]
public sealed partial class LocalClusterTests : IDisposable
{
    private const int Silos = 3;
    private const int Ports = 41;
    private static readonly TimeSpan Whole = TimeSpan.FromSeconds(60);

    private readonly string root = House.NewFolder();

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task Cluster_OneSiloKilled_GoesOnAndLeavesNothingBehind()
    {
        var port = FreeRange();
        using var script = Start(port);
        var said = new List<string>();
        try
        {
            await ReadUntil(script, said, line => line.StartsWith("All of them are ready.", StringComparison.Ordinal));
            var silos = said.Select(line => Line().Match(line)).Where(line => line.Success)
                .Select(line => (Door: new WebPort(Int(line, "port")), Process: Int(line, "process"))).ToList();
            Assert.Equal(Silos, silos.Count);
            await Task.WhenAll(silos.Select(silo => silo.Door.UntilReady("each silo")));

            Process.GetProcessById(silos[0].Process).Kill();

            await ReadUntil(script, said, line => line == "silo 1 has ended; the others go on.");
            foreach (var (door, _) in silos.Skip(1))
            {
                // What the dead one had in hand is refused until the others know that it is dead.
                await door.UntilReady("the others go on");
                await Waiting.Until(async () => await door.Status("/v1/campaigns") == HttpStatusCode.OK, "the others answer");
            }

            Assert.Null(await silos[0].Door.Status(Probes.Live));
            using var ask = Process.Start("kill", ["-TERM", script.Id.ToString(CultureInfo.InvariantCulture)]);
            await ReadUntil(script, said, line => line == "Stopped.");
            await script.WaitForExitAsync().WaitAsync(Whole);
            silos.ForEach(silo => silo.Door.Dispose());
        }
        finally
        {
            Leave(script);
        }

        Assert.Equal(0, script.ExitCode);
        Assert.Empty(ProcessesOf(root));
        Assert.True(IsFree(port, Ports));
        Assert.True(File.Exists(Path.Combine(root, "live", "link.keys")), "Keys stay for the next time.");
    }

    private Process Start(int port)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Root(), "deploy", "local-cluster.sh"), root]) { RedirectStandardOutput = true };
        start.Environment["SOLIGUIDE_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["SOLIGUIDE_PROGRAM"] = typeof(SiloApp).Assembly.Location;
        return Process.Start(start)!;
    }

    /// <summary>If the test fails, the script is still asked to take away what it started.</summary>
    private static void Leave(Process script)
    {
        if (!script.HasExited)
        {
            using var ask = Process.Start("kill", ["-TERM", script.Id.ToString(CultureInfo.InvariantCulture)]);
            script.WaitForExit(Whole);
        }
    }

    private static async Task ReadUntil(Process script, List<string> said, Func<string, bool> enough)
    {
        while (await script.StandardOutput.ReadLineAsync().WaitAsync(Whole) is { } line)
        {
            said.Add(line);
            if (enough(line))
            {
                return;
            }
        }

        Assert.Fail($"The script ended: {string.Join('\n', said)}");
    }

    private static int Int(Match line, string group) => int.Parse(line.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>Processes whose command line names the folder.</summary>
    private static IEnumerable<string> ProcessesOf(string folder) => Directory.GetDirectories("/proc")
        .Where(process => int.TryParse(Path.GetFileName(process), out _))
        .Select(CommandLine)
        .Where(line => line.Contains(folder, StringComparison.Ordinal));

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (IOException)
        {
            // It ended between two looks.
            return "";
        }
    }

    private static int FreeRange()
    {
        while (true)
        {
            if (FreePort.Or(0) is < 65_000 and var port && IsFree(port, Ports))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int first, int count)
    {
        var listeners = new List<TcpListener>();
        try
        {
            for (var port = first; port < first + count; port++)
            {
                var listener = new TcpListener(IPAddress.Loopback, port);
                listeners.Add(listener);
                listener.Start();
            }

            return true;
        }
        catch (SocketException)
        {
            return false;
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Soliguide.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^silo \d: http://127\.0\.0\.1:(?<port>\d+)/ process (?<process>\d+)$")]
    private static partial Regex Line();
}
