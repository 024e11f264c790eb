using System.Net;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Balancer;
using Grpc.Net.Client.Configuration;

namespace Soliguide.Tests.Shared.Faults;

/// <summary>The front doors of several silos as one: calls go round, and past those that cannot be reached.</summary>
internal static class Doors
{
    /// <summary>Opens them.</summary>
    /// <param name="doors">Where each silo listens for gRPC.</param>
    public static GrpcChannel Open(IEnumerable<IPEndPoint> doors)
    {
        var addresses = doors.Select(door => new BalancerAddress(door.Address.ToString(), door.Port)).ToArray();

        // In full words: of the two projects that share this file one has the namespace everywhere.
        Microsoft.Extensions.DependencyInjection.IServiceCollection services = new Microsoft.Extensions.DependencyInjection.ServiceCollection();
        services.Add(Microsoft.Extensions.DependencyInjection.ServiceDescriptor.Singleton<ResolverFactory>(new StaticResolverFactory(_ => addresses)));
        return GrpcChannel.ForAddress("static:///doors", new GrpcChannelOptions
        {
            Credentials = ChannelCredentials.Insecure,
            ServiceProvider = Microsoft.Extensions.DependencyInjection.ServiceCollectionContainerBuilderExtensions.BuildServiceProvider(services),
            ServiceConfig = new ServiceConfig { LoadBalancingConfigs = { new RoundRobinConfig() } },
            InitialReconnectBackoff = TimeSpan.FromMilliseconds(100),
            MaxReconnectBackoff = TimeSpan.FromMilliseconds(500),
        });
    }
}
