using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Soliguide.Tests.Shared.Mail;

namespace Soliguide.Post.Tests.Support;

/// <summary>
/// Postfix's own server for trying out senders (<c>smtp-sink</c>): takes letters into files, with their envelopes, and can be slow, curt or
/// rude at any command. Needs root, to give it up.
/// </summary>
internal sealed class Sink : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private readonly string folder = Directory.CreateTempSubdirectory("soliguide-sink-").FullName;
    private Process server = null!;

    private Sink()
    {
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; } = Ports.Free();

    /// <summary>Starts one.</summary>
    /// <param name="manners">What <c>smtp-sink</c> is told, such as <c>-W .:30</c> for a server that thinks half a minute about each letter.</param>
    public static async Task<Sink> Start(params string[] manners)
    {
        var sink = new Sink();
        await Tool.Run("chown", ["nobody", sink.folder]);
        sink.Run(manners);
        await sink.Listens();
        return sink;
    }

    /// <summary>The same address with other manners, as after a restart.</summary>
    public async Task Restart(params string[] manners)
    {
        await Stop();
        Run(manners);
        await Listens();
    }

    /// <summary>The letters it was given, one file each: envelope, header, text. Of one that broke off before its header there is none.</summary>
    public IReadOnlyList<string> Letters() =>
        [.. Directory.GetFiles(folder).Select(File.ReadAllText).Where(text => text.Contains("Message-Id:", StringComparison.OrdinalIgnoreCase))];

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(folder, recursive: true);
    }

    private void Run(string[] manners) => server = Process.Start(
        "smtp-sink", [.. manners, "-u", "nobody", "-d", $"{folder}/letter.", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}"), "100"]);

    private async Task Stop()
    {
        server.Kill();
        using var patience = new CancellationTokenSource(Patience);
        await server.WaitForExitAsync(patience.Token);
        server.Dispose();
    }

    private async Task Listens()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync("127.0.0.1", Port, patience.Token);
                return;
            }
            catch (SocketException)
            {
                Assert.False(server.HasExited, "smtp-sink ended.");
                await Task.Delay(Glance, patience.Token);
            }
        }
    }
}
