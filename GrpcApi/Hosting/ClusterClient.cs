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
    /// Connects to the cluster on this machine: setting <c>Cluster:GatewayPort</c>, default 30000, and the ids <c>Cluster:ClusterId</c> and
    /// <c>Cluster:ServiceId</c>, by default those of our silos.
    /// </summary>
    /// <exception cref="InvalidOperationException">A setting is out of its range; the message names the key.</exception>
    public static void UseClusterClient(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Cluster");
        var port = settings.GetValue("GatewayPort", DefaultGatewayPort);
        if (port is < 1 or > 65535)
        {
            throw new InvalidOperationException($"Cluster:GatewayPort is {port}; write 1 to 65535.");
        }

        // The client's start waits for the cluster; liveness must be told meanwhile.
        builder.Services.Configure<HostOptions>(host => host.ServicesStartConcurrently = true);
        builder.UseOrleansClient(client =>
        {
            client.UseLocalhostClustering(
                [port],
                settings["ServiceId"] ?? LocalName,
                settings["ClusterId"] ?? LocalName);
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
}
