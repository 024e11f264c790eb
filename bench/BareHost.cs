using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Soliguide.Bench;

/// <summary>A gRPC service that returns one answer whatever is asked: what the wire alone costs.</summary>
internal static class BareHost
{
    /// <summary>Starts it on a free port.</summary>
    /// <typeparam name="TService">The service; its constructor takes the answer.</typeparam>
    public static async Task<WebApplication> Start<TService>(object answer)
        where TService : class
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(k => k.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(answer.GetType(), answer);
        var app = builder.Build();
        app.MapGrpcService<TService>();
        await app.StartAsync();
        return app;
    }
}
