using System.Net;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Postgres;
using NameOptions = Orleans.Configuration.SiloOptions;

namespace Soliguide.Silo.Hosting;

/// <summary>
/// This start of a silo. Orleans numbers the starts at one address by the time of day, and the lower number gives way: before a clock that was set back a silo would
/// end itself until the time of its last start comes round again. So the number is always above those that the table of members knows of this address.
/// </summary>
internal sealed class Incarnation : ILocalSiloDetails
{
    public Incarnation(IDatabase database, IOptions<NameOptions> name, IOptions<ClusterOptions> cluster, IOptions<EndpointOptions> endpoints)
    {
        var address = endpoints.Value.AdvertisedIPAddress;
        var silo = new IPEndPoint(address, endpoints.Value.SiloPort);
        (Name, ClusterId) = (name.Value.SiloName, cluster.Value.ClusterId);
        SiloAddress = SiloAddress.New(silo, Math.Max(SiloAddress.AllocateNewGeneration(), SiloStarts.Latest(database.ConnectionString, ClusterId, silo) + 1));
        GatewayAddress = SiloAddress.New(address, endpoints.Value.GatewayPort, 0);
    }

    public string Name { get; }

    public string ClusterId { get; }

    public string DnsHostName { get; } = Dns.GetHostName();

    public SiloAddress SiloAddress { get; }

    public SiloAddress GatewayAddress { get; }
}
