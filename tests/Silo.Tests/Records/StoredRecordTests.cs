using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Soliguide.Grains.Calls;
using Soliguide.Grains.Persons;
using Soliguide.Grains.Places;
using Soliguide.Grains.Proposals;
using Soliguide.Grains.Staff;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Json;

namespace Soliguide.Silo.Tests.Records;

/// <summary>Files of every schema that was ever written, by state name and schema. They are never changed: a new schema brings new files.</summary>
public sealed partial class StoredRecordTests
{
    public static TheoryData<string> StateNames => [.. StoredRecords.All.Select(r => r.StateName)];

    [Theory]
    [MemberData(nameof(StateNames))]
    public void Read_FileOfEverySchema_IsTheExpectedRecord(string name)
    {
        var record = StoredRecords.All.Single(r => r.StateName == name);
        for (var schema = 1; schema <= record.Schema; schema++)
        {
            var file = PathOf(name, schema);
            Assert.True(File.Exists(file), $"Add Records/{name}-{schema}.json: a record of this schema as the program writes it.");
            Same(RecordSamples.All[name], Read(record.Type, File.ReadAllBytes(file)));
        }
    }

    [Theory]
    [MemberData(nameof(StateNames))]
    public void Write_Record_IsTheFileOfItsSchema(string name)
    {
        var record = StoredRecords.All.Single(r => r.StateName == name);
        var written = JsonNode.Parse(GrainJson.Bytes(RecordSamples.All[name]));
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(File.ReadAllBytes(PathOf(name, record.Schema))), written),
            $"A {name} is written otherwise than Records/{name}-{record.Schema}.json says: raise its schema and add an upgrade. It reads {written}");
    }

    [Theory]
    [MemberData(nameof(StateNames))]
    public void Write_Record_HasNamesOfOurOwnAndNoClrType(string name)
    {
        var text = System.Text.Encoding.UTF8.GetString(GrainJson.Bytes(RecordSamples.All[name]));
        Assert.DoesNotContain("$type", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Soliguide.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("`", text, StringComparison.Ordinal);
        Assert.All(Names(JsonNode.Parse(text)!), property => Assert.Matches(OwnName, property));
    }

    [Fact]
    public void Samples_OfStoredRecords_AreAsManyAsThereAreTypes() =>
        Assert.Equal(StoredRecords.All.Select(r => r.StateName).Order(), RecordSamples.All.Keys.Order());

    // Keys of dictionaries are ids: summer-2019, summer-2019/ask.
    [GeneratedRegex("^[a-z][a-zA-Z0-9]*$|^[a-z0-9-]+(/[a-zA-Z]+)?$")]
    private static partial Regex OwnName { get; }

    // Dictionaries of records are equal only when they are the same one: their entries are compared beside the rest.
    private static void Same(object expected, object? read)
    {
        switch (expected, read)
        {
            case (PlaceRecord wanted, PlaceRecord place):
                Assert.Equal([.. wanted.Updates], place.Updates.ToArray());
                Assert.Equal(wanted, place with { Updates = wanted.Updates });
                break;
            case (PersonRecord wanted, PersonRecord person):
                Assert.Equal([.. wanted.Letters], person.Letters.ToArray());
                Assert.Equal(wanted, person with { Letters = wanted.Letters });
                break;
            case (CallDeskRecord wanted, CallDeskRecord desk):
                Assert.Equal([.. wanted.Skipped], desk.Skipped.ToArray());
                Assert.Equal(wanted, desk with { Skipped = wanted.Skipped });
                break;
            case (StaffRecord wanted, StaffRecord staff):
                Assert.Equal([.. wanted.Members], staff.Members.ToArray());
                Assert.Equal([.. wanted.Keys], staff.Keys.ToArray());
                Assert.Equal(wanted, staff with { Members = wanted.Members, Keys = wanted.Keys });
                break;
            case (ProposalRecord, ProposalRecord):
                // What travels holds arrays, which are equal only when they are the same one.
                Assert.Equivalent(expected, read, strict: true);
                break;
            default:
                Assert.Equal(expected, read);
                break;
        }
    }

    private static IEnumerable<string> Names(JsonNode node) => node switch
    {
        JsonObject found => found.SelectMany(p => p.Value is null ? [p.Key] : Names(p.Value).Prepend(p.Key)),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Names),
        _ => [],
    };

    private static string PathOf(string name, int schema) => Path.Combine(AppContext.BaseDirectory, "Records", $"{name}-{schema}.json");

    private static object? Read(Type type, byte[] json) => typeof(StoredRecordTests)
        .GetMethod(nameof(ReadAs), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
        .MakeGenericMethod(type)
        .Invoke(null, [json]);

    private static T ReadAs<T>(byte[] json) => new GrainJson(new RecordUpgrades(StoredRecords.All, [])).Deserialize<T>(new BinaryData(json));
}
