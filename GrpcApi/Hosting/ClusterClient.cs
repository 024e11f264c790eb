using System.Net;
using Orleans.Configuration;
using Orleans.Dashboard;
using Soliguide.GrpcApi.Telemetry;

namespace Soliguide.GrpcApi.Hosting;

/// <summary>How a gateway of its own reaches the cluster.</summary>
internal static class ClusterClient
{
    private const int DefaultGatewayPort = 30000;

    // What our silos call both ids, on one machine and on several.
    private const string LocalName = "default";

    /// <summary>
    /// Connects to the cluster at <c>Cluster:Gateways</c>, such as <c>10.0.0.5:30000</c> for each silo that may be asked (<c>Cluster:Gateways:0</c> and so on); without,
    /// to the one on this machine: setting <c>Cluster:GatewayPort</c>, default 30000. The ids are <c>Cluster:ClusterId</c> and <c>Cluster:ServiceId</c>, by default
    /// those of our silos.
    /// </summary>
    /// <exception cref="InvalidOperationException">A setting is out of its range; the message names the key.</exception>
    public static void UseClusterClient(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Cluster");
        var gateways = Gateways(settings);

        // The client's start waits for the cluster; liveness must be told meanwhile.
        builder.Services.Configure<HostOptions>(host => host.ServicesStartConcurrently = true);
        builder.UseOrleansClient(client =>
        {
            client.UseStaticClustering(gateways);
            client.Configure<ClusterOptions>(cluster =>
                (cluster.ServiceId, cluster.ClusterId) = (settings["ServiceId"] ?? LocalName, settings["ClusterId"] ?? LocalName));
            if (builder.Configuration.GetSection(TelemetryOptions.Section).GetValue<bool>(nameof(TelemetryOptions.Dashboard)))
            {
                client.AddDashboard();
            }

            // A gateway may be started before its cluster: it waits, not ready, and says so.
            client.UseConnectionRetryFilter(async (_, cancellation) =>
            {
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancellation);
                return true;
            });
        });
    }

    private static IPEndPoint[] Gateways(IConfigurationSection settings)
    {
        var named = settings.GetSection("Gateways").Get<string[]>() ?? [];
        if (named.Length > 0)
        {
            return [.. named.Select(name => IPEndPoint.TryParse(name, out var gateway) && gateway.Port > 0
                ? gateway
                : throw new InvalidOperationException($"Cluster:Gateways has \"{name}\"; write addresses with ports such as 10.0.0.5:30000."))];
        }

        var port = settings.GetValue("GatewayPort", DefaultGatewayPort);
        return port is >= 1 and <= 65535
            ? [new IPEndPoint(IPAddress.Loopback, port)]
            : throw new InvalidOperationException($"Cluster:GatewayPort is {port}; write 1 to 65535.");
    }
}
