using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Soliguide.GrpcApi.Hosting;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Tests.Crash;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Cluster;

/// <summary>A silo without a front door, and a front door without a silo that is led to it.</summary>
[Collection(HouseTests.Name)]
public sealed class FrontDoorApartTests : IDisposable
{
    private readonly string root = House.NewFolder();

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task FrontDoor_LeftOutOfTheSilo_StandsElsewhereAndTheSiloKeepsProbesAndFigures()
    {
        using var probes = new WebPort();
        using var figures = new WebPort();
        var gateway = FreePort.Or(0);

        // Somebody else has the port of gRPC: a silo that wanted it would not start.
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var silo = SiloProcess.Start(
            root, "Silo:FrontDoor=false", probes.Setting, Setting("Api:GrpcPort", ((IPEndPoint)taken.LocalEndpoint).Port), Setting("Silo:GatewayPort", gateway), Setting("Telemetry:MetricsPort", figures.Number),
            "Telemetry:Every=00:00:01", "Telemetry:Dashboard=true");
        await probes.UntilReady("the silo");

        Assert.Equal(HttpStatusCode.OK, await probes.Status(Probes.Live));
        foreach (var path in (string[])["/", "/chercher", "/v1/places/fr-75-1", "/v1/checkup", "/campagnes", "/post", "/connexion", "/orleans/", "/metrics", "/grpc.health.v1.Health/Check"])
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, await probes.Status(path)));
        }

        await Waiting.Until(async () => (await figures.Get("/metrics")).Text.Contains("soliguide_reading_age_seconds{", StringComparison.Ordinal), "the figures are counted");
        Assert.DoesNotContain("soliguide_feed", (await figures.Get("/metrics")).Text, StringComparison.Ordinal);

        await using var door = await Apart(gateway);
        using var web = new HttpClient { BaseAddress = new Uri(door.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), Timeout = Waiting.Longest };
        await Waiting.Until(async () => await Status(web, Probes.Ready) == HttpStatusCode.OK, "the front door has read its places");
        Assert.Equal(HttpStatusCode.OK, await Status(web, "/chercher"));
        Assert.Contains("STORAGE_WELL", await web.GetStringAsync(new Uri("/v1/checkup", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("soliguide", await web.GetStringAsync(new Uri("/orleans/DashboardCounters", UriKind.Relative)), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Cluster:Gateways:0", "10.0.0.5")]
    [InlineData("Cluster:Gateways:0", "silo.example.org:30000")]
    [InlineData("Cluster:GatewayPort", "0")]
    public void FrontDoor_LedNowhere_RefusesAndNamesTheSetting(string key, string value)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection([new(key, value)]);

        Assert.Contains(key.Replace(":0", "", StringComparison.Ordinal), Assert.Throws<InvalidOperationException>(builder.UseClusterClient).Message, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> Apart(int gateway)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(
        [
            new("Cluster:Gateways:0", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{gateway}")), new("Telemetry:Dashboard", "true"), new("Logging:LogLevel:Default", "None"),
        ]);
        builder.UseClusterClient();
        builder.AddSoliguideApi(api => (api.WebPort, api.GrpcPort) = (0, 0));
        var app = builder.Build();
        app.MapSoliguideApi();
        await app.StartAsync().WaitAsync(Waiting.Longest);
        return app;
    }

    private static async Task<HttpStatusCode> Status(HttpClient web, string path)
    {
        using var answer = await web.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    private static string Setting(string key, int port) => string.Create(CultureInfo.InvariantCulture, $"{key}={port}");
}
