using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Soliguide.Silo.Post;
using Soliguide.Silo.Post.Smtp;

namespace Soliguide.Silo.Hosting;

/// <summary>Says what to open, once the ports listen.</summary>
internal sealed class Greeting(
    IHostApplicationLifetime lifetime, IServer server, IOptions<SiloOptions> silo, IOptions<PostOptions> post, IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() =>
        {
            // The front door binds its pages first, native gRPC second.
            string[] addresses = [.. server.Features.Get<IServerAddressesFeature>()!.Addresses];
            if (!silo.Value.Serves)
            {
                Console.WriteLine($"Soliguide is live, and its front door stands elsewhere. Probes: {addresses[0]}. {Letters()}");
                return;
            }

            var (pages, grpc) = (addresses[0], addresses[1]);
            Console.WriteLine(silo.Value.Mode == SiloMode.Live
                ? $"Soliguide is live. Open {pages}"
                : $"Summer 2019 begins. Open {pages}/campagnes/summer-2019 and watch.");
            Console.WriteLine($"gRPC: {grpc} (reflection is on). {Letters()}");
        });
        return Task.CompletedTask;
    }

    private string Letters() => (services.GetService<IMailServer>(), post.Value.Transport) switch
    {
        ({ } server, _) => $"Letters of launched campaigns leave by {server.Name}: this is real mail.",
        (null, PostTransport.Folder) => "Letters go into a folder; no mail is sent.",
        _ => "A dry run: letters go into a folder at the pace of real ones; no mail is sent.",
    };

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
