using System.Globalization;
using System.Net;
using Soliguide.GrpcApi.Hosting;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Cluster;

/// <summary>The pages of a silo that is a process of its own, on a port that was free.</summary>
internal sealed class WebPort : IDisposable
{
    private readonly HttpClient web;

    public WebPort(int? port = null)
    {
        Number = port ?? FreePort.Or(0);
        web = new HttpClient { BaseAddress = Address, Timeout = Waiting.Longest };
    }

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Number}"));

    public int Number { get; }

    /// <summary>What the silo is told.</summary>
    public string Setting => string.Create(CultureInfo.InvariantCulture, $"Api:WebPort={Number}");

    /// <summary>The answer and its text; no status when nobody answers.</summary>
    public async Task<(HttpStatusCode? Status, string Text)> Get(string path)
    {
        try
        {
            using var response = await web.GetAsync(new Uri(path, UriKind.Relative));
            return (response.StatusCode, await response.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException)
        {
            return (null, "");
        }
    }

    public async Task<HttpStatusCode?> Status(string path) => (await Get(path)).Status;

    public Task UntilReady(string who) => Waiting.Until(async () => await Status(Probes.Ready) == HttpStatusCode.OK, $"{who} is ready");

    public void Dispose() => web.Dispose();
}
