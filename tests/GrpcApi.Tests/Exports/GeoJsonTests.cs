using System.Globalization;
using System.Text.Json.Nodes;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Tests.Fakes;

namespace Soliguide.GrpcApi.Tests.Exports;

public sealed class GeoJsonTests
{
    [Fact]
    public async Task Write_ReadBack_HoldsTheFactsOfTheCards()
    {
        var cards = new RandomDoors(7);
        PlaceCard[] places = [.. Enumerable.Range(0, 300).Select(_ => cards.Next(new DateOnly(2019, 7, 10)))];

        var collection = JsonNode.Parse((await PartnerFiles.Write("geojson", places))[""])!;

        Assert.Equal("FeatureCollection", (string?)collection["type"]);
        Assert.Equal(places.Select(Facts), collection["features"]!.AsArray().Select(feature => Facts(feature!)));
        Assert.All(collection["features"]!.AsArray(), feature => Assert.Equal(["type", "id", "geometry", "properties"], feature!.AsObject().Select(part => part.Key)));
    }

    [Fact]
    public async Task Write_PresumedAndConfirmed_StayApart()
    {
        var features = JsonNode.Parse((await PartnerFiles.Write("geojson", Samples.Presumed("fr-75-2"), Samples.ClosedFor("fr-75-3")))[""])!["features"]!;

        Assert.Equal("presumedClosed", (string?)features[0]!["properties"]!["state"]);
        Assert.EndsWith("2019 Jul 06-2019 Sep 01 unknown \"Susceptible de fermer cet été.\"", (string?)features[0]!["properties"]!["opening_hours"], StringComparison.Ordinal);
        Assert.Equal("temporarilyClosed", (string?)features[1]!["properties"]!["state"]);
        Assert.EndsWith("2019 Jul 08-2019 Jul 21 off \"Fermeture estivale\"", (string?)features[1]!["properties"]!["opening_hours"], StringComparison.Ordinal);
        Assert.Null(features[1]!["properties"]!["presumed"]);
    }

    private static string Facts(PlaceCard card) => string.Join('|', card.Key, card.Name,
        FormattableString.Invariant($"{card.Position.Latitude} {card.Position.Longitude}"), card.Position.City,
        string.Join(' ', card.Services.Select(service => service.Category)), string.Join(' ', card.Languages), card.Phones[0].Number,
        card.Presumed?.From.ToString("O", CultureInfo.InvariantCulture), card.Presumed?.To.ToString("O", CultureInfo.InvariantCulture), card.Presumed?.Message, card.LastVerified?.UtcDateTime,
        card.Publics?.Welcome, string.Join(' ', card.Publics?.Groups ?? []), card.Publics?.AgeFrom, card.Publics?.AgeTo, card.Publics?.Description,
        card.Accessibility?.Wheelchair, card.Accessibility?.Animals, card.Accessibility?.Details, string.Join(' ', card.Services.Select(service => service.Publics?.Welcome)));

    private static T? Word<T>(JsonNode? node)
        where T : struct, Enum => node is null ? null : Enum.Parse<T>((string)node!, ignoreCase: true);

    private static string Facts(JsonNode feature)
    {
        var properties = feature["properties"]!;
        var presumed = properties["presumed"];
        var point = feature["geometry"]!["coordinates"]!;
        return string.Join('|', (string?)feature["id"], (string?)properties["name"], $"{point[1]} {point[0]}", (string?)properties["city"],
            string.Join(' ', properties["services"]!.AsArray().Select(service => (string?)service!["category"])),
            string.Join(' ', properties["languages"]!.AsArray().Select(language => (string?)language)), (string?)properties["phones"]![0]!["number"],
            (string?)presumed?["from"], (string?)presumed?["to"], (string?)presumed?["message"],
            properties["lastVerified"] is { } verified ? (DateTime)verified.AsValue() : null,
            Word<Welcome>(properties["publics"]?["welcome"]), string.Join(' ', properties["publics"]?["groups"]!.AsArray().Select(group => Word<PublicGroup>(group)) ?? []),
            (int?)properties["publics"]?["ageFrom"], (int?)properties["publics"]?["ageTo"], (string?)properties["publics"]?["description"],
            (string?)properties["wheelchair"] switch { "limited" => Wheelchair.Partial, null => (Wheelchair?)null, var word => Enum.Parse<Wheelchair>(word, true) },
            (bool?)properties["animals"], (string?)properties["accessibility"],
            string.Join(' ', properties["services"]!.AsArray().Select(service => Word<Welcome>(service!["publics"]?["welcome"]))));
    }
}
