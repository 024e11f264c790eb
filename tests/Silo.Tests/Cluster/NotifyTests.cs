using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Soliguide.GrpcApi.Hosting;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Cluster;

/// <summary>What systemd hears of a service of the type "notify".</summary>
[Collection(HouseTests.Name)]
public sealed class NotifyTests : IDisposable
{
    private readonly string root = House.NewFolder();

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task Service_ThatStartsAndStops_SaysWhenItServesAndWhenItGoes()
    {
        var path = Path.Combine(root, "notify");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        using var door = new WebPort();
        using var systemd = StartUnderSystemd(path, door);
        var service = await systemd.StandardOutput.ReadLineAsync().WaitAsync(Waiting.Longest);

        Assert.Equal("READY=1", await Hear(socket));
        Assert.Equal(HttpStatusCode.OK, await door.Status(Probes.Live));
        using var ask = Process.Start("kill", ["-TERM", service!]);
        Assert.Equal("STOPPING=1", await Hear(socket));
        await systemd.WaitForExitAsync().WaitAsync(Waiting.Longest);
        Assert.Equal(0, systemd.ExitCode);
    }

    /// <summary>The silo as the child of a process of that name, which tells its number first and ends as it does.</summary>
    private Process StartUnderSystemd(string socket, WebPort door)
    {
        var systemd = Path.Combine(root, "systemd");
        File.CreateSymbolicLink(systemd, "/bin/sh");
        var start = new ProcessStartInfo(systemd)
        {
            ArgumentList = { "-c", "dotnet \"$@\" > \"$0\" & echo $!; wait $!", Path.Combine(root, "log"), typeof(SiloApp).Assembly.Location },
            RedirectStandardOutput = true,
        };
        foreach (var setting in (string[])["Silo:Mode=Live", "Silo:SiloPort=0", "Silo:GatewayPort=0", "Api:GrpcPort=0", door.Setting, $"Storage:Folder={root}"])
        {
            start.ArgumentList.Add("--set");
            start.ArgumentList.Add(setting);
        }

        start.Environment["NOTIFY_SOCKET"] = socket;
        return Process.Start(start)!;
    }

    private static async Task<string> Hear(Socket socket)
    {
        var heard = new byte[256];
        using var patience = new CancellationTokenSource(Waiting.Longest);
        return Encoding.ASCII.GetString(heard, 0, await socket.ReceiveAsync(heard, patience.Token));
    }
}
