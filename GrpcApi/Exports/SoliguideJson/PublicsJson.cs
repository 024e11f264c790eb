using System.Text.Json;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain;
using Soliguide.GrpcApi.Mapping;

namespace Soliguide.GrpcApi.Exports.SoliguideJson;

/// <summary>
/// Whom a place receives and who gets in. The platform's form ticks every box of a question that a place does not ask; boxes of access are ticked or
/// not, so that what is known beyond that stands in a field of our own.
/// </summary>
internal static class PublicsJson
{
    private static readonly (PublicAxis Axis, string Name)[] Lists =
    [
        (PublicAxis.Gender, "gender"), (PublicAxis.Household, "familialle"), (PublicAxis.Papers, "administrative"), (PublicAxis.Situation, "other"),
    ];

    /// <summary>Writes whom it receives; nothing where nobody said.</summary>
    public static void Write(Utf8JsonWriter json, Publics? publics)
    {
        if (publics is null)
        {
            return;
        }

        json.WriteStartObject("publics");
        json.WriteNumber("accueil", publics.Welcome switch
        {
            Welcome.Unconditional => 0,
            Welcome.Preferential => 1,
            _ => 2,
        });
        json.WriteStartObject("age");
        json.WriteNumber("min", publics.AgeFrom ?? 0);
        json.WriteNumber("max", publics.AgeTo ?? Publics.OldestLimit);
        json.WriteEndObject();
        foreach (var (axis, name) in Lists)
        {
            WriteList(json, name, axis, publics.Groups);
        }

        json.WriteText("description", MarkedText.Paragraphs(publics.Description));
        json.WriteEndObject();
    }

    /// <summary>The boxes of <c>modalities</c>.</summary>
    public static void WriteBoxes(Utf8JsonWriter json, Accessibility? accessibility)
    {
        WriteBox(json, "pmr", accessibility?.Wheelchair == Wheelchair.Yes);
        WriteBox(json, "animal", accessibility?.Animals == true);
    }

    /// <summary>Our own field; nothing where nobody said.</summary>
    public static void WriteOwn(Utf8JsonWriter json, Accessibility? accessibility)
    {
        if (accessibility is null)
        {
            return;
        }

        json.WriteStartObject("accessibility");
        json.WriteText("wheelchair", accessibility.Wheelchair?.ToString().ToUpperInvariant());
        if (accessibility.Animals is { } animals)
        {
            json.WriteBoolean("animals", animals);
        }

        json.WriteText("details", MarkedText.Paragraphs(accessibility.Details));
        json.WriteEndObject();
    }

    private static void WriteBox(Utf8JsonWriter json, string name, bool isTicked)
    {
        json.WriteStartObject(name);
        json.WriteBoolean("checked", isTicked);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, PublicAxis axis, ValueList<PublicGroup> named)
    {
        var groups = named.Where(group => PublicAxes.Of(group) == axis).ToList();
        json.WriteStartArray(name);
        foreach (var group in groups.Count > 0 ? groups : PublicAxes.Of(axis))
        {
            json.WriteStringValue(group switch
            {
                PublicGroup.Disability => "handicap",
                PublicGroup.SexWork => "prostitution",
                _ => EnumWords.Of(group),
            });
        }

        json.WriteEndArray();
    }
}
