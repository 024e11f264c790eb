using System.Net;
using System.Net.Http.Headers;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Exports;

/// <summary>Files as a partner's program downloads them. Has a house of its own: it changes places.</summary>
public sealed class ExportFileTests : IAsyncLifetime
{
    private readonly House house = new();

    public Task InitializeAsync() => house.InitializeAsync();

    public Task DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task File_OfAScope_HoldsItsPlacesUnderTheRightName()
    {
        using var answer = await house.Door.Web.GetAsync(new Uri("/export/csv?territoire=fr-75&categorie=shower", UriKind.Relative));

        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=soliguide-fr-75-2019-07-10.csv; filename*=UTF-8''soliguide-fr-75-2019-07-10.csv", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        var rows = (await answer.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n");
        Assert.Equal(["id", "1", "4"], rows.Select(row => row.Split(',')[0]));
    }

    [Fact]
    public async Task File_AskedForAgain_IsSentAnewOnlyOnceSomethingChanged()
    {
        using var first = await house.Door.Web.GetAsync(Soliguide);
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        Assert.Equal(5, (await first.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        using (var again = await Ask(tag))
        {
            Assert.Equal((HttpStatusCode.NotModified, tag, ""), (again.StatusCode, again.Headers.ETag, await again.Content.ReadAsStringAsync()));
        }

        house.Guide.Publish(Samples.Open("fr-75-4") with { Name = "Nouveau nom" });
        await Waiting.Until(() => house.Cards.Find(PlaceKey.Parse("fr-75-4"))?.Name == "Nouveau nom", "the front door knows");
        using var changed = await Ask(tag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag);
        Assert.Contains("Nouveau nom", await changed.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var other = await house.Door.Web.GetAsync(new Uri("/export/csv", UriKind.Relative));
        Assert.NotEqual(changed.Headers.ETag, other.Headers.ETag);
    }

    [Fact]
    public async Task File_OfAnUnknownFormat_IsNotFoundAndNamesTheKnownOnes()
    {
        using var answer = await house.Door.Web.GetAsync(new Uri("/export/xlsx", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var said = await answer.Content.ReadAsStringAsync();
        Assert.Contains("soliguide, csv", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_OfATerritoryThatIsNone_NamesTheField()
    {
        using var answer = await house.Door.Web.GetAsync(new Uri("/export/csv?territoire=Paris", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("territoire[0]", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_BeforeTheFeedIsRead_IsNotGivenHalf()
    {
        house.Guide.FeedIsDown = true;
        await using var door = await FrontDoor.Open(house.Grains);

        using var answer = await door.Web.GetAsync(Soliguide);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(5)), (answer.StatusCode, answer.Headers.RetryAfter!.Delta));
    }

    private static Uri Soliguide { get; } = new("/export/soliguide", UriKind.Relative);

    private async Task<HttpResponseMessage> Ask(EntityTagHeaderValue known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Soliguide) { Headers = { IfNoneMatch = { known } } };
        return await house.Door.Web.SendAsync(request);
    }
}
