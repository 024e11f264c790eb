using System.Text.Json;
using System.Text.Json.Nodes;
using Soliguide.Domain.Campaigns;

namespace Soliguide.Domain.Tests.Campaigns;

public sealed class PlanJsonTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSamePlan() => Assert.Equal(Plans.Small, PlanJson.Read(PlanJson.Write(Plans.Small)));

    [Fact]
    public void Read_WithoutSchemaNumber_IsTheFirstForm()
    {
        var document = JsonNode.Parse(PlanJson.Write(Plans.Small))!.AsObject();
        document.Remove("schema");

        Assert.Equal(Plans.Small, PlanJson.Read(document.ToJsonString()));
    }

    [Theory]
    [InlineData("schema", "2", "schema 2")]
    [InlineData("schema", "0", "schema 0")]
    [InlineData("schema", "\"x\"", "schema")]
    [InlineData("territories", "[null]", "territories")]
    [InlineData("territories", "null", "territories")]
    [InlineData("phases", "{\"ask\":\"2019-06-13T10:00+02:00\"}", "phases.ask")]
    [InlineData("season", "\"autumn\"", "season")]
    public void Read_WhatIsNoPlan_SaysWhere(string field, string json, string expected)
    {
        var document = JsonNode.Parse(PlanJson.Write(Plans.Small))!.AsObject();
        document[field] = JsonNode.Parse(json);

        var refusal = Assert.ThrowsAny<JsonException>(() => PlanJson.Read(document.ToJsonString()));

        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    public void Read_WithoutAPlan_IsRefused(string json) => Assert.ThrowsAny<JsonException>(() => PlanJson.Read(json));

    [Fact]
    public void Upgrade_FromAnOlderForm_TakesEveryStepFromThereOn()
    {
        var document = new JsonObject { ["schema"] = 2, ["steps"] = "" };

        PlanJson.Upgrade(document, [Step("1"), Step("2"), Step("3")]);

        Assert.Equal("23", document["steps"]!.GetValue<string>());
        Assert.Equal(4, document["schema"]!.GetValue<int>());
    }

    private static Action<JsonObject> Step(string name) => document => document["steps"] = document["steps"]!.GetValue<string>() + name;
}
