using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Soliguide.Silo.Hosting;

/// <summary>Says what to open, once the ports listen.</summary>
internal sealed class Greeting(IHostApplicationLifetime lifetime, IServer server, IOptions<SiloOptions> silo) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() =>
        {
            // The front door binds its pages first, native gRPC second.
            var addresses = server.Features.Get<IServerAddressesFeature>()!.Addresses;
            var (pages, grpc) = (addresses.First(), addresses.Last());
            Console.WriteLine(silo.Value.Mode == SiloMode.Live
                ? $"Soliguide is live. Open {pages}"
                : $"Summer 2019 begins. Open {pages}/campagnes/summer-2019 and watch.");
            Console.WriteLine($"gRPC: {grpc} (reflection is on). Letters go into a folder; no mail is sent.");
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
