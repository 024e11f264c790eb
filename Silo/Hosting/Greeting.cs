using Microsoft.Extensions.Options;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.Silo.Hosting;

/// <summary>Says what to open, once the ports listen.</summary>
internal sealed class Greeting(IHostApplicationLifetime lifetime, IOptions<ApiOptions> api, IOptions<SiloOptions> silo) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() =>
        {
            var pages = $"http://localhost:{api.Value.WebPort}";
            Console.WriteLine(silo.Value.Mode == SiloMode.Live
                ? $"Soliguide is live. Open {pages}"
                : $"Summer 2019 begins. Open {pages}/campagnes/summer-2019 and watch.");
            Console.WriteLine($"gRPC: localhost:{api.Value.GrpcPort} (reflection is on). Letters go into a folder; no mail is sent.");
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
