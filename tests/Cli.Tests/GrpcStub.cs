using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Soliguide.Cli.Tests;

/// <summary>Serves services of the protos on a free port of loopback, as a front door does.</summary>
internal static class GrpcStub
{
    /// <summary>Starts one; its address is the only one of the host.</summary>
    public static Task<WebApplication> Start<TService>(TService service)
        where TService : class => Start(host => host.Serve(service));

    /// <summary>Starts several.</summary>
    public static async Task<WebApplication> Start(params Action<StubHost>[] services)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        var host = new StubHost(builder);
        foreach (var serve in services)
        {
            serve(host);
        }

        var app = builder.Build();
        host.Map(app);
        await app.StartAsync();
        return app;
    }
}

/// <summary>What a stub serves.</summary>
internal sealed class StubHost(WebApplicationBuilder builder)
{
    private readonly List<Action<WebApplication>> maps = [];

    /// <summary>Serves a service.</summary>
    public void Serve<TService>(TService service)
        where TService : class
    {
        builder.Services.AddSingleton(service);
        maps.Add(app => app.MapGrpcService<TService>());
    }

    /// <summary>Maps what is served.</summary>
    public void Map(WebApplication app) => maps.ForEach(map => map(app));
}
