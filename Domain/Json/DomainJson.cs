using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Soliguide.Domain.Json;

/// <summary>
/// The one JSON form of sheets, cards, plans and stored records: camelCase names of our own, enums as words, no CLR
/// names, absent rather than null, accents readable. Unknown fields are skipped, so that an older reader survives a newer document; whoever writes records back refuses them.
/// </summary>
public static class DomainJson
{
    /// <summary>The options every room uses to read and write these documents.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>The document of a value.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>The value of a document.</summary>
    /// <exception cref="JsonException">The text is not such a document; the message names the path.</exception>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("The document is null.");

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            AllowOutOfOrderMetadataProperties = true,
            RespectNullableAnnotations = true,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
