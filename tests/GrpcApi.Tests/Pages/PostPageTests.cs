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
    public async Task PostPage_ForStaff_ShowsWhatHoldsEachCampaignBackAndHowNearItsBrakesAre()
    {
        var page = WebUtility.HtmlDecode(await house.Door.Web.GetStringAsync(new Uri("/post", UriKind.Relative))).Replace('\u00a0', ' ');

        Assert.Contains("heure pleine", page, StringComparison.Ordinal);
        Assert.Contains("Heures de silence, jusqu’au jeudi 11 juillet 2019 à 6 h.", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Refusées pour l’instant</dt><dd>7, prochain essai le jeudi 11 juillet 2019 à 8 h</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>En doute</dt><dd>2</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Doubles possibles</dt><dd>1</dd>", page, StringComparison.Ordinal);
        Assert.Contains("3 sur 416 (0,72 %, au plus 5 %)", page, StringComparison.Ordinal);
        Assert.Contains("le frein a arrêté cette campagne", page, StringComparison.Ordinal);
        Assert.Contains("4 sur 64 (6,25 %, au plus 5 %)", page, StringComparison.Ordinal);
        Assert.Contains("0 sur 64 (0 %, au plus 0,1 %)", page, StringComparison.Ordinal);
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
