using System.Net;
using Microsoft.AspNetCore.Routing;
using Soliguide.GrpcApi.Dashboard;
using Soliguide.Silo.Tests.Answers;
using Soliguide.Silo.Tests.Staff;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Hosting;

/// <summary>Orleans' dashboard in a silo as in service: who gets at which of its addresses.</summary>
[Collection(HouseTests.Name)]
public sealed class DashboardTests
{
    private static readonly string[] Kept = ["/orleans/GrainState", "/orleans/Trace", "/orleans/Reminders", "/orleans/Reminders/1"];

    [Fact]
    public async Task Dashboard_EveryEndpointOfIt_IsForAdministratorsAlone()
    {
        await using var site = await AnswerSite.Open(("Telemetry:Dashboard", "true"), ("SignIn:Personas", "true"), ("SignIn:TrustThisMachine", "false"));
        var addresses = Addresses(site);
        Assert.True(addresses.Count > 15, string.Join(' ', addresses));
        using var nobody = new StaffVisitor(site.Client.BaseAddress!);
        using var coordinator = new StaffVisitor(site.Client.BaseAddress!);
        using var administrator = new StaffVisitor(site.Client.BaseAddress!);
        await coordinator.Post("/connexion?handler=Persona", ("qui", "claire"));
        await administrator.Post("/connexion?handler=Persona", ("qui", "awa"));

        foreach (var address in addresses)
        {
            Assert.StartsWith("/connexion?retour=%2Forleans", (await nobody.Get(address)).Address, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.Get(address)).Status);
            Assert.Equal((address, Kept.Contains(address) ? HttpStatusCode.NotFound : HttpStatusCode.OK), (address, (await administrator.Get(address)).Status));
        }

        Assert.All(Kept, address => Assert.Contains(address, addresses));
        await Waiting.Until(
            async () => (await administrator.Get("/orleans/DashboardCounters")).Text.Contains("PlaceGrain", StringComparison.Ordinal), "the kinds of grains are counted");
        Assert.DoesNotContain(Summer.PersonOf("anna"), (await administrator.Get("/orleans/ClusterStats")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dashboard_FromElsewhereWithoutASignIn_IsForbiddenOnBothPorts()
    {
        await using var site = await AnswerSite.Open(("Telemetry:Dashboard", "true"), ("SignIn:TrustThisMachine", "false"));

        foreach (var address in Addresses(site))
        {
            using var web = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal((address, HttpStatusCode.Forbidden), (address, web.StatusCode));
        }

        using var wire = new HttpClient { BaseAddress = new Uri($"http://{site.Wire.Target}"), Timeout = Waiting.Longest };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/orleans/ClusterStats", UriKind.Relative)) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var asked = await wire.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, asked.StatusCode);
    }

    /// <summary>Every address of it that the process answers, with something for what it leaves open.</summary>
    private static List<string> Addresses(AnswerSite site)
    {
        var silo = Uri.EscapeDataString(site.Get<ILocalSiloDetails>().SiloAddress.ToParsableString());
        return
        [
            .. site.Get<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith(DashboardDoor.Address, StringComparison.Ordinal))
                .Select(endpoint => endpoint.RoutePattern.RawText!
                    .Replace("{*address}", silo, StringComparison.Ordinal)
                    .Replace("HistoricalStats/{*path}", $"HistoricalStats/{silo}", StringComparison.Ordinal)
                    .Replace("fonts/{**path}", "fonts/fa-solid-900.woff2", StringComparison.Ordinal)
                    .Replace("img/{**path}", "img/OrleansLogo.png", StringComparison.Ordinal)
                    .Replace("{*grainName}", "Soliguide.Grains.Places.PlaceGrain", StringComparison.Ordinal)
                    .Replace("{page:int}", "1", StringComparison.Ordinal)),
        ];
    }
}
