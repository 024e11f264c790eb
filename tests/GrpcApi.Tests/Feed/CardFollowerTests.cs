using Soliguide.Contracts;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Feed;

/// <summary>Has a house of its own: it rebuilds the feed.</summary>
public sealed class CardFollowerTests : IAsyncLifetime
{
    private readonly House house = new();

    public Task InitializeAsync() => house.InitializeAsync();

    public Task DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Feed_ChangedRemovedUnreadableAndRebuilt_IsFollowed()
    {
        var first = PlaceKey.Parse("fr-75-1");
        house.Guide.Publish(Samples.Open("fr-75-1") with { Name = "Nouveau nom" });
        await Waiting.Until(() => house.Cards.Find(first)?.Name == "Nouveau nom", "the change is shown");

        house.Guide.PublishRaw("fr-75-1", null);
        await Waiting.Until(() => house.Cards.Find(first) is null, "the place is gone");

        house.Guide.PublishRaw("fr-75-2", new CardDocument("{ broken"));
        await Waiting.Until(() => house.Cards.Find(PlaceKey.Parse("fr-75-2")) is null, "an unreadable card is not shown");

        house.Guide.Rebuild([.. Enumerable.Range(1, 1200).Select(i => Samples.Open($"fr-33-{i}"))]);
        await Waiting.Until(() => house.Cards.Find(PlaceKey.Parse("fr-33-1200")) is not null, "the rebuilt feed is shown");
        Assert.Equal(1200, house.Cards.Count);
        Assert.Null(house.Cards.Find(PlaceKey.Parse("fr-75-4")));
    }

    [Fact]
    public async Task Feed_AfterAnOutage_IsReadOn()
    {
        house.Guide.FeedIsDown = true;
        house.Guide.Publish(Samples.Open("fr-92-1"));
        house.Guide.FeedIsDown = false;

        await Waiting.Until(() => house.Cards.Find(PlaceKey.Parse("fr-92-1")) is not null, "the feed is read again");
    }

    [Fact]
    public void List_FromTheMiddle_GoesOnBehindAPlaceThatIsGone()
    {
        var shelf = new CardShelf();
        foreach (var id in (string[])["fr-93-1", "fr-75-3", "fr-75-1", "fr-75-2"])
        {
            shelf.Put(Samples.Open(id));
        }

        shelf.Remove(PlaceKey.Parse("fr-75-2"));

        Assert.Equal(["fr-75-3", "fr-93-1"], shelf.After(null, PlaceKey.Parse("fr-75-2")).Select(card => card.Key.ToString()));
        Assert.Equal(["fr-75-1", "fr-75-3"], shelf.After(TerritoryKey.Parse("fr-75"), null).Select(card => card.Key.ToString()));
    }
}
