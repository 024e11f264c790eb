using System.Text.Json;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Mapping;

namespace Soliguide.GrpcApi.Exports.GeoJson;

/// <summary>Whom a place or service receives and who gets in. <c>wheelchair</c> keeps the key and the words of OpenStreetMap; what is unknown is left out.</summary>
internal static class PublicsProperties
{
    public static void Write(Utf8JsonWriter json, Publics? publics)
    {
        if (publics is null)
        {
            return;
        }

        json.WriteStartObject("publics");
        json.WriteString("welcome", EnumWords.Of(publics.Welcome));
        json.WriteStartArray("groups");
        foreach (var group in publics.Groups)
        {
            json.WriteStringValue(EnumWords.Of(group));
        }

        json.WriteEndArray();
        Number(json, "ageFrom", publics.AgeFrom);
        Number(json, "ageTo", publics.AgeTo);
        json.WriteSaid("description", publics.Description);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Accessibility? accessibility)
    {
        json.WriteSaid("wheelchair", accessibility?.Wheelchair switch
        {
            Wheelchair.Yes => "yes",
            Wheelchair.Partial => "limited",
            Wheelchair.No => "no",
            _ => null,
        });
        if (accessibility?.Animals is { } animals)
        {
            json.WriteBoolean("animals", animals);
        }

        json.WriteSaid("accessibility", accessibility?.Details);
    }

    private static void Number(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
    }
}
