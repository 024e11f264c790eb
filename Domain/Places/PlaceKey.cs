using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Soliguide.Domain.Places;

/// <summary>A place's permanent name: its territory and its local id, written <c>fr-75-1234</c>.</summary>
/// <param name="Territory">Country and department at the time the place was first known.</param>
/// <param name="LocalId">The id its owner gives it: letters, digits and underscores, at most 40.</param>
[JsonConverter(typeof(PlaceKeyConverter))]
public readonly record struct PlaceKey(TerritoryKey Territory, string LocalId)
{
    /// <summary>Reads <c>fr-75-1234</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PlaceKey key)
    {
        key = default;
        var cut = text?.LastIndexOf('-') ?? -1;
        if (cut < 0 || !TerritoryKey.TryParse(text![..cut], out var territory))
        {
            return false;
        }

        var local = text[(cut + 1)..];
        if (local.Length is 0 or > 40 || !local.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
        {
            return false;
        }

        key = new PlaceKey(territory, local);
        return true;
    }

    /// <summary>Reads <c>fr-75-1234</c>.</summary>
    /// <exception cref="FormatException">The text is no country-department-id.</exception>
    public static PlaceKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException($"'{text}' is no place: write it like fr-75-1234.");

    /// <inheritdoc />
    public override string ToString() => $"{Territory}-{LocalId}";

    private sealed class PlaceKeyConverter : JsonConverter<PlaceKey>
    {
        public override PlaceKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var key) ? key : throw new JsonException("A place is written like fr-75-1234.");

        public override void Write(Utf8JsonWriter writer, PlaceKey value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
