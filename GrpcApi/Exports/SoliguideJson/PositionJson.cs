using System.Text.Json;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Exports.SoliguideJson;

/// <summary>Where a place and the stops of its round are. A place with access on referral tells its town alone, whatever the card holds.</summary>
internal static class PositionJson
{
    /// <summary>The place's position, then its stops.</summary>
    public static void Write(Utf8JsonWriter json, PlaceCard card)
    {
        json.WriteStartObject("position");
        json.WriteString("country", card.Key.Territory.Country);
        json.WriteString("departmentCode", card.Key.Territory.Department.ToUpperInvariant());
        json.WriteString("timeZone", card.TimeZone);
        WriteFields(json, ShownPosition.Of(card));
        json.WriteEndObject();
        if (card.Kind != PlaceKind.MobileRound)
        {
            return;
        }

        json.WriteStartArray("parcours");
        foreach (var stop in card.Stops)
        {
            json.WriteStartObject();
            json.WriteStartObject("position");
            WriteFields(json, ShownPosition.Of(card, stop.Position));
            json.WriteEndObject();
            HoursJson.Write(json, "hours", stop.Hours);
            json.WriteText("description", MarkedText.Paragraphs(stop.Description));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFields(Utf8JsonWriter json, Position position)
    {
        json.WriteText("city", position.City);
        json.WriteText("address", position.Address);
        json.WriteText("additionalInformation", position.AddressComplement);
        json.WriteText("postalCode", position.PostalCode);
        if (position is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteStartObject("location");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(longitude);
            json.WriteNumberValue(latitude);
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }
}
