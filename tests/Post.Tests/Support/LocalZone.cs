using System.Globalization;
using DnsClient;
using Soliguide.Tests.Shared.Mail;

namespace Soliguide.Post.Tests.Support;

/// <summary>A DNS server of the tests' own (NSD), on a port of loopback, with one zone.</summary>
internal sealed class LocalZone : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private readonly string folder;
    private readonly System.Diagnostics.Process server;

    private LocalZone(string folder, int port, System.Diagnostics.Process server)
    {
        this.folder = folder;
        this.server = server;
        Address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
    }

    /// <summary>Where it is asked.</summary>
    public string Address { get; }

    /// <summary>Serves a zone with these lines.</summary>
    /// <param name="domain">The zone's name.</param>
    /// <param name="records">Its records, as a zone file has them.</param>
    public static async Task<LocalZone> Serve(string domain, params IEnumerable<string> records)
    {
        var folder = Directory.CreateTempSubdirectory("soliguide-zone-").FullName;
        var port = Ports.Free();
        await File.WriteAllTextAsync(Path.Combine(folder, "zone"), $"""
            $ORIGIN {domain}.
            $TTL 60
            @ IN SOA ns.{domain}. nobody.{domain}. 1 3600 600 86400 60
            @ IN NS ns.{domain}.
            ns IN A 127.0.0.1
            {string.Join('\n', records)}

            """);
        await File.WriteAllTextAsync(Path.Combine(folder, "nsd.conf"), string.Create(CultureInfo.InvariantCulture, $"""
            server:
              ip-address: 127.0.0.1@{port}
              username: ""
              chroot: ""
              zonesdir: "{folder}"
              pidfile: "{folder}/pid"
              logfile: "{folder}/log"
              xfrdfile: "{folder}/xfrd"
              zonelistfile: "{folder}/list"
              xfrdir: "{folder}"
              cookie-secret-file: "{folder}/cookie"
              server-count: 1
              verbosity: 0
            remote-control:
              control-enable: no
            zone:
              name: "{domain}"
              zonefile: "zone"

            """));
        var server = System.Diagnostics.Process.Start("nsd", ["-d", "-c", Path.Combine(folder, "nsd.conf")]);
        var zone = new LocalZone(folder, port, server);
        await zone.Answers(domain);
        return zone;
    }

    public async ValueTask DisposeAsync()
    {
        server.Kill();
        using var patience = new CancellationTokenSource(Patience);
        await server.WaitForExitAsync(patience.Token);
        server.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Answers(string domain)
    {
        var dns = new LookupClient(new LookupClientOptions(System.Net.IPEndPoint.Parse(Address)) { Timeout = TimeSpan.FromSeconds(1), Retries = 0, UseCache = false });
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                if ((await dns.QueryAsync(domain, QueryType.SOA, cancellationToken: patience.Token)).Answers.Count > 0)
                {
                    return;
                }
            }
            catch (DnsResponseException) when (!server.HasExited)
            {
                // It is still reading its zone.
            }

            Assert.False(server.HasExited, $"NSD ended: {(File.Exists(Path.Combine(folder, "log")) ? await File.ReadAllTextAsync(Path.Combine(folder, "log")) : "")}");
            await Task.Delay(Glance, patience.Token);
        }
    }
}
