using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Search;
using Soliguide.GrpcApi.Tests.Fakes;

namespace Soliguide.GrpcApi.Tests.Search;

/// <summary>Somebody who asks very many questions learns of a secret address no more than its card shows: the town.</summary>
public sealed class SecretAddressTests
{
    private static readonly GeoPoint[] Secrets = [new(48.8871, 2.3592), new(48.8123, 2.2987), new(44.0, 1.0)];

    [Fact]
    public void Search_WhateverIsAsked_AnswersAlikeWhereverTheSecretPlaceIs()
    {
        var indexes = Secrets.Select(Guide).ToList();
        foreach (var query in Questions())
        {
            var told = indexes.Select(index => Told(index.Search(query))).Distinct().ToList();
            Assert.Single(told);
        }

        indexes.ForEach(index => index.Dispose());
    }

    [Fact]
    public void Triangulation_ByRadiusFromManySides_EndsInTheMiddleOfTheTown()
    {
        using var index = Guide(Secrets[0]);
        var middle = index.Find("Paris")!.Value;

        for (var side = 0; side < 12; side++)
        {
            var from = new GeoPoint(middle.Latitude + (0.2 * Math.Sin(side)), middle.Longitude + (0.2 * Math.Cos(side)));
            double near = 0, far = 200_000;
            while (far - near > 0.5)
            {
                var radius = (near + far) / 2;
                var isIn = index.Search(new SearchQuery(Samples.Noon) { Centre = from, Radius = radius, Text = "refuge" }).Total == 1;
                (near, far) = isIn ? (near, radius) : (radius, far);
            }

            Assert.InRange(far, middle.MetresTo(from) - 1, middle.MetresTo(from) + 1);
            Assert.NotInRange(far, Secrets[0].MetresTo(from) - 50, Secrets[0].MetresTo(from) + 50);
        }
    }

    [Fact]
    public void Card_ThatHoldsAPointInSpiteOfEverything_IsNotMeasuredByIt()
    {
        using var index = new SearchIndex();
        index.Put(Samples.Open("fr-75-9") with { OnReferral = true });

        var found = Assert.Single(index.Search(new SearchQuery(Samples.Noon) { Centre = new GeoPoint(48.85, 2.37), Order = SearchOrder.Distance }).Places);

        Assert.Null(found.Metres);
        Assert.Null(index.Find("Paris"));
    }

    private static SearchIndex Guide(GeoPoint secret)
    {
        var index = new SearchIndex();
        foreach (var (id, latitude, longitude) in ((string, double, double)[])[("1", 48.85, 2.37), ("2", 48.87, 2.33), ("3", 48.83, 2.31), ("4", 48.89, 2.4)])
        {
            index.Put(Samples.Open($"fr-75-{id}", "shower") with { Position = new Position { City = "Paris", Latitude = latitude, Longitude = longitude } });
        }

        var sheet = new PlaceSheet(PlaceKey.Parse("fr-75-5"), "Refuge", "Europe/Paris")
        {
            OnReferral = true,
            Position = new Position { City = "Paris", Address = "3 impasse Cachée", PostalCode = "75018", Latitude = secret.Latitude, Longitude = secret.Longitude },
            Stops = [new RoundStop(new Position { City = "Paris", Latitude = secret.Latitude, Longitude = secret.Longitude })],
        };
        index.Put(PublicView.Of(sheet, [])!);
        return index;
    }

    private static IEnumerable<SearchQuery> Questions()
    {
        foreach (var latitude in (double[])[48.8, 48.8871, 48.9, 44.0])
        {
            foreach (var longitude in (double[])[2.2987, 2.3592, 2.4, 1.0])
            {
                var centre = new GeoPoint(latitude, longitude);
                foreach (var order in Enum.GetValues<SearchOrder>())
                {
                    yield return new SearchQuery(Samples.Noon) { Centre = centre, Order = order, Counts = true };
                }

                foreach (var radius in (double[])[1, 10, 100, 1000, 3000, 10_000, 100_000])
                {
                    yield return new SearchQuery(Samples.Noon) { Centre = centre, Radius = radius };
                    var degrees = radius / 111_000;
                    yield return new SearchQuery(Samples.Noon) { Box = new GeoBox(latitude - degrees, longitude - degrees, latitude + degrees, longitude + degrees) };
                }
            }
        }

        foreach (var text in (string[])["refuge", "impasse", "cachee", "75018", "paris", "refuge paris"])
        {
            yield return new SearchQuery(Samples.Noon) { Text = text };
        }
    }

    private static string Told(SearchResult result) => $"{result.Total} {string.Join(' ', result.Places.Select(found => $"{found.Card.Key} {found.Metres:R} {found.IsCoarse} {found.Mark}"))}";
}
