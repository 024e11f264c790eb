using System.Net;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages;

[Collection(HouseTests.Name)]
public sealed class PostPageTests(House house)
{
    [Fact]
    public async Task PostPage_ForStaff_ShowsThePaceOfEachOperator()
    {
        var page = WebUtility.HtmlDecode(await house.Door.Web.GetStringAsync(new Uri("/post", UriKind.Relative)));

        Assert.Contains("partent pour de vrai (Relay)", page, StringComparison.Ordinal);
        Assert.Contains("120 lettres en 24 heures, sur 200 au plus", page, StringComparison.Ordinal);
        Assert.Contains("(550 5.7.1)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostPage_ForAStranger_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/post", UriKind.Relative));
        request.Headers.Add(FrontDoor.RemoteHeader, "192.0.2.9");

        using var answer = await house.Door.Web.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
