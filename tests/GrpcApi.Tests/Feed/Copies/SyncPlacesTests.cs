using Grpc.Core;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.Tests.Shared.Copies;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Tests.Feed.Copies;

/// <summary>Copies over a real line. Has a house of its own: it changes places and rebuilds the feed.</summary>
public sealed class SyncPlacesTests : IAsyncLifetime
{
    private readonly House house = new();

    public Task InitializeAsync() => house.InitializeAsync();

    public Task DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Sync_FromNothingThroughChangesAndACut_GoesOnWhereItWas()
    {
        var copy = new Copy();
        using (var line = house.Door.Places.SyncPlaces(new SyncPlacesRequest()))
        {
            await Until(line, copy, () => copy.Checks.Came == 1);
            Assert.Equal(["fr-75-1", "fr-75-2", "fr-75-3", "fr-75-4", "fr-93-1"], copy.Places.Keys.Order());

            house.Guide.Publish(Samples.Open("fr-75-1") with { Name = "Nouveau nom" });
            await Until(line, copy, () => copy.Places["fr-75-1"].DisplayName == "Nouveau nom");
        }

        house.Guide.PublishRaw("fr-75-2", null);
        house.Guide.Publish(Samples.Open("fr-75-3") with { Name = "Rouvert" });
        await Waiting.Until(() => house.Cards.Find(PlaceKey.Parse("fr-75-3"))?.Name == "Rouvert", "the front door knows");
        var seen = 0;
        using (var line = house.Door.Places.SyncPlaces(new SyncPlacesRequest { Cursor = copy.Cursor }))
        {
            await Until(line, copy, () => copy.Checks.Came == 2, message => seen += message.Changes?.Changes.Count ?? 0);
            Assert.Equal(2, seen);
            Assert.Equal((4, "Rouvert"), (copy.Places.Count, copy.Places["fr-75-3"].DisplayName));

            house.Guide.Rebuild(Samples.Open("fr-33-1"));
            await Until(line, copy, () => copy.Resets == 1 && copy.Checks.Came == 3);
        }

        Assert.Equal(["fr-33-1"], copy.Places.Keys);
        Assert.Equal(0, copy.Checks.Failed);
    }

    [Fact]
    public async Task Pull_OfATerritoryByThePage_HoldsItsPlacesAndSaysWhenNothingIsNew()
    {
        var scope = new PlaceScope { Territories = { "fr-75" }, Categories = { "shower" } };
        var copy = new Copy();
        while (!copy.IsComplete)
        {
            copy.Apply(await house.Door.Places.PullPlaceChangesAsync(new PullPlaceChangesRequest { Scope = scope, Cursor = copy.Cursor, PageSize = 1 }));
        }

        Assert.Equal(["fr-75-1", "fr-75-4"], copy.Places.Keys.Order());
        Assert.Equal((1, 0), copy.Checks);
        var again = await house.Door.Places.PullPlaceChangesAsync(new PullPlaceChangesRequest { Scope = scope, Cursor = copy.Cursor });
        Assert.Equal((copy.Cursor, true, 0), (again.Cursor, again.Complete, again.Changes.Count));

        // It no longer has what the scope asks for: the copy hears that it is gone.
        house.Guide.Publish(Samples.Open("fr-75-4", "food_distribution"));
        // Cards are shown a moment before their position is; it is there when nothing is being changed.
        await Waiting.Until(
            () => house.Cards.Find(PlaceKey.Parse("fr-75-4"))!.Services[0].Category == "food_distribution" && house.Cards.Shelf.Edits % 2 == 0, "the front door knows");
        copy.Apply(await house.Door.Places.PullPlaceChangesAsync(new PullPlaceChangesRequest { Scope = scope, Cursor = copy.Cursor }));
        Assert.Equal(["fr-75-1"], copy.Places.Keys);
    }

    [Fact]
    public async Task Cursor_OfAnotherScopeOrBroken_IsRefusedByName()
    {
        var page = await house.Door.Places.PullPlaceChangesAsync(new PullPlaceChangesRequest());

        await Expect.Fields(
            () => house.Door.Places.PullPlaceChangesAsync(new PullPlaceChangesRequest { Scope = new PlaceScope { Territories = { "fr-75" } }, Cursor = page.Cursor }).ResponseAsync,
            ("cursor", "PAGE_TOKEN_OF_ANOTHER_LIST"));
        await Expect.Fields(
            () => house.Door.Places.PullPlaceChangesAsync(new PullPlaceChangesRequest { Scope = new PlaceScope { Territories = { "Paris" } }, Cursor = "?" }).ResponseAsync,
            ("scope.territories[0]", "TERRITORY_INVALID"), ("cursor", "PAGE_TOKEN_INVALID"));
        using var line = house.Door.Places.SyncPlaces(new SyncPlacesRequest { Cursor = "?" });
        await Expect.Fields(() => line.ResponseStream.MoveNext(CancellationToken.None), ("cursor", "PAGE_TOKEN_INVALID"));
    }

    private static async Task Until(
        AsyncServerStreamingCall<SyncPlacesResponse> line, Copy copy, Func<bool> fact, Action<SyncPlacesResponse>? see = null)
    {
        using var limit = new CancellationTokenSource(Waiting.Longest);
        while (!fact())
        {
            Assert.True(await line.ResponseStream.MoveNext(limit.Token), "The line ended.");
            see?.Invoke(line.ResponseStream.Current);
            copy.Apply(line.ResponseStream.Current);
        }
    }
}
