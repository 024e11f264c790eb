using System.Text.Json;
using System.Text.Json.Nodes;
using Soliguide.Domain.Json;

namespace Soliguide.Domain.Campaigns;

/// <summary>The document of a plan. Older forms are brought up to date as they are read; they are never rewritten in place.</summary>
public static class PlanJson
{
    /// <summary>The form that this version writes.</summary>
    public const int CurrentSchema = 1;

    // One step per past form: the first brings form 1 to form 2.
    private static readonly Action<JsonObject>[] Steps = [];

    /// <summary>The document of a plan.</summary>
    public static string Write(CampaignPlan plan) => DomainJson.Write(plan);

    /// <summary>The plan of a document; without a schema number it is form 1.</summary>
    /// <exception cref="JsonException">The text is no plan, or was written by a newer version; the message says which or names the path.</exception>
    public static CampaignPlan Read(string json)
    {
        var document = JsonNode.Parse(json) as JsonObject ?? throw new JsonException("A plan is a JSON object.");
        Upgrade(document, Steps);
        var plan = Deserialize(document);
        RefuseHoles(plan.Territories, "territories");
        RefuseHoles(plan.Scope.Exceptions, "scope.exceptions");
        return plan;
    }

    private static CampaignPlan Deserialize(JsonObject document)
    {
        try
        {
            return document.Deserialize<CampaignPlan>(DomainJson.Options)!;
        }
        catch (JsonException e) when (e.Path is { } path && !e.Message.Contains(path, StringComparison.Ordinal))
        {
            // Refusals of our own converters come without the path in their words.
            throw new JsonException($"{path}: {e.Message}", path, e.LineNumber, e.BytePositionInLine, e);
        }
    }

    private static void RefuseHoles<T>(ValueList<T> list, string path)
        where T : class
    {
        if (list.Contains(null!))
        {
            throw new JsonException($"{path} holds a null.");
        }
    }

    internal static void Upgrade(JsonObject document, IReadOnlyList<Action<JsonObject>> steps)
    {
        var schema = document["schema"] switch
        {
            null => 1,
            JsonValue value when value.TryGetValue(out int number) => number,
            _ => throw new JsonException("schema is a whole number."),
        };
        if (schema < 1 || schema > steps.Count + 1)
        {
            throw new JsonException($"schema {schema} is unknown here; this version reads 1 to {steps.Count + 1}.");
        }

        foreach (var step in steps.Skip(schema - 1))
        {
            step(document);
        }

        document["schema"] = steps.Count + 1;
    }
}
