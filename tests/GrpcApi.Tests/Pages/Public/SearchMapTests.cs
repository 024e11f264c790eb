using System.Globalization;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Pages.Public.Maps;
using Soliguide.GrpcApi.Search;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Public;

/// <summary>Where dots of the small map lie: on both sides of the 180th meridian, on the other side of the earth, and where a page has no point at all.</summary>
[Collection(HouseTests.Name)]
public sealed class SearchMapTests(House house)
{
    private static readonly GeoPoint Paris = new(48.857, 2.352);

    [Fact]
    public void View_AcrossThe180thMeridian_IsNarrow()
    {
        GeoPoint[] points = [new(-16.8, 179.9), new(-16.9, -179.9), new(-16.7, 179.8)];

        var view = MapView.Around(points);

        Assert.InRange(view.Kilometres, 5, 20);
        Assert.Equal(179.95, view.Middle.Longitude, 6);
        Assert.All(points, point => OnTheDrawing(view.Place(point)));
        Assert.True(view.Place(points[1]).X > view.Place(points[0]).X);
    }

    [Theory]
    [InlineData(178.9, -179.6)]
    [InlineData(-179.6, 178.9)]
    public void Circle_AroundATownBesideThe180thMeridian_HoldsWhatLiesBeyondIt(double town, double place)
    {
        var map = Map(new GeoPoint(-16.5, town), At("fr-986-1", -16.5, place));

        Assert.Equal(200, map.Circle);
        Assert.All(map.Dots, dot => OnTheDrawing((dot.X, dot.Y)));
    }

    [Fact]
    public void Map_OfPlacesFartherThanACircleReaches_ShowsThemAllAndTheTownWithoutACircle()
    {
        var map = Map(Paris, At("fr-75-1", 48.86, 2.36), At("fr-988-1", -22.27, 166.44), At("fr-987-1", -17.54, -149.57));

        Assert.Null(map.Circle);
        Assert.Equal(3, map.Dots.Sum(dot => dot.Places.Count));
        Assert.All(map.Dots, dot => OnTheDrawing((dot.X, dot.Y)));
        OnTheDrawing(map.View.Place(Paris));
        Assert.Equal(50, Map(Paris, At("fr-77-1", 48.6, 2.9)).Circle);
    }

    [Fact]
    public async Task Page_FullOfSecretAddressesOfTheTown_HasTheMapOfTheNearestThatHaveAPoint()
    {
        house.Guide.Publish(
        [
            .. Enumerable.Range(1, 25).Select(id => Samples.Open(string.Create(CultureInfo.InvariantCulture, $"fr-23-{id}")) with { OnReferral = true, Position = new Position { City = "Guéret" } }),
            In("fr-23-101", 46.16, 1.7), In("fr-23-102", 46.2, 1.9), In("fr-23-103", 46.5, 2.4),
        ]);
        await Waiting.Until(() => house.Cards.Find(PlaceKey.Parse("fr-23-103")) is not null, "the cards are there");
        var browser = new StaffBrowser(house);

        var first = await browser.Get("/chercher?ou=Gu%C3%A9ret&territoire=fr-23&langue=en");

        Assert.Contains("<a href=\"/fiche/fr-23-102?langue=en\" class=\"d0\" aria-label=\"1. Accueil fr-23-102\">", first.Html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"2. Accueil fr-23-101\"", first.Html, StringComparison.Ordinal);
        Assert.Contains("No place on this page has a known point.", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"rang\"", first.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Without a dot", first.Text, StringComparison.OrdinalIgnoreCase);
        var some = await browser.Get("/chercher?ou=Gu%C3%A9ret&territoire=fr-23&quoi=101");
        Assert.Contains("<a href=\"#l1\"", some.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"carte\"", (await browser.Get("/chercher?territoire=fr-23&ou=Atlantis&quoi=fr-23-7")).Html, StringComparison.Ordinal);
    }

    private static PlaceCard In(string id, double latitude, double longitude) => At(id, latitude, longitude) with
    {
        Position = new Position { City = "Guéret", Latitude = latitude, Longitude = longitude },
    };

    private static PlaceCard At(string id, double latitude, double longitude) => Samples.Open(id) with { Position = new Position { Latitude = latitude, Longitude = longitude } };

    private static SearchMap Map(GeoPoint town, params PlaceCard[] cards) => SearchMap.Of(cards, _ => OpeningState.Open, town, territory: null)!;

    private static void OnTheDrawing((double X, double Y) at)
    {
        Assert.InRange(at.X, MapView.Margin - 1, MapView.Width - MapView.Margin + 1);
        Assert.InRange(at.Y, MapView.Margin - 1, MapView.Height - MapView.Margin + 1);
    }
}
