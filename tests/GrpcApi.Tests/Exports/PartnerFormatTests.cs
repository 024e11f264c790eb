using System.Globalization;
using System.Text.Json.Nodes;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Exports.DataInclusion;
using Soliguide.GrpcApi.Tests.Fakes;
using Xunit.Abstractions;

namespace Soliguide.GrpcApi.Tests.Exports;

public sealed class PartnerFormatTests(ITestOutputHelper output)
{
    private static readonly string[] Secrets = ["Cachée", "cachee", "porte verte", "75018", "48.8871", "2.3592", "48,8871", "2,3592"];

    public static TheoryData<string> Formats => [.. PartnerFiles.Formats.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Write_PlacesWithASecretAddress_TellsTheTownAlone(string format)
    {
        var position = new Position
        {
            City = "Paris", Address = "3 impasse Cachée", AddressComplement = "porte verte", PostalCode = "75018", Latitude = 48.8871, Longitude = 2.3592,
        };
        var masked = PublicView.Of(
            new PlaceSheet(PlaceKey.Parse("fr-75-5"), "Refuge", "Europe/Paris")
            {
                OnReferral = true, Position = position, Stops = [new RoundStop(position)], Description = "Entrée au 3 impasse Cachée.",
                Services = [new PlaceService("s1", "emergency_accommodation") { Description = "Sonnez 3, impasse cachee, 75018 Paris" }],
            },
            [])!;
        var bare = Samples.Open("fr-75-6", "shower") with { OnReferral = true, Position = position, Stops = [] };
        var round = bare with { Key = PlaceKey.Parse("fr-75-7"), Kind = PlaceKind.MobileRound, Stops = [new RoundStop(position)] };

        var files = await PartnerFiles.Write(format, masked, bare, round);

        var all = string.Concat(files.Values);
        Assert.Contains("Refuge", all, StringComparison.Ordinal);
        Assert.Contains("Paris", all, StringComparison.Ordinal);
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, all, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Write_NoPlaces_IsStillAWholeFile(string format)
    {
        var files = await PartnerFiles.Write(format);

        // Where a place is a line, no places are no lines.
        Assert.All(files.Values, text => Assert.Equal(format == "soliguide", text.Length == 0));
    }

    [Fact]
    public async Task GeoJson_ReadBack_HoldsTheFactsOfTheCards()
    {
        var cards = new RandomDoors(7);
        PlaceCard[] places = [.. Enumerable.Range(0, 300).Select(_ => cards.Next(new DateOnly(2019, 7, 10)))];

        var collection = JsonNode.Parse((await PartnerFiles.Write("geojson", places))[""])!;

        Assert.Equal("FeatureCollection", (string?)collection["type"]);
        Assert.Equal(places.Select(Facts), collection["features"]!.AsArray().Select(feature => Facts(feature!)));
        Assert.All(collection["features"]!.AsArray(), feature => Assert.Equal(["type", "id", "geometry", "properties"], feature!.AsObject().Select(part => part.Key)));
    }

    [Fact]
    public async Task GeoJson_PresumedAndConfirmed_StayApart()
    {
        var features = JsonNode.Parse((await PartnerFiles.Write("geojson", Samples.Presumed("fr-75-2"), Samples.ClosedFor("fr-75-3")))[""])!["features"]!;

        Assert.Equal("presumedClosed", (string?)features[0]!["properties"]!["state"]);
        Assert.EndsWith("2019 Jul 06-2019 Sep 01 unknown \"Susceptible de fermer cet été.\"", (string?)features[0]!["properties"]!["opening_hours"], StringComparison.Ordinal);
        Assert.Equal("temporarilyClosed", (string?)features[1]!["properties"]!["state"]);
        Assert.EndsWith("2019 Jul 08-2019 Jul 21 off \"Fermeture estivale\"", (string?)features[1]!["properties"]!["opening_hours"], StringComparison.Ordinal);
        Assert.Null(features[1]!["properties"]!["presumed"]);
    }

    [Fact]
    public async Task DataInclusion_RandomPlaces_MeetItsSchemaAndKeepTheFacts()
    {
        var random = new RandomDoors(11);
        PlaceCard[] places =
        [
            .. Enumerable.Range(0, 100).Select(_ => random.Next(new DateOnly(2019, 7, 10))),
            Samples.Open("fr-75-90", "brand_new") with { Name = "X.", Position = new Position { PostalCode = "B-1000" } },
            Samples.Open("fr-75-91", "food") with { Name = new string('n', 149) + "é..", Description = "Bon." },
        ];

        var files = await PartnerFiles.Write("data-inclusion", places);

        var (structures, services) = (files.Array("structures.json"), files.Array("services.json"));
        Assert.Equal(places.Select(card => $"soliguide--{card.Key}"), structures.Select(structure => (string?)structure!["id"]));
        Assert.Equal(places.Sum(card => card.Services.Count), services.Count);
        Assert.Equal(services.Count, services.Select(service => (string?)service!["id"]).Distinct().Count());
        foreach (var (card, structure) in places.Zip(structures).Take(100))
        {
            Assert.Equal(
                (card.Name, card.Position.City, card.Position.Latitude, card.Key.Territory.Department == "75" ? "+33199000001" : "0199000001"),
                ((string?)structure!["nom"], (string?)structure["commune"], (double?)structure["latitude"], (string?)structure["telephone"]));
        }

        Validate("structure.json", structures);
        Validate("service.json", services);
    }

    [Fact]
    public void DataInclusionTable_EveryCategory_IsTranslatedOrLeftOutOnPurpose() =>
        Assert.Equal(ServiceCategories.All.Order(StringComparer.Ordinal), InclusionTerms.Categories.Order(StringComparer.Ordinal));

    [Fact]
    public void DataInclusionTable_EveryWord_IsOneOfTheSchema()
    {
        if (SharedSchema.Find("data-inclusion-v1/service.json", output) is not { } schema)
        {
            return;
        }

        var services = new JsonArray([.. InclusionTerms.Categories.Select(category => new JsonObject
        {
            ["source"] = "s", ["structure_id"] = "s", ["id"] = category, ["nom"] = category, ["description"] = category + category, ["date_maj"] = "2026-11-28",
            ["type"] = InclusionTerms.Of(category).Type, ["thematiques"] = new JsonArray([.. InclusionTerms.Of(category).Themes.Select(theme => JsonValue.Create(theme))]),
        })]);
        Assert.All(services, service => Assert.Equal("", schema.Problems(service!)));
        services[0]!["type"] = "accueil-inconnu";
        Assert.NotEqual("", schema.Problems(services[0]!));
    }

    private void Validate(string name, JsonArray documents)
    {
        if (SharedSchema.Find($"data-inclusion-v1/{name}", output) is { } schema)
        {
            Assert.All(documents, document => Assert.Equal("", schema.Problems(document!)));
        }
    }

    private static string Facts(PlaceCard card) => string.Join('|', card.Key, card.Name,
        FormattableString.Invariant($"{card.Position.Latitude} {card.Position.Longitude}"), card.Position.City,
        string.Join(' ', card.Services.Select(service => service.Category)), string.Join(' ', card.Languages), card.Phones[0].Number,
        card.Presumed?.From.ToString("O", CultureInfo.InvariantCulture), card.Presumed?.To.ToString("O", CultureInfo.InvariantCulture), card.Presumed?.Message, card.LastVerified?.UtcDateTime);

    private static string Facts(JsonNode feature)
    {
        var properties = feature["properties"]!;
        var presumed = properties["presumed"];
        var point = feature["geometry"]!["coordinates"]!;
        return string.Join('|', (string?)feature["id"], (string?)properties["name"], $"{point[1]} {point[0]}", (string?)properties["city"],
            string.Join(' ', properties["services"]!.AsArray().Select(service => (string?)service!["category"])),
            string.Join(' ', properties["languages"]!.AsArray().Select(language => (string?)language)), (string?)properties["phones"]![0]!["number"],
            (string?)presumed?["from"], (string?)presumed?["to"], (string?)presumed?["message"],
            properties["lastVerified"] is { } verified ? (DateTime)verified.AsValue() : null);
    }
}
