using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Soliguide.GrpcApi.Tests.Telemetry;

/// <summary>Takes OTLP over gRPC as a collector does, and keeps the octets: what stands in them as text is what is told.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, string Octets)> taken = new();

    private OtlpCollector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        app = builder.Build();
        app.MapPost("/opentelemetry.proto.collector.{what}.v1.{service}/Export", Take);
    }

    public string Address => app.Urls.Single();

    /// <summary>The traces that came, as Latin-1: every octet is one character.</summary>
    public string Traces => string.Concat(taken.Where(one => one.Path.Contains("trace", StringComparison.Ordinal)).Select(one => one.Octets));

    /// <summary>The figures that came.</summary>
    public string Figures => string.Concat(taken.Where(one => one.Path.Contains("metrics", StringComparison.Ordinal)).Select(one => one.Octets));

    public static async Task<OtlpCollector> Start()
    {
        var collector = new OtlpCollector();
        await collector.app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        using var octets = new MemoryStream();
        await http.Request.Body.CopyToAsync(octets);
        taken.Enqueue((http.Request.Path, Encoding.Latin1.GetString(octets.ToArray())));

        // An empty message, and OK.
        http.Response.ContentType = "application/grpc";
        http.Response.DeclareTrailer("grpc-status");
        await http.Response.Body.WriteAsync(new byte[5]);
        http.Response.AppendTrailer("grpc-status", "0");
    }
}
