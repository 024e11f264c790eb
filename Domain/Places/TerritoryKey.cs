using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Soliguide.Domain.Places;

/// <summary>
/// A territory: a country and a department, written <c>fr-75</c>, <c>fr-2a</c>, <c>fr-971</c>. Department codes repeat
/// across countries, so neither half stands alone.
/// </summary>
/// <param name="Country">Two lower-case letters, ISO 3166-1.</param>
/// <param name="Department">The department's code in lower case.</param>
[JsonConverter(typeof(TerritoryKeyConverter))]
public readonly record struct TerritoryKey(string Country, string Department) : IComparable<TerritoryKey>
{
    /// <summary>Reads <c>fr-75</c>; capitals are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TerritoryKey key)
    {
        key = default;
        var parts = text?.ToLowerInvariant().Split('-');
        if (parts is not [{ Length: 2 } country, { Length: >= 1 and <= 6 } department]
            || !country.All(char.IsAsciiLetterLower)
            || !department.All(char.IsAsciiLetterOrDigit))
        {
            return false;
        }

        key = new TerritoryKey(country, department);
        return true;
    }

    /// <summary>Reads <c>fr-75</c>.</summary>
    /// <exception cref="FormatException">The text is no country-department.</exception>
    public static TerritoryKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException($"'{text}' is no territory: write it like fr-75.");

    /// <inheritdoc />
    public int CompareTo(TerritoryKey other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <inheritdoc />
    public override string ToString() => $"{Country}-{Department}";

    /// <summary>Ordinal order of the written form.</summary>
    public static bool operator <(TerritoryKey left, TerritoryKey right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order of the written form.</summary>
    public static bool operator >(TerritoryKey left, TerritoryKey right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order of the written form.</summary>
    public static bool operator <=(TerritoryKey left, TerritoryKey right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order of the written form.</summary>
    public static bool operator >=(TerritoryKey left, TerritoryKey right) => left.CompareTo(right) >= 0;

    private sealed class TerritoryKeyConverter : JsonConverter<TerritoryKey>
    {
        public override TerritoryKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var key) ? key : throw new JsonException("A territory is written like fr-75.");

        public override void Write(Utf8JsonWriter writer, TerritoryKey value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());

        public override TerritoryKey ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Read(ref reader, typeToConvert, options);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TerritoryKey value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value.ToString());
    }
}
