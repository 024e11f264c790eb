using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Feed.Copies;
using Soliguide.GrpcApi.Mapping;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.Tests.Shared.Copies;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Tests.Feed.Copies;

/// <summary>Copies whose line is cut at any moment, while places change, go, come back and the feed is made anew.</summary>
public sealed class CutLineTests
{
    private const int Runs = 1_000;
    private static readonly string[] Categories = ["shower", "food_distribution"];
    private static readonly PlaceScope[] Scopes =
    [
        new(), new() { Territories = { "fr-75" } }, new() { Categories = { "shower" } }, new() { Territories = { "fr-93", "fr-75" }, Languages = { "ar" } },
    ];

    [Fact]
    public void Copy_CutAtAnyMomentInAThousandRuns_IsTheTruthCardByCard()
    {
        for (var run = 0; run < Runs; run++)
        {
            Live(new Random(run), Scopes[run % Scopes.Length]);
        }
    }

    private static void Live(Random dice, PlaceScope wanted)
    {
        var scope = CopyScope.Read(wanted, Violations.Read(out _));
        var (shelf, position, epoch) = (new CardShelf("0"), 0L, 0);
        var copy = new Copy();
        var steps = dice.Next(5, 60);
        for (var step = 0; step < steps; step++)
        {
            switch (dice.Next(12))
            {
                case 0 when dice.Next(3) == 0:
                    // The feed is made anew from the places: other positions, the same cards.
                    var cards = shelf.After(null, null).ToArray();
                    (shelf, position) = (new CardShelf($"{++epoch}"), 0);
                    Array.ForEach(cards, card => shelf.Put(card, ++position));
                    break;
                case < 4:
                    shelf.Remove(AnyPlace(dice), ++position);
                    break;
                case < 9:
                    shelf.Put(AnyCard(dice), ++position);
                    break;
                default:
                    Pull(shelf, scope, wanted, copy, dice, untilComplete: false);
                    break;
            }
        }

        Pull(shelf, scope, wanted, copy, dice, untilComplete: true);
        Assert.Equal(
            shelf.After(null, null).Where(scope.Holds).Select(card => card.ToWire()).OrderBy(place => place.PlaceId, StringComparer.Ordinal),
            copy.Places.Values.OrderBy(place => place.PlaceId, StringComparer.Ordinal));
        Assert.Equal(0, copy.Checks.Failed);
        Assert.True(copy.Checks.Came > 0);
    }

    /// <summary>A few pages; a page whose line is cut is not applied, though the front door has made it.</summary>
    private static void Pull(CardShelf shelf, CopyScope scope, PlaceScope wanted, Copy copy, Random dice, bool untilComplete)
    {
        var store = new CardStore();
        store.Show(shelf);
        do
        {
            var page = ChangePage.Read(store, new PullPlaceChangesRequest { Scope = wanted, Cursor = copy.Cursor, PageSize = dice.Next(1, 6) });
            if (dice.Next(4) > 0)
            {
                copy.Apply(page);
            }
        }
        while (untilComplete ? !copy.IsComplete || IsBehind(shelf, scope, copy) : dice.Next(3) > 0);
    }

    private static bool IsBehind(CardShelf shelf, CopyScope scope, Copy copy)
    {
        var cursor = CopyCursor.Read(copy.Cursor, scope, Violations.Read(out _));
        return cursor.Epoch != shelf.Epoch || cursor.Position != shelf.Log.Head;
    }

    private static PlaceKey AnyPlace(Random dice) => PlaceKey.Parse($"fr-{(dice.Next(3) == 0 ? 75 : 93)}-{dice.Next(1, 9)}");

    private static PlaceCard AnyCard(Random dice)
    {
        var card = Samples.Open(AnyPlace(dice).ToString(), Categories[dice.Next(2)]);
        return card with { Name = $"Nom {dice.Next()}", Languages = dice.Next(2) == 0 ? ["ar", "fr"] : ["fr"] };
    }
}
