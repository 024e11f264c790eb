using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Soliguide.Browser.Tests.Support;

/// <summary>
/// A proxy as some networks have one before their kiosks: the first kind passes an answer on when it has all of it, a page at once and a stream, which has no
/// end, never; other kinds end, silence or break streams.
/// </summary>
public sealed class HoldingProxy : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient guide;
    private int streams;
    private int pages;

    private HoldingProxy(WebApplication app, HttpClient guide, StreamWay way)
    {
        (this.app, this.guide, Way) = (app, guide, way);
        app.Run(Pass);
    }

    public string Address => app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();

    /// <summary>What becomes of streams.</summary>
    public StreamWay Way { get; set; }

    /// <summary>Streams that were asked for.</summary>
    public int Streams => Volatile.Read(ref streams);

    /// <summary>Pages of changes that were asked for.</summary>
    public int Pages => Volatile.Read(ref pages);

    /// <summary>Stands before a site.</summary>
    public static async Task<HoldingProxy> Before(Site site, StreamWay way)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var proxy = new HoldingProxy(
            builder.Build(),
            new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(site.Address), Timeout = Timeout.InfiniteTimeSpan },
            way);
        await proxy.app.StartAsync().WaitAsync(Limits.Longest);
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        guide.Dispose();
    }

    private async Task Pass(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var isStream = path.EndsWith("/SyncPlaces", StringComparison.Ordinal);
        Interlocked.Add(ref streams, isStream ? 1 : 0);
        Interlocked.Add(ref pages, path.EndsWith("/PullPlaceChanges", StringComparison.Ordinal) ? 1 : 0);
        if (isStream && Way == StreamWay.Ended)
        {
            // As an answer without a body: browsers ask again by themselves where a connection breaks.
            context.Response.ContentType = "application/grpc-web+proto";
            return;
        }

        try
        {
            using var ask = new HttpRequestMessage(new HttpMethod(context.Request.Method), path + context.Request.QueryString);
            if (HttpMethods.IsPost(context.Request.Method))
            {
                ask.Content = new StreamContent(context.Request.Body);
                ask.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(context.Request.ContentType!);
            }

            using var answer = await guide.SendAsync(ask, Way == StreamWay.Held ? HttpCompletionOption.ResponseContentRead : HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
            context.Response.StatusCode = (int)answer.StatusCode;
            foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(head => head.Key is not "Transfer-Encoding"))
            {
                context.Response.Headers[name] = values.ToArray();
            }

            var body = await answer.Content.ReadAsStreamAsync(context.RequestAborted);
            if (isStream && Way is StreamWay.Silenced or StreamWay.Broken)
            {
                await context.Response.Body.WriteAsync(await FirstMessage(body, context.RequestAborted), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(Way == StreamWay.Silenced ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, TimeProvider.System, context.RequestAborted);
                return;
            }

            var buffer = new byte[16_384];
            int read;
            while ((read = await body.ReadAsync(buffer, context.RequestAborted)) > 0)
            {
                await context.Response.Body.WriteAsync(buffer.AsMemory(0, read), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or HttpRequestException or IOException)
        {
            context.Abort();
        }
    }

    /// <summary>One frame of gRPC-Web: a byte of flags, the length in four bytes, the message.</summary>
    private static async Task<byte[]> FirstMessage(Stream body, CancellationToken stop)
    {
        var head = new byte[5];
        await body.ReadExactlyAsync(head, stop);
        var frame = new byte[head.Length + BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1))];
        head.CopyTo(frame, 0);
        await body.ReadExactlyAsync(frame.AsMemory(head.Length), stop);
        return frame;
    }
}

/// <summary>What a proxy does with streams.</summary>
public enum StreamWay
{
    /// <summary>Holds them back until they have ended.</summary>
    Held,

    /// <summary>Passes what comes as it comes.</summary>
    Passed,

    /// <summary>Ends them before their first word.</summary>
    Ended,

    /// <summary>Passes their first word and nothing more.</summary>
    Silenced,

    /// <summary>Ends them after their first word.</summary>
    Broken,
}
