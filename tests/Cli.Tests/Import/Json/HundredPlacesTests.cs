using System.Text.Json;
using System.Text.Json.Nodes;
using Soliguide.Cli.Import;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Tests.Shared;
using Xunit.Abstractions;

namespace Soliguide.Cli.Tests.Import.Json;

/// <summary>
/// Reads the hundred records of the real platform's public test data, which lie beside the project and never in it, and counts
/// every field we keep in the raw JSON and in what was read.
/// </summary>
public sealed class HundredPlacesTests(ITestOutputHelper output)
{
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    [Fact]
    public async Task Read_HundredRealRecords_LosesNoneOfTheFieldsWeKeep()
    {
        var file = Path.Combine(
            Environment.GetEnvironmentVariable("SOLIGUIDE_SHARED") ?? Path.Combine(GeneratedDoc.Root(), "..", "shared"),
            "data",
            "soliguide-places-100.jsonl");
        if (!File.Exists(file))
        {
            output.WriteLine("The hundred records are not beside the repository (../shared or SOLIGUIDE_SHARED): nothing was compared.");
            return;
        }

        var results = await Fixture.All(new Soliguide.Cli.Import.Json.SoliguideJsonReader(), File.OpenRead(file));
        Assert.Empty(results.OfType<ReadResult.Refused>());
        Assert.All(results.Cast<ReadResult.Place>(), place => Assert.Empty(place.Remarks));

        var raw = (await File.ReadAllLinesAsync(file)).Select(line => JsonNode.Parse(line)!).ToList();
        var expected = Count(raw, InFile);
        var read = Count(results.Select(Fixture.Place), InPlace);
        foreach (var (field, count) in expected)
        {
            output.WriteLine($"{field,-18} {count,5} {read.GetValueOrDefault(field),5}");
        }

        Assert.Equal(expected, read);
    }

    private static SortedDictionary<string, int> Count<T>(IEnumerable<T> all, Func<T, Dictionary<string, int>> one)
    {
        var sums = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (field, count) in all.SelectMany(one))
        {
            sums[field] = sums.GetValueOrDefault(field) + count;
        }

