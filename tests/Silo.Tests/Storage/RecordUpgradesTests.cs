using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Soliguide.Silo.Storage.Json;

namespace Soliguide.Silo.Tests.Storage;

public sealed class RecordUpgradesTests
{
    [Theory]
    [InlineData("""{"words":"a"}""", "a!!")]
    [InlineData("""{"x":{"schema":9},"schema":1,"words":"a"}""", "a!!")]
    [InlineData("""{"schema":2,"text":"a"}""", "a!")]
    [InlineData("""{"schema":3,"text":"a"}""", "a")]
    public void Deserialize_OfAnyEarlierForm_ReadsTodays(string document, string expected)
    {
        var note = Json(3).Deserialize<Note>(Document(document));

        Assert.Equal(new Note { Schema = 3, Text = expected }, note);
    }

    [Fact]
    public void Deserialize_OfANewerForm_Refuses() =>
        Assert.Throws<JsonException>(() => Json(3).Deserialize<Note>(Document("""{"schema":4}""")));

    [Fact]
    public void Deserialize_OfARecordWithoutSteps_ReadsItAsItIs() =>
        Assert.Equal("a", new GrainJson(new RecordUpgrades([], [])).Deserialize<Note>(Document("""{"schema":4,"text":"a"}""")).Text);

    [Fact]
    public void Serialize_OfARecord_WritesOurNamesAlone() =>
        Assert.Equal("""{"schema":1,"text":"été"}""", Json(3).Serialize(new Note { Text = "été" }).ToString());

    [Fact]
    public void Upgrades_WithAGap_AreRefusedAtStart()
    {
        var refusal = Assert.Throws<InvalidOperationException>(
            () => new RecordUpgrades([new StoredRecord(typeof(Note), "note", 3)], [new Words()]));

        Assert.Contains("schema 2 of 'note'", refusal.Message, StringComparison.Ordinal);
    }

    private static GrainJson Json(int schema) => new(new RecordUpgrades([new StoredRecord(typeof(Note), "note", schema)], [new Words(), new Louder()]));

    private static BinaryData Document(string text) => new(Encoding.UTF8.GetBytes(text));

    private sealed class Words : IRecordUpgrade
    {
        public string StateName => "note";

        public int FromSchema => 1;

        public JsonNode Upgrade(JsonNode document) => new JsonObject { ["text"] = $"{document["words"]}!" };
    }

    private sealed class Louder : IRecordUpgrade
    {
        public string StateName => "note";

        public int FromSchema => 2;

        public JsonNode Upgrade(JsonNode document)
        {
            document["text"] = $"{document["text"]}!";
            return document;
        }
    }
}
