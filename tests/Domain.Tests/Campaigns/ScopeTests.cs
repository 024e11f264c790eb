using Soliguide.Domain.Campaigns.Scopes;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Domain.Tests.Campaigns;

public sealed class ScopeTests
{
    private static readonly ScopeFacts Meals = new(
        PlaceKey.Parse("fr-75-1"), SheetStatus.Online, PlaceKind.Fixed, Visibility.Everyone, ["food_distribution", "shower"], "croix");

    private static readonly ScopeFacts Bare = Meals with { Categories = [], OwnerNetwork = null };

    private static ScopeRule All => new();

    private static ScopeRule Excepting(bool included) =>
        new() { Kinds = [PlaceKind.MobileRound], Exceptions = [new ScopeException(Meals.Key, included, "Convention.")] };

    private static Selection Only(params string[] names) => new() { Only = [.. names] };

    private static Selection Except(params string[] names) => new() { Except = [.. names] };

    [Fact]
    public void Covers_Matrix_DecidesWithTheReason()
    {
        (ScopeRule Rule, ScopeFacts Facts, bool Included, string Reason)[] matrix =
        [
            (All, Meals, true, "COVERED"),
            (All, Bare, true, "COVERED"),
            (All, Meals with { Status = SheetStatus.Draft }, false, "STATUS"),
            (All, Meals with { Status = SheetStatus.Offline }, false, "STATUS"),
            (All, Meals with { Status = SheetStatus.PermanentlyClosed }, false, "STATUS"),
            (All with { Statuses = [SheetStatus.Online, SheetStatus.Offline] }, Meals with { Status = SheetStatus.Offline }, true, "COVERED"),
            (All with { Kinds = [PlaceKind.MobileRound] }, Meals, false, "KIND"),
            (All with { Kinds = [PlaceKind.Fixed] }, Meals, true, "COVERED"),
            (All with { Visibilities = [Visibility.Everyone] }, Meals with { Visibility = Visibility.Professionals }, false, "VISIBILITY"),
            (All, Meals with { Visibility = Visibility.Professionals }, true, "COVERED"),
            (All with { Networks = Except("CROIX") }, Meals, false, "NETWORK"),
            (All with { Networks = Except("croix") }, Bare, true, "COVERED"),
            (All with { Networks = Only("croix") }, Meals, true, "COVERED"),
            (All with { Networks = Only("croix") }, Bare, false, "NETWORK"),
            (All with { Networks = new Selection { Only = ["croix"], Except = ["croix"] } }, Meals, false, "NETWORK"),
            (All with { Categories = Only("shower") }, Meals, true, "COVERED"),
            (All with { Categories = Only("legal_advice") }, Meals, false, "CATEGORY"),
            (All with { Categories = Only("shower") }, Bare, false, "CATEGORY"),
            (All with { Categories = Except("shower") }, Meals, true, "COVERED"),
            (All with { Categories = Except("shower", "food_distribution") }, Meals, false, "CATEGORY"),
            (All with { Categories = Except("shower") }, Bare, true, "COVERED"),
            (Excepting(true), Meals, true, "EXCEPTION_IN"),
            (Excepting(false), Meals, false, "EXCEPTION_OUT"),
            (Excepting(true), Meals with { Key = PlaceKey.Parse("fr-75-2") }, false, "KIND"),
            (Excepting(true), Meals with { Status = SheetStatus.PermanentlyClosed }, false, "STATUS"),
        ];

        Assert.All(matrix, row => Assert.Equal(new ScopeDecision(row.Included, row.Reason), row.Rule.Covers(row.Facts)));
    }

    [Fact]
    public void Covers_PlaceOfAnotherTerritory_IsNotAskedAtAll() => Assert.Equal(
        new ScopeDecision(false, ScopeReason.Territory),
        Plans.Small.Covers(Meals with { Key = PlaceKey.Parse("fr-13-1") }));

    [Fact]
    public void Of_Sheet_TakesEachCategoryOnce()
    {
        var sheet = new PlaceSheet(PlaceKey.Parse("fr-75-1"), "Accueil", "Europe/Paris")
        {
            Kind = PlaceKind.MobileRound,
            Status = SheetStatus.Offline,
            Visibility = Visibility.Professionals,
            OwnerNetwork = "croix",
            Services = [new PlaceService("a", "shower"), new PlaceService("b", "SHOWER"), new PlaceService("c", "laundry")],
        };

        Assert.Equal(
            new ScopeFacts(sheet.Key, SheetStatus.Offline, PlaceKind.MobileRound, Visibility.Professionals, ["shower", "laundry"], "croix"),
            ScopeFacts.Of(sheet));
    }

    [Fact]
    public void Of_ManyPlaces_CountsEachOnceByTerritoryAndReason()
    {
        var plan = Plans.Small with
        {
            Territories = [.. Plans.Small.Territories, new(new TerritoryKey("fr", "33"), "Europe/Paris")],
            Scope = new ScopeRule { Networks = Except("croix"), Exceptions = [new(PlaceKey.Parse("fr-75-9"), true, "Convention.")] },
        };
        ScopeFacts[] places =
        [
            Meals,
            Meals with { Key = PlaceKey.Parse("fr-75-2") },
            Meals with { Key = PlaceKey.Parse("fr-75-9") },
            Bare with { Key = PlaceKey.Parse("fr-75-3") },
            Bare with { Key = PlaceKey.Parse("fr-75-4"), Status = SheetStatus.Draft },
            Bare with { Key = PlaceKey.Parse("fr-13-1") },
        ];

        var preview = ScopePreview.Of(plan, places);

        Assert.Equal((2, 3, 1), (preview.Included, preview.Excluded, preview.Elsewhere));
        Assert.Equal(
            [("COVERED", 1), ("EXCEPTION_IN", 1), ("NETWORK", 2), ("STATUS", 1)],
            preview.Territories[0].Reasons.Select(reason => (reason.Decision.Reason, reason.Places)));
        Assert.Equal(new TerritoryPreview(new TerritoryKey("fr", "33"), []), preview.Territories[1]);
    }
}
