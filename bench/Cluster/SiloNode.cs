using System.Globalization;
using Grpc.Net.Client;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Tests.Cluster;
using Soliguide.Silo.Tests.Crash;

namespace Soliguide.Bench.Cluster;

/// <summary>A silo as a process of its own, with ports that were free. Its letters rest.</summary>
internal sealed class SiloNode : IDisposable
{
    private static readonly TimeSpan Reconnect = TimeSpan.FromMilliseconds(20);

    private readonly WebPort door;
    private readonly SiloProcess process;

    private SiloNode(WebPort door, SiloProcess process, string address)
    {
        this.door = door;
        this.process = process;
        Address = address;
    }

    /// <summary>Where it speaks native gRPC.</summary>
    public string Address { get; }

    /// <summary>Starts one.</summary>
    /// <param name="folder">Its data folder, or that of all silos of a database.</param>
    /// <param name="database">The PostgreSQL; null for the embedded databases in the folder.</param>
    /// <param name="siloPort">Where other silos reach it; any free port unless given.</param>
    public static SiloNode Start(string folder, string? database, int siloPort = 0)
    {
        var door = new WebPort();
        var port = FreePort.Or(0).ToString(CultureInfo.InvariantCulture);
        string[] storage = database is null ? [] : [$"Storage:Postgres={database}"];
        string[] settings = [door.Setting, $"Api:GrpcPort={port}", $"Silo:SiloPort={siloPort.ToString(CultureInfo.InvariantCulture)}", "Post:LookEvery=01:00:00"];
        return new SiloNode(door, SiloProcess.Start(folder, [.. settings, .. storage]), $"http://127.0.0.1:{port}");
    }

    /// <summary>Waits until its readiness probe says yes.</summary>
    public Task Ready() => door.UntilReady("a silo");

    /// <summary>A connection to it that comes back quickly.</summary>
    public GrpcChannel Connect() => GrpcChannel.ForAddress(Address, new GrpcChannelOptions { InitialReconnectBackoff = Reconnect, MaxReconnectBackoff = 10 * Reconnect });

    /// <summary>Ends it at once (SIGKILL).</summary>
    public void Kill() => process.Kill();

    /// <summary>Asks it to stop and waits until it has.</summary>
    public Task Stop() => process.Stop();

    public void Dispose()
    {
        process.Dispose();
        door.Dispose();
    }
}