        return sums;
    }

    private static Dictionary<string, int> InFile(JsonNode place)
    {
        var position = place["position"]!;
        var services = place["services_all"]!.AsArray();
        var temporary = place["tempInfos"]!.AsObject().Count(info => True(info.Value!["actif"]));
        return new Dictionary<string, int>
        {
            ["key " + $"fr-{Text(position["departmentCode"])!.ToLowerInvariant()}-{Text(place["lieu_id"])}"] = 1,
            ["name " + Text(place["name"])] = 1,
            ["status " + Text(place["status"])] = 1,
            ["visibility " + Text(place["visibility"])] = 1,
            ["kind " + Text(place["placeType"])] = 1,
            ["zone " + Text(position["timeZone"])] = 1,
            ["address " + Text(position["address"])] = 1,
            ["city " + Text(position["city"])] = 1,
            ["postal code " + Text(position["postalCode"])] = 1,
            ["point " + Point(position["location"]!["coordinates"]!)] = 1,
            ["description"] = Present(place["description"]),
            ["on referral"] = True(place["modalities"]!["orientation"]!["checked"]) ? 1 : 0,
            ["mails"] = Present(place["entity"]!["mail"]),
            ["phones"] = place["entity"]!["phones"]!.AsArray().Count,
            ["languages"] = place["languages"]!.AsArray().Count,
            ["welcome " + (place["publics"]!["accueil"]?.ToString() ?? "")] = 1,
            ["groups"] = Text(place["publics"]!["accueil"]) is "1" or "2" ? Groups(place["publics"]!) : 0,
            ["ages " + (Text(place["publics"]!["accueil"]) is "1" or "2" ? place["publics"]!["age"]!.ToJsonString() : """{"min":0,"max":99}""")] = 1,
            ["wheelchair"] = True(place["modalities"]!["pmr"]?["checked"]) ? 1 : 0,
            ["animals"] = True(place["modalities"]!["animal"]?["checked"]) ? 1 : 0,
            ["services for others"] = services.Count(s => True(s!["differentPublics"])),
            ["slots"] = Slots(place["newhours"]!),
            ["services"] = services.Count,
            ["categories " + string.Join('+', services.Select(s => Text(s!["category"])))] = 1,
            ["service names"] = services.Sum(s => Present(s!["name"])),
            ["service texts"] = services.Sum(s => Present(s!["description"])),
            ["periods"] = temporary + services.Count(s => True(s!["close"]!["actif"])),
            ["stops"] = (place["parcours"]?.AsArray().Count).GetValueOrDefault(),
            ["stop slots"] = place["parcours"]?.AsArray().Sum(stop => Slots(stop!["hours"]!)) ?? 0,
            ["verified " + Text(place["updatedByUserAt"])] = 1,
            ["modified " + Text(place["updatedAt"])] = 1,
        };
    }

    private static Dictionary<string, int> InPlace(ImportedPlace place)
    {
        var sheet = place.Sheet;
        return new Dictionary<string, int>
        {
            ["key " + sheet.Key] = 1,
            ["name " + sheet.Name] = 1,
            ["status " + sheet.Status switch
            {
                SheetStatus.PermanentlyClosed => "PERMANENTLY_CLOSED",
                var other => other.ToString().ToUpperInvariant(),
            }] = 1,
            ["visibility " + (sheet.Visibility == Visibility.Everyone ? "ALL" : "PRO")] = 1,
            ["kind " + (sheet.Kind == PlaceKind.Fixed ? "LIEU" : "PARCOURS_MOBILE")] = 1,
            ["zone " + sheet.TimeZone] = 1,
            ["address " + sheet.Position.Address] = 1,
            ["city " + sheet.Position.City] = 1,
            ["postal code " + sheet.Position.PostalCode] = 1,
            ["point " + JsonSerializer.Serialize<double?[]>([sheet.Position.Longitude, sheet.Position.Latitude])] = 1,
            ["description"] = sheet.Description is null ? 0 : 1,
            ["on referral"] = sheet.OnReferral ? 1 : 0,
            ["mails"] = place.Contacts.Count,
            ["phones"] = sheet.Phones.Count,
            ["languages"] = sheet.Languages.Count,
            ["welcome " + (sheet.Publics is { } publics ? $"{(int)publics.Welcome}" : "")] = 1,
            ["groups"] = sheet.Publics?.Groups.Count ?? 0,
            ["ages " + $$"""{"min":{{sheet.Publics?.AgeFrom ?? 0}},"max":{{sheet.Publics?.AgeTo ?? 99}}}"""] = 1,
            ["wheelchair"] = sheet.Accessibility?.Wheelchair == Wheelchair.Yes ? 1 : 0,
            ["animals"] = sheet.Accessibility?.Animals == true ? 1 : 0,
            ["services for others"] = sheet.Services.Count(s => s.Publics is not null),
            ["slots"] = Slots(sheet.Hours),
            ["services"] = sheet.Services.Count,
            ["categories " + string.Join('+', sheet.Services.Select(s => s.Category))] = 1,
            ["service names"] = sheet.Services.Count(s => s.Name is not null),
            ["service texts"] = sheet.Services.Count(s => s.Description is not null),
            ["periods"] = sheet.Periods.Count,
            ["stops"] = sheet.Stops.Count,
            ["stop slots"] = sheet.Stops.Sum(stop => Slots(stop.Hours)),
            ["verified " + Instant(sheet.LastVerified)] = 1,
            ["modified " + Instant(sheet.LastModified)] = 1,
        };
    }

    private static int Groups(JsonNode publics) => ((string[])["gender", "familialle", "administrative", "other"]).Sum(list => publics[list]!.AsArray().Count);

    // One record holds [0,0], an empty form: it is the only value that is left out on purpose.
    private static string Point(JsonNode coordinates) => coordinates.ToJsonString() is var text && text == "[0,0]" ? "[null,null]" : text;

    private static string? Text(JsonNode? node) => node?.ToString();

    private static bool True(JsonNode? node) => node?.GetValue<bool>() == true;

    private static int Present(JsonNode? node) => string.IsNullOrWhiteSpace(Text(node)) ? 0 : 1;

    private static string? Instant(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", null);

    private static int Slots(JsonNode hours) =>
        Days.Sum(day => True(hours[day]!["open"]) ? hours[day]!["timeslot"]!.AsArray().Count : 0);

    private static int Slots(WeeklyHours? hours) => hours is null ? 0 : Enum.GetValues<DayOfWeek>().Sum(day => hours.On(day).Count);
}
