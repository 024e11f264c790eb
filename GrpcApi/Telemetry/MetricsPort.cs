using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Soliguide.GrpcApi.Telemetry;

/// <summary>The port of the figures, apart from those of the public.</summary>
internal sealed class MetricsPort(IOptions<TelemetryOptions> options) : IConfigureOptions<KestrelServerOptions>
{
    private const string Path = "/metrics";

    public void Configure(KestrelServerOptions kestrel)
    {
        if (options.Value.MetricsPort is { } port)
        {
            kestrel.Listen(IPAddress.Parse(options.Value.Address), port, listen => listen.Protocols = HttpProtocols.Http1);
        }
    }

    /// <summary>Answers <c>/metrics</c> at that port, and nothing else there. Before everything else: no page must be read by that door.</summary>
    public static void Use(WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<TelemetryOptions>>().Value.MetricsPort is { } port)
        {
            app.MapWhen(http => http.Connection.LocalPort == port, branch =>
            {
                branch.UseOpenTelemetryPrometheusScrapingEndpoint(Path);
                branch.Run(http =>
                {
                    http.Response.StatusCode = StatusCodes.Status404NotFound;
                    return Task.CompletedTask;
                });
            });
        }
    }
}
