using System.Net;
using Orleans.Configuration;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Postgres;

namespace Soliguide.Silo.Hosting;

/// <summary>How this silo finds others: over the PostgreSQL that they share, or not at all.</summary>
internal static class Cluster
{
    /// <summary>
    /// The name of the service in every database from the first day on, embedded or not; states are stored under it and found under no other. It is
    /// what Orleans calls a service that is given no name.
    /// </summary>
    public const string Service = "default";

    /// <summary>Joins the silos of the same database; with embedded ones this silo stays alone.</summary>
    public static ISiloBuilder UseSoliguideCluster(this ISiloBuilder silo, StorageOptions storage, SiloOptions options)
    {
        var (siloPort, gatewayPort) = (FreePort.Or(options.SiloPort), FreePort.Or(options.GatewayPort));
        if (storage.Postgres is not { } postgres)
        {
            return silo.UseLocalhostClustering(siloPort, gatewayPort, serviceId: Service, clusterId: Service);
        }

        silo.Configure<ClusterOptions>(cluster => (cluster.ServiceId, cluster.ClusterId) = (Service, Service));

        // A silo that was killed is out after three missed probes of two seconds, and grains that lived there start on others.
        silo.Configure<ClusterMembershipOptions>(membership =>
            (membership.ProbeTimeout, membership.NumMissedProbesLimit) = (TimeSpan.FromSeconds(2), 3));

        // Where all were killed and others start elsewhere, nobody is left to miss the dead: a joining silo waits for their answer until they have not told
        // of themselves three times. A living one that could not tell is probed all the same, and stays.
        silo.Configure<ClusterMembershipOptions>(membership => membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(3));

        // A silo whose clock is behind seems to have been joining for as long, and a silo before it would have it for dead after five minutes by default.
        silo.Configure<ClusterMembershipOptions>(membership => membership.MaxJoinAttemptTime = TimeSpan.FromMinutes(15));
        silo.Services.AddSingleton<ILocalSiloDetails, Incarnation>();
        silo.ConfigureEndpoints(AddressOf(options), siloPort, gatewayPort, listenOnAnyHostAddress: false);
        return silo.UseAdoNetClustering(clustering =>
            (clustering.Invariant, clustering.ConnectionString) = ("Npgsql", PostgresSessions.Of(postgres)));
    }

    /// <exception cref="InvalidOperationException">It is no address; the message names the key.</exception>
    private static IPAddress AddressOf(SiloOptions options) => IPAddress.TryParse(options.Address, out var address)
        ? address
        : throw new InvalidOperationException($"{SiloOptions.Section}:{nameof(SiloOptions.Address)} must be an IP address such as 10.0.0.5.");
}
