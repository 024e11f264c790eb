using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using Orleans.Configuration;
using Soliguide.Silo.Storage;
using NameOptions = Orleans.Configuration.SiloOptions;

namespace Soliguide.Silo.Hosting;

/// <summary>
/// This start of a silo. Orleans numbers the starts at one address by the time of day, and the lower number gives way: before a clock that was set back a silo would
/// end itself until the time of its last start comes round again. So the number is always above those that the table of members knows of this address.
/// </summary>
internal sealed class Incarnation : ILocalSiloDetails
{
    private readonly EndpointOptions endpoints;

    public Incarnation(IDatabase database, IOptions<NameOptions> name, IOptions<ClusterOptions> cluster, IOptions<EndpointOptions> endpoints)
    {
        this.endpoints = endpoints.Value;
        (Name, ClusterId) = (name.Value.SiloName, cluster.Value.ClusterId);
        var number = Math.Max(SiloAddress.AllocateNewGeneration(), Latest(database.ConnectionString) + 1);
        SiloAddress = SiloAddress.New(this.endpoints.AdvertisedIPAddress, this.endpoints.SiloPort, number);
    }

    public string Name { get; }

    public string ClusterId { get; }

    public string DnsHostName { get; } = System.Net.Dns.GetHostName();

    public SiloAddress SiloAddress { get; }

    public SiloAddress GatewayAddress => SiloAddress.New(endpoints.AdvertisedIPAddress, endpoints.GatewayPort, 0);

    /// <summary>The highest number of a start at this address; 0 when there was none.</summary>
    private int Latest(string database)
    {
        using var connection = new NpgsqlConnection(database);
        return connection.ExecuteScalar<int>(
            "SELECT coalesce(max(Generation), 0) FROM silo_member WHERE DeploymentId = @cluster AND Address = @address AND Port = @port;",
            new { cluster = ClusterId, address = endpoints.AdvertisedIPAddress.ToString(), port = endpoints.SiloPort });
    }
}
