using System.Net;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Hosting;

[Collection(HouseTests.Name)]
public sealed class NoDashboardTests(House house)
{
    [Theory]
    [InlineData("/orleans")]
    [InlineData("/orleans/")]
    [InlineData("/orleans/ClusterStats")]
    [InlineData("/orleans/GrainState")]
    [InlineData("/orleans/Trace")]
    [InlineData("/ClusterStats")]
    public async Task Dashboard_WhereNoSettingAsksForIt_IsNotThere(string address)
    {
        using var answer = await house.Door.Web.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
