using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Soliguide.Tests.Shared;
using Xunit.Abstractions;

namespace Soliguide.GrpcApi.Tests.Exports;

/// <summary>A schema of somebody else's format, where it is at hand.</summary>
internal sealed class SharedSchema
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };

    private readonly JsonSchema schema;

    private SharedSchema(JsonSchema schema)
    {
        this.schema = schema;
    }

    /// <summary>The schema; null, and said so, where the folder is not there.</summary>
    public static SharedSchema? Find(string path, ITestOutputHelper output)
    {
        var shared = Environment.GetEnvironmentVariable("SOLIGUIDE_SHARED") ?? Path.Combine(GeneratedDoc.Root(), "..", "shared");
        var file = Path.Combine(shared, "data", "schemas", path);
        if (File.Exists(file))
        {
            return new SharedSchema(JsonSchema.FromText(File.ReadAllText(file), new BuildOptions { Dialect = Dialect.Draft202012 }));
        }

        output.WriteLine($"The schema {path} is not at hand (../shared or SOLIGUIDE_SHARED): nothing was validated.");
        return null;
    }

    /// <summary>What is wrong with a document; empty is valid.</summary>
    public string Problems(JsonNode document)
    {
        var result = schema.Evaluate(JsonSerializer.SerializeToElement(document), Options);
        return result.IsValid ? "" : string.Join('\n', (result.Details ?? [])
            .Where(detail => !detail.IsValid && detail.Errors is not null)
            .SelectMany(detail => detail.Errors!, (detail, error) => $"{detail.InstanceLocation} {error.Key}: {error.Value}")) + $"\n{document}";
    }
}
