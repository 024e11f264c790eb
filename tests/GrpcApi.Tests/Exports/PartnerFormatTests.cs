using System.Globalization;
using System.Text.Json.Nodes;
using Soliguide.Domain.Json;
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
                Publics = new(Welcome.Exclusive) { Groups = [PublicGroup.Women], Description = "Se présenter au 3 impasse Cachée." },
                Accessibility = new() { Wheelchair = Wheelchair.Partial, Details = "Rampe côté impasse Cachée." },
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

    public static TheoryData<string, string?, string?> Received => new()
    {
        { """{"welcome":"unconditional"}""", "tous-publics", null },
        { """{"welcome":"preferential","groups":["women"]}""", "tous-publics", "Ouvert à tout le monde, d’abord : femmes." },
        { """{"welcome":"exclusive","groups":["women"]}""", "femmes", "Seulement : femmes." },
        { """{"welcome":"exclusive","groups":["asylum","refugee"]}""", "personnes-exilees", "Seulement : demandeurs d’asile, personnes réfugiées." },
        { """{"welcome":"exclusive","groups":["women","family"]}""", null, "Seulement : femmes et en même temps familles avec enfants." },
        { """{"welcome":"exclusive","groups":["student","lgbt"]}""", null, "Seulement : personnes LGBT+, étudiants." },
        { """{"welcome":"exclusive","groups":["women"],"ageTo":25}""", null, "Seulement : femmes, jusqu’à 25 ans." },
        { """{"welcome":"exclusive","ageFrom":16,"ageTo":25,"description":"sur liste"}""", "jeunes", "Seulement : de 16 à 25 ans. sur liste" },
        { """{"welcome":"exclusive","ageFrom":60}""", "seniors", "Seulement : à partir de 60 ans." },
        { """{"welcome":"exclusive","ageFrom":18}""", null, "Seulement : à partir de 18 ans." },
        { "null", null, null },
    };

    [Theory]
    [MemberData(nameof(Received))]
    public void DataInclusion_WhomAServiceReceives_IsAValueOnlyWhereItSaysTheSame(string publics, string? values, string? precisions)
    {
        var said = publics == "null" ? null : DomainJson.Read<Publics>(publics);

        Assert.Equal((values, precisions), (InclusionPublics.Values(said) is { } all ? string.Join(' ', all) : null, InclusionPublics.Precisions(said)));
    }

    [Fact]
    public async Task Hsds_WhomAServiceReceivesAndWhoGetsIn_AreTold()
    {
        var card = Samples.Open("fr-75-1", "shower", "food") with
        {
            Publics = new(Welcome.Exclusive) { Groups = [PublicGroup.Women], AgeFrom = 18, Description = "sur liste" },
            Accessibility = new() { Wheelchair = Wheelchair.Partial, Animals = false, Details = "rampe" },
        };
        card = card with { Services = [card.Services[0], card.Services[1] with { Publics = new(Welcome.Preferential) { Groups = [PublicGroup.Family], AgeTo = 25 } }] };

        var files = await PartnerFiles.Write("hsds", card, Samples.Open("fr-75-2", "shower"));

        Assert.Contains("\"Seulement : femmes, à partir de 18 ans. sur liste\",18,,", files["services.csv"], StringComparison.Ordinal);
        Assert.Contains("\"Ouvert à tout le monde, d’abord : familles avec enfants, jusqu’à 25 ans.\",,,", files["services.csv"], StringComparison.Ordinal);
        Assert.EndsWith("En partie accessible en fauteuil roulant.,rampe", Assert.Single(files["accessibility.csv"].Trim().Split("\r\n").Skip(1)), StringComparison.Ordinal);
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
