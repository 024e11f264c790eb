using System.Text.Json.Nodes;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Exports.DataInclusion;
using Soliguide.GrpcApi.Tests.Fakes;
using Xunit.Abstractions;

namespace Soliguide.GrpcApi.Tests.Exports;

public sealed class DataInclusionTests(ITestOutputHelper output)
{
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
    public void Values_WhomAServiceReceives_IsAValueOnlyWhereItSaysTheSame(string publics, string? values, string? precisions)
    {
        var said = publics == "null" ? null : DomainJson.Read<Publics>(publics);

        Assert.Equal((values, precisions), (InclusionPublics.Values(said) is { } all ? string.Join(' ', all) : null, InclusionPublics.Precisions(said)));
    }

    [Fact]
    public async Task Write_RandomPlaces_MeetItsSchemaAndKeepTheFacts()
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
    public void Table_EveryCategory_IsTranslatedOrLeftOutOnPurpose() =>
        Assert.Equal(ServiceCategories.All.Order(StringComparer.Ordinal), InclusionTerms.Categories.Order(StringComparer.Ordinal));

    [Fact]
    public void Table_EveryWord_IsOneOfTheSchema()
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
}
