using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Search;
using Soliguide.GrpcApi.Tests.Fakes;

namespace Soliguide.GrpcApi.Tests.Search;

public sealed class SearchIndexTests : IDisposable
{
    private readonly SearchIndex index = new();

    public void Dispose() => index.Dispose();

    [Theory]
    [InlineData("distribution")]
    [InlineData("DISTRIBUTIONS")]
    [InlineData("distrib")]
    [InlineData("distribtuion")]
    [InlineData("repas  paris")]
    [InlineData("l'écluse")]
    [InlineData("ecluse")]
    [InlineData("bénévole")]
    [InlineData("alimentations")]
    [InlineData("food")]
    public void Search_ByWordsAsPeopleTypeThem_FindsThePlace(string text)
    {
        index.Put(Samples.Open("fr-75-1", "food_distribution") with { Name = "Accueil de l’Écluse", Description = "Tenu par des bénévoles." });
        index.Put(Samples.Open("fr-75-2", "shower"));

        Assert.Equal(["fr-75-1"], Ids(new SearchQuery(Samples.Noon) { Text = text }));
    }

    [Fact]
    public void Search_ForSlips_SaysWhatTheyWereReadAsAndOnlyWhenNoWordIsMeant()
    {
        index.Put(Samples.Open("fr-75-1", "shower") with { Name = "Les Tilleuls" });
        index.Put(Samples.Open("fr-75-2") with { Name = "Les Tilleul" });

        Assert.Equal("tilluels", Assert.Single(Search(new SearchQuery(Samples.Noon) { Text = "tilluels" }).Slips).Typed);
        Assert.Empty(Search(new SearchQuery(Samples.Noon) { Text = "tilleuls" }).Slips);
        Assert.Empty(Ids(new SearchQuery(Samples.Noon) { Text = "bain" }));
    }

    [Fact]
    public void Search_ByWords_PutsTheNameBeforeTheDescription()
    {
        index.Put(Samples.Open("fr-75-1") with { Description = "À côté de la halte." });
        index.Put(Samples.Open("fr-75-2") with { Name = "Halte du Port" });

        Assert.Equal(["fr-75-2", "fr-75-1"], Ids(new SearchQuery(Samples.Noon) { Text = "halte" }));
    }

    [Fact]
    public void Search_ByCategory_FindsWhatItHolds()
    {
        index.Put(Samples.Open("fr-75-1", "food_packages"));
        index.Put(Samples.Open("fr-75-2", "dental_care"));
        index.Put(Samples.Open("fr-75-3", "a_new_thing"));

        Assert.Equal(["fr-75-1"], Ids(new SearchQuery(Samples.Noon) { Categories = ["food"] }));
        Assert.Equal(["fr-75-2"], Ids(new SearchQuery(Samples.Noon) { Categories = ["health"] }));
        Assert.Equal(["fr-75-3"], Ids(new SearchQuery(Samples.Noon) { Categories = ["a_new_thing"] }));
        Assert.True(index.Knows("food") && index.Knows("a_new_thing") && !index.Knows("nothing_of_the_kind"));
    }

    [Fact]
    public void Search_ForOpenPlaces_KeepsWhatIsPresumedApart()
    {
        index.Put(Samples.Open("fr-75-1"));
        index.Put(Samples.Presumed("fr-75-2"));
        index.Put(Samples.ClosedFor("fr-75-3"));
        index.Put(Samples.Open("fr-75-4") with { Hours = null });

        Assert.Equal(["fr-75-1"], Ids(new SearchQuery(Samples.Noon) { Openness = Openness.Open }));
        Assert.Equal(["fr-75-1", "fr-75-2"], Ids(new SearchQuery(Samples.Noon) { Openness = Openness.OpenOrPresumed }));
        Assert.Equal(["fr-75-1", "fr-75-2", "fr-75-4"], Ids(new SearchQuery(Samples.Noon) { Openness = Openness.NotClosed }));
        Assert.Equal(["fr-75-1", "fr-75-3", "fr-75-4"], Ids(new SearchQuery(Samples.Noon) { WithoutPresumed = true }));
        Assert.Empty(Ids(new SearchQuery(Samples.Noon.AddHours(8)) { Openness = Openness.OpenOrPresumed }));
    }

