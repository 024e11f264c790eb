using System.Globalization;
using System.Text.Json;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Exports.SoliguideJson;

/// <summary>A card as one record.</summary>
internal static class PlaceJson
{
    public static void Write(Utf8JsonWriter json, PlaceCard card, DateTimeOffset at)
    {
        json.WriteStartObject();
        WriteId(json, card.Key.LocalId);
        json.WriteString("name", MarkedText.Line(card.Name));
        json.WriteString("status", "ONLINE");
        json.WriteString("visibility", "ALL");
        json.WriteString("placeType", card.Kind == PlaceKind.MobileRound ? "PARCOURS_MOBILE" : "LIEU");
        json.WriteText("description", MarkedText.Paragraphs(card.Description));
        json.WriteStartArray("languages");
        foreach (var language in card.Languages)
        {
            json.WriteStringValue(language);
        }

        json.WriteEndArray();
        PositionJson.Write(json, card);
        WritePhones(json, card);
        json.WriteStartObject("modalities");
        json.WriteStartObject("orientation");
        json.WriteBoolean("checked", card.OnReferral);
        json.WriteEndObject();
        PublicsJson.WriteBoxes(json, card.Accessibility);
        json.WriteEndObject();
        PublicsJson.Write(json, card.Publics);
        PublicsJson.WriteOwn(json, card.Accessibility);
        HoursJson.Write(json, "newhours", card.Hours, Holidays(card.PublicHolidays));
        ServicesJson.Write(json, card, at);
        PeriodsJson.Write(json, card, at);
        WriteInstant(json, "updatedAt", card.LastModified);
        WriteInstant(json, "updatedByUserAt", card.LastVerified);
        json.WriteEndObject();
    }

    /// <summary>Writes a text, and nothing where there is none.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    /// <summary>Writes a local day.</summary>
    public static void WriteDay(this Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteText(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    // The platform's ids are numbers; others stay texts.
    private static void WriteId(Utf8JsonWriter json, string id)
    {
        if (long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1L << 53
            && number.ToString(CultureInfo.InvariantCulture) == id)
        {
            json.WriteNumber("lieu_id", number);
        }
        else
        {
            json.WriteString("lieu_id", id);
        }
    }

    private static void WritePhones(Utf8JsonWriter json, PlaceCard card)
    {
        json.WriteStartObject("entity");
        json.WriteStartArray("phones");
        foreach (var phone in card.Phones)
        {
            json.WriteStartObject();
            json.WriteText("label", phone.Label);
            json.WriteString("phoneNumber", phone.Number);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteInstant(Utf8JsonWriter json, string name, DateTimeOffset? at) =>
        json.WriteText(name, at?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));

    private static string Holidays(PublicHolidayRule rule) => rule switch
    {
        PublicHolidayRule.Open => "OPEN",
        PublicHolidayRule.Closed => "CLOSED",
        _ => "UNKNOWN",
    };
}
