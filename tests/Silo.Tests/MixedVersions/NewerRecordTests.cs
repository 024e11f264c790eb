using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Json;
using Soliguide.Silo.Tests.Records;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.MixedVersions;

/// <summary>Records that a silo of the next version wrote while this one still runs: refused, in words, and left as they are.</summary>
[Collection(HouseTests.Name)]
public sealed class NewerRecordTests
{
    public static TheoryData<string> StateNames => StoredRecordTests.StateNames;

    [Theory]
    [MemberData(nameof(StateNames))]
    public void Read_MemberThatIsNotKnown_IsRefusedWhereverItStands(string name)
    {
        var written = JsonNode.Parse(GrainJson.Bytes(RecordSamples.All[name]))!;
        Assert.NotNull(Read(name, written));
        var objects = Objects(written).Where(IsOfTheRecord).ToList();
        Assert.NotEmpty(objects);

        foreach (var place in objects)
        {
            place["invented"] = 1;
            var refused = Assert.Throws<JsonException>(() => Read(name, written));
            Assert.StartsWith($"A '{name}' holds $", refused.Message, StringComparison.Ordinal);
            Assert.Contains("a newer one wrote it", refused.Message, StringComparison.Ordinal);
            place.Remove("invented");
        }

        Assert.NotNull(Read(name, written));
    }

    [Theory]
    [MemberData(nameof(StateNames))]
    public void Read_FormThatIsNotKnown_IsRefused(string name)
    {
        var written = JsonNode.Parse(GrainJson.Bytes(RecordSamples.All[name]))!;
        written["schema"] = StoredRecords.All.Single(record => record.StateName == name).Schema + 1;

        Assert.Contains("was written by a newer program", Assert.Throws<JsonException>(() => Read(name, written)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_PlaceThatANewerSiloWrote_FailsAndChangesNothing()
    {
        var folder = House.NewFolder();
        await using (var first = await House.Start(Summer.Eve, folder))
        {
            await first.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "anna")]);
        }

        var file = Path.Combine(folder, "soliguide.db");
        const string newer = "UPDATE grain_state SET doc = json_set(doc, '$.sheet.invented', 'kept') WHERE grain_type = 'place' AND grain_key = 'fr-75-1';";
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            Assert.Equal(1, await connection.ExecuteAsync(newer));
        }

        await using (var house = await House.Start(Summer.Eve, folder))
        {
            await Assert.ThrowsAnyAsync<Exception>(() => house.Put([Summer.Place("fr-75-1", "bruno")]));
            await house.Put([Summer.Place("fr-75-2", "bruno")]);
        }

        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            Assert.Equal("kept", await connection.QuerySingleAsync<string>(
                "SELECT json_extract(doc, '$.sheet.invented') FROM grain_state WHERE grain_type = 'place' AND grain_key = 'fr-75-1';"));
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Every object of a document, from the outside in.</summary>
    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject found => found.ToList().SelectMany(member => Objects(member.Value)).Prepend(found),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    /// <summary>Maps from ids to something take any name.</summary>
    private static bool IsOfTheRecord(JsonObject place) =>
        place.Parent is not JsonObject || place.GetPropertyName() is not ("updates" or "letters" or "receipts" or "skipped" or "members" or "keys");

    private static object? Read(string name, JsonNode document)
    {
        var record = StoredRecords.All.Single(known => known.StateName == name);
        return typeof(NewerRecordTests).GetMethod(nameof(ReadAs), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(record.Type)
            .Invoke(null, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [document], null);
    }

    private static T ReadAs<T>(JsonNode document) =>
        new GrainJson(new RecordUpgrades(StoredRecords.All, [])).Deserialize<T>(new BinaryData(JsonSerializer.SerializeToUtf8Bytes(document)));
}
