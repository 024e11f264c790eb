using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.Silo.Tests.Support;
using Soliguide.V1;

namespace Soliguide.Post.Tests.Support;

/// <summary>The front door before a silo of the tests, on free ports: what links in letters lead to, and what readers ask.</summary>
internal sealed class FrontDoor : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly GrpcChannel channel;

    private FrontDoor(WebApplication app)
    {
        this.app = app;
        var addresses = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.ToArray();
        Web = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(addresses[0]), Timeout = Waiting.Longest };
        channel = GrpcChannel.ForAddress(addresses[1]);
        Places = new PlaceService.PlaceServiceClient(channel);
    }

    /// <summary>A browser or a mail program: no cookies, no redirections.</summary>
    public HttpClient Web { get; }

    /// <summary>A reader of the guide.</summary>
    public PlaceService.PlaceServiceClient Places { get; }

    public static async Task<FrontDoor> Open(House house)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSingleton(house.Grains);
        builder.Services.AddSingleton<TimeProvider>(house.Clock);
        builder.AddSoliguideApi(api => (api.WebPort, api.GrpcPort) = (0, 0));

        // Tests fill in forms faster than people do.
        builder.Services.Configure<PagesOptions>(pages => pages.QuickestAnswer = TimeSpan.Zero);
        var app = builder.Build();
        app.MapSoliguideApi();
        await app.StartAsync().WaitAsync(Waiting.Longest);
        return new FrontDoor(app);
    }

    public async ValueTask DisposeAsync()
    {
        channel.Dispose();
        Web.Dispose();
        await app.StopAsync().WaitAsync(Waiting.Longest);
        await app.DisposeAsync();
    }
}