    [Fact]
    public void Search_ForAnOpenService_LeavesOutThePlaceWhereItIsStopped()
    {
        var place = Samples.Open("fr-75-1", "shower", "laundry");
        index.Put(place with { Periods = [new Period("p", PeriodKind.Closure, new(2019, 7, 1), new(2019, 7, 31)) { ServiceId = place.Services[0].Id }] });

        Assert.Empty(Ids(new SearchQuery(Samples.Noon) { Openness = Openness.Open, Categories = ["shower"] }));
        Assert.Equal(["fr-75-1"], Ids(new SearchQuery(Samples.Noon) { Openness = Openness.Open, Categories = ["laundry"] }));
    }

    [Fact]
    public void Search_AtAnyInstant_AgreesWithTheRulesOfOpening()
    {
        var midnight = new TimeSlot(new TimeOnly(22, 0), new TimeOnly(2, 0));
        PlaceCard[] cards =
        [
            Samples.Open("fr-75-1"), Samples.Presumed("fr-75-2"), Samples.ClosedFor("fr-75-3"), Samples.Open("fr-75-4") with { PublicHolidays = PublicHolidayRule.Closed },
            Samples.Open("fr-974-5") with { TimeZone = "Indian/Reunion" }, Samples.Open("fr-75-6") with { TimeZone = "Nowhere/Known" },
            Samples.Open("fr-75-7") with { Hours = new WeeklyHours { Monday = [midnight], Saturday = [midnight], Sunday = [midnight] } },
        ];
        Array.ForEach(cards, index.Put);

        // Two weeks around the default, then the two nights on which clocks change: in steps that hit no full hour alone.
        foreach (var start in (DateTimeOffset[])[Samples.Noon.AddDays(-7), new(2019, 3, 30, 12, 0, 0, TimeSpan.Zero), new(2019, 10, 26, 12, 0, 0, TimeSpan.Zero)])
        {
            for (var at = start; at < start.AddDays(14); at = at.AddMinutes(47))
            {
                var states = Search(new SearchQuery(at) { Counts = true }).States;
                var told = cards.GroupBy(card => Opening.StateAt(card, at)).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()));
                Assert.Equal(told, states);
            }
        }
    }

    [Fact]
    public void Search_ByDistance_PutsTheNearestFirstAndNeverLeavesTheRadius()
    {
        var centre = new GeoPoint(48.85, 2.35);
        index.Put(At("fr-75-1", 48.85, 2.40));
        index.Put(At("fr-75-2", 48.85, 2.36));
        index.Put(At("fr-75-3", 48.95, 2.35));
        index.Put(Samples.Open("fr-75-4") with { Position = new Position { City = "Nulle-Part" } });

        Assert.Equal(["fr-75-2", "fr-75-1", "fr-75-3", "fr-75-4"], Pages(new SearchQuery(Samples.Noon) { Centre = centre, Order = SearchOrder.Distance }));
        var near = Search(new SearchQuery(Samples.Noon) { Centre = centre, Radius = 5000, Order = SearchOrder.Distance });
        Assert.Equal(["fr-75-2", "fr-75-1"], near.Places.Select(found => found.Card.Key.ToString()));
        Assert.Equal([732, 3658], near.Places.Select(found => (int)Math.Round(found.Metres!.Value)));
        Assert.Equal(["fr-75-3"], Ids(new SearchQuery(Samples.Noon) { Box = new GeoBox(48.9, 2, 49, 3) }));
    }

    [Fact]
    public void Search_PageByPageWhileCardsChange_ShowsWhatStaysOnceEach()
    {
        for (var i = 0; i < 300; i++)
        {
            index.Put(Samples.Open($"fr-75-{i}", "shower") with { LastVerified = Samples.Noon.AddMinutes(-(i % 7)) });
        }

        foreach (var order in Enum.GetValues<SearchOrder>())
        {
            var query = new SearchQuery(Samples.Noon) { Text = "douches", Order = order, Centre = new GeoPoint(48, 2), Limit = 20 };
            var shown = new List<string>();
            for (var (page, turn) = (Search(query), 0); ; page = Search(query = query with { After = page.Places[^1].Mark }), turn++)
            {
                shown.AddRange(page.Places.Select(found => found.Card.Key.ToString()));
                if (!page.HasMore)
                {
                    break;
                }

                index.Remove(PlaceKey.Parse($"fr-75-{turn}"));
                index.Put(Samples.Open($"fr-33-{turn}", "shower"));
                index.Put(Samples.Open($"fr-75-{100 + turn}", "shower") with { LastVerified = Samples.Noon.AddMinutes(-((100 + turn) % 7)), Languages = ["fr"] });
            }

            Assert.Equal(shown.Count, shown.Distinct().Count());
            Assert.Superset(Enumerable.Range(20, 280).Select(i => $"fr-75-{i}").ToHashSet(), shown.ToHashSet());
        }
    }

    [Fact]
    public void Counts_OfAChoice_AreWhatThatChoiceWouldShow()
    {
        index.Put(Samples.Open("fr-75-1", "shower", "toilets"));
        index.Put(Samples.Open("fr-75-2", "food_distribution"));
        index.Put(Samples.Presumed("fr-93-3") with { Services = [new PlaceService("s", "shower")] });
        index.Put(Samples.Open("fr-93-4", "laundry"));
        var query = new SearchQuery(Samples.Noon) { Counts = true, Categories = ["hygiene_and_wellness"], Territories = [TerritoryKey.Parse("fr-93")] };

        var counts = Search(query);

        Assert.Equal(2, counts.Total);
        foreach (var (territory, count) in counts.Territories)
        {
            Assert.Equal(Search(query with { Territories = [territory] }).Total, count);
        }

        foreach (var (category, count) in counts.Categories)
        {
            Assert.Equal(Search(query with { Categories = [category] }).Total, count);
        }

        Assert.Equal([(OpeningState.Open, 1), (OpeningState.PresumedClosed, 1)], counts.States);
        Assert.Equal(2, counts.Territories.Count);
    }

    [Fact]
    public void Put_WithOtherTexts_IsFoundByThoseAlone()
    {
        index.Put(Samples.Open("fr-75-1") with { Name = "Avant" });
        index.Put(Samples.Open("fr-75-1") with { Name = "Après" });
        Assert.Empty(Ids(new SearchQuery(Samples.Noon) { Text = "avant" }));
        Assert.Equal(["fr-75-1"], Ids(new SearchQuery(Samples.Noon) { Text = "apres" }));

        index.Remove(PlaceKey.Parse("fr-75-1"));
        index.Put(Samples.Open("fr-75-2") with { Name = "Autre" });
        Assert.Empty(Ids(new SearchQuery(Samples.Noon) { Text = "apres" }));
        Assert.Equal(1, index.Count);
    }

    [Fact]
    public void Search_ByLanguage_FindsWhereItIsSpoken()
    {
        index.Put(Samples.Open("fr-75-1") with { Languages = ["fr", "AR"] });
        index.Put(Samples.Open("fr-75-2") with { Languages = ["fr"] });

        Assert.Equal(["fr-75-1"], Ids(new SearchQuery(Samples.Noon) { Languages = ["ar"] }));
    }

    private static PlaceCard At(string id, double latitude, double longitude) =>
        Samples.Open(id) with { Position = new Position { City = "Paris", Latitude = latitude, Longitude = longitude } };

    private SearchResult Search(SearchQuery query) => index.Search(query);

    private string[] Pages(SearchQuery query) => [.. Search(query).Places.Select(found => found.Card.Key.ToString())];

    private string[] Ids(SearchQuery query) => query.Text.Length > 0 ? Pages(query) : [.. Pages(query).Order(StringComparer.Ordinal)];
}
