using System.Net;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Json;

/// <summary>Readers who ask again and again for what has not changed. Has a house of its own: it changes places.</summary>
public sealed class EntityTagTests : IAsyncLifetime
{
    private readonly House house = new();

    public Task InitializeAsync() => house.InitializeAsync();

    public Task DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task PullAndGet_UntilSomethingChanges_AreToldThatNothingDid()
    {
        var first = await Get("/v1/places:pullChanges?scope.territories=fr-75&pageSize=2");
        Assert.Equal(("", "public, no-cache"), (first.Header("ETag"), first.Header("Cache-Control")));
        var all = await Get("/v1/places:pullChanges?scope.territories=fr-75");
        var cursor = all.Body.GetProperty("cursor").GetString()!;
        Assert.Equal($"W/\"{cursor}\"", all.Header("ETag"));
        Assert.Equal("1", all.Body.GetProperty("changes")[0].GetProperty("version").GetString());

        var path = $"/v1/places:pullChanges?scope.territories=fr-75&cursor={cursor}";
        var again = await Get(path, ("If-None-Match", $"\"{cursor}\""));
        Assert.Equal((HttpStatusCode.NotModified, "", $"W/\"{cursor}\""), (again.Status, again.Text, again.Header("ETag")));
        var place = await Get("/v1/places/fr-75-4");
        Assert.Equal(HttpStatusCode.NotModified, (await Get("/v1/places/fr-75-4", ("If-None-Match", $"\"other\", {place.Header("ETag")}"))).Status);

        house.Guide.Publish(Samples.Open("fr-75-4", "shower") with { Name = "Nouveau nom" });
        // Cards are shown a moment before their position is; it is there when nothing is being changed.
        await Waiting.Until(() => house.Cards.Find(PlaceKey.Parse("fr-75-4"))!.Name == "Nouveau nom" && house.Cards.Shelf.Edits % 2 == 0, "the front door knows");

        var news = await Get(path, ("If-None-Match", $"W/\"{cursor}\""));
        Assert.Equal(HttpStatusCode.OK, news.Status);
        Assert.Equal("Nouveau nom", Assert.Single(news.Body.GetProperty("changes").EnumerateArray()).GetProperty("place").GetProperty("displayName").GetString());
        var changed = await Get("/v1/places/fr-75-4", ("If-None-Match", place.Header("ETag")));
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.NotEqual(place.Header("ETag"), changed.Header("ETag"));
    }

    [Fact]
    public async Task Mark_ThatIsOfNothing_IsAnsweredInFull() =>
        (await Get("/v1/places/fr-75-77", ("If-None-Match", "*"))).IsRefused(HttpStatusCode.NotFound, 5, "PLACE_NOT_FOUND");

    private Task<JsonReply> Get(string path, params (string Name, string Value)[] headers) => JsonReply.Get(house.Door, path, headers);
}
