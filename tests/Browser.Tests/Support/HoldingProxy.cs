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
/// A proxy as some networks have one before their kiosks: it passes an answer on when it has all of it. A page it passes at once; a stream, which has no end, never.
/// </summary>
public sealed class HoldingProxy : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient guide;
    private int streams;
    private int pages;

    private HoldingProxy(WebApplication app, HttpClient guide)
    {
        (this.app, this.guide) = (app, guide);
        app.Run(Pass);
    }

    public string Address => app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();

    /// <summary>Whether it still collects answers; otherwise it passes what comes as it comes.</summary>
    public bool Holds { get; set; } = true;

    /// <summary>Streams that were asked for.</summary>
    public int Streams => Volatile.Read(ref streams);

    /// <summary>Pages of changes that were asked for.</summary>
    public int Pages => Volatile.Read(ref pages);

    /// <summary>Stands before a site.</summary>
    public static async Task<HoldingProxy> Before(Site site)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var proxy = new HoldingProxy(builder.Build(), new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(site.Address),
            Timeout = Timeout.InfiniteTimeSpan,
        });
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
        Interlocked.Add(ref streams, path.EndsWith("/SyncPlaces", StringComparison.Ordinal) ? 1 : 0);
        Interlocked.Add(ref pages, path.EndsWith("/PullPlaceChanges", StringComparison.Ordinal) ? 1 : 0);
        try
        {
            using var ask = new HttpRequestMessage(new HttpMethod(context.Request.Method), path + context.Request.QueryString);
            if (HttpMethods.IsPost(context.Request.Method))
            {
                ask.Content = new StreamContent(context.Request.Body);
                ask.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(context.Request.ContentType!);
            }

            using var answer = await guide.SendAsync(ask, Holds ? HttpCompletionOption.ResponseContentRead : HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
            context.Response.StatusCode = (int)answer.StatusCode;
            foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(head => head.Key is not "Transfer-Encoding"))
            {
                context.Response.Headers[name] = values.ToArray();
            }

            var body = await answer.Content.ReadAsStreamAsync(context.RequestAborted);
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
}
