using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CsvHelper;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;
using Xunit.Abstractions;

namespace Soliguide.GrpcApi.Tests.Exports;

/// <summary>HSDS 3.1: the endpoints that it requires and the package.</summary>
[Collection(HouseTests.Name)]
public sealed class HsdsTests(House house, ITestOutputHelper output)
{
    [Fact]
    public async Task Root_Asked_SaysVersionAndLeadsToTheDescriptionOfItself()
    {
        var about = await Get("/hsds");

        Assert.Equal("3.1", (string?)about["version"]);
        var description = await Get(new Uri((string)about["openapi_url"]!).PathAndQuery);
        Assert.Equal(["/", "/services", "/services/{id}"], description["paths"]!.AsObject().Select(path => path.Key));
    }

    [Fact]
    public async Task Services_PageByPage_AreEachThereOnce()
    {
        var whole = await Get("/hsds/services?full=true");
        var ids = new List<string?>();
        for (var page = 1; ; page++)
        {
            var list = await Get($"/hsds/services?page={page}&per_page=2");
            Assert.Equal((page, page == 1), ((int)list["page_number"]!, (bool)list["first_page"]!));
            ids.AddRange(list["contents"]!.AsArray().Select(service => (string?)service!["id"]));
            if ((bool)list["last_page"]!)
            {
                break;
            }
        }

        Assert.Equal((int)whole["total_items"]!, ids.Distinct().Count());
        Assert.Equal(whole["contents"]!.AsArray().Select(service => (string?)service!["id"]), ids);
        Assert.True((bool)(await Get("/hsds/services?page=99"))["empty"]!);
        Validate(whole["contents"]!.AsArray());
    }

    [Fact]
    public async Task Services_Filters_HoldTogether()
    {
        var shower = (await Get("/hsds/services?full=true"))["contents"]!.AsArray()
            .First(service => (string?)service!["attributes"]![0]!["taxonomy_term"]!["code"] == "shower")!;
        var parent = (string?)shower["attributes"]![0]!["taxonomy_term"]!["parent_id"];

        var hygiene = await Get($"/hsds/services?taxonomy_term_id={parent}");
        var one = await Get($"/hsds/services?taxonomy_term_id={parent}&organization_id={shower["organization_id"]}");

        Assert.Equal(3, (int)hygiene["total_items"]!);
        Assert.Equal(1, (int)one["total_items"]!);
        Assert.Equal(0, (int)(await Get("/hsds/services?modified_after=2030-01-01T00:00:00Z"))["total_items"]!);
        Assert.Equal(["id", "modified_date"], (await Get("/hsds/services?minimal=true"))["contents"]![0]!.AsObject().Select(part => part.Key));
        using var lines = await house.Door.Web.GetAsync(new Uri("/hsds/services?format=ndjson", UriKind.Relative));
        Assert.Equal(4, (await lines.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("per_page=501", "per_page")]
    [InlineData("organization_id=x", "organization_id")]
    [InlineData("modified_after=tomorrow", "modified_after")]
    [InlineData("postcode=75011", "postcode")]
    public async Task Services_ParameterThatCannotBe_IsNamed(string query, string parameter)
    {
        using var answer = await house.Door.Web.GetAsync(new Uri($"/hsds/services?{query}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]![parameter]);
    }

    [Fact]
    public async Task Service_ById_HasEverythingAndAnUnknownOneIsNotFound()
    {
        var first = (await Get("/hsds/services"))["contents"]![0]!;

        var service = await Get($"/hsds/services/{first["id"]}");
        using var nobody = await house.Door.Web.GetAsync(new Uri($"/hsds/services/{Guid.Empty}", UriKind.Relative));

        Assert.Equal(first["name"]!.ToString(), service["name"]!.ToString());
        Assert.Equal("MO,TU,WE,TH,FR", (string?)service["schedules"]![0]!["byday"]);
        Assert.Equal("1 rue de l'Exemple", (string?)service["service_at_locations"]![0]!["location"]!["addresses"]![0]!["address_1"]);
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
        Validate([service.DeepClone()]);
    }

    [Fact]
    public async Task Package_ConfirmedAndPresumed_CutsTheScheduleForTheFirstAlone()
    {
        var closed = Samples.Open("fr-75-3", "food") with
        {
            Periods = [new Period("p", PeriodKind.Closure, new DateOnly(2019, 7, 8), new DateOnly(2019, 7, 21)) { Text = "Travaux" }],
        };
        var presumed = Samples.Presumed("fr-75-2") with { Services = [new PlaceService("s", "food")] };

        var files = await PartnerFiles.Write("hsds", presumed, closed);

        var (services, schedules) = (Read(files, "services.csv"), Read(files, "schedules.csv").Where(row => row["service_id"].Length > 0).ToArray());
        Assert.Equal(["active", "temporarily closed"], services.Select(row => row["status"]));
        Assert.Equal(["Susceptible de fermer cet été.", "Travaux"], services.Select(row => row["alert"]));
        Assert.Equal(["2019-07-07", "2019-07-07"], services.Select(row => row["assured_date"]));
        Assert.Equal([("", ""), ("2019-07-22", "")], schedules.Select(row => (row["valid_from"], row["valid_to"])));
    }

    [Fact]
    public async Task Package_RandomPlaces_IsWhatItsDescriptionSaysAndEveryKeyLeadsSomewhere()
    {
        var random = new RandomDoors(5);
        var files = await PartnerFiles.Write("hsds", [.. Enumerable.Range(0, 60).Select(_ => random.Next(new DateOnly(2019, 7, 10)))]);

        var resources = JsonNode.Parse(files["datapackage.json"])!["resources"]!.AsArray();
        var tables = resources.ToDictionary(resource => (string)resource!["name"]!, resource => Read(files, (string)resource!["path"]!));

        Assert.Equal(files.Count, resources.Count + 1);
        foreach (var resource in resources)
        {
            var (rows, schema) = (tables[(string)resource!["name"]!], resource["schema"]!);
            Assert.NotEmpty(rows);
            Assert.Equal(schema["fields"]!.AsArray().Select(field => (string)field!["name"]!), rows[0].Keys);
            Assert.Equal(rows.Count, rows.Select(row => row["id"]).Distinct().Count());
            foreach (var key in schema["foreignKeys"]?.AsArray() ?? [])
            {
                var known = tables[(string)key!["reference"]!["resource"]!].Select(row => row["id"]).Append("").ToHashSet();
                Assert.All(rows, row => Assert.Contains(row[(string)key["fields"]!], known));
            }
        }
    }

    [Fact]
    public async Task Package_WhomAServiceReceivesAndWhoGetsIn_AreTold()
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

    private static List<Dictionary<string, string>> Read(Dictionary<string, string> files, string path)
    {
        using var csv = CsvReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(files[path])), CsvReaderOptions.Default);
        csv.ReadHeader();
        var headers = csv.Headers.ToArray();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(Enumerable.Range(0, csv.FieldCount).ToDictionary(at => headers[at], csv.GetString));
        }

        return rows;
    }

    private async Task<JsonNode> Get(string path)
    {
        using var answer = await house.Door.Web.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private void Validate(JsonArray services)
    {
        if (SharedSchema.Find("hsds-3.1/service_with_definitions.json", output) is { } schema)
        {
            Assert.All(services, service => Assert.Equal("", schema.Problems(service!)));
            services[0]!["status"] = "maybe";
            Assert.NotEqual("", schema.Problems(services[0]!));
        }
    }
}
