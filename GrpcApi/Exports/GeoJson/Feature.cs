using System.Globalization;
using System.Text.Json;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Exports.OpeningHours;
using Soliguide.GrpcApi.Mapping;

namespace Soliguide.GrpcApi.Exports.GeoJson;

/// <summary>One place as a feature. Names are ours but for <c>opening_hours</c>, which keeps that of OpenStreetMap; what is unknown is left out.</summary>
internal static class Feature
{
    public static void Write(Utf8JsonWriter json, PlaceCard card, DateTimeOffset at)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", card.Key.ToString());
        Geometry.Write(json, card);
        json.WriteStartObject("properties");
        json.WriteString("name", card.Name);
        json.WriteString("kind", EnumWords.Of(card.Kind));
        json.WriteSaid("description", card.Description);
        Address(json, card);
        json.WriteBoolean("onReferral", card.OnReferral);
        json.WriteString("timeZone", card.TimeZone);
        json.WriteSaid("opening_hours", OpeningHoursTag.At(card, at));
        Status(json, card, at);
        Services(json, card, at);
        Phones(json, card);
        json.WriteStartArray("languages");
        foreach (var language in card.Languages)
        {
            json.WriteStringValue(language);
        }

        json.WriteEndArray();
        PublicsProperties.Write(json, card.Publics);
        PublicsProperties.Write(json, card.Accessibility);
        Instant(json, "lastVerified", card.LastVerified);
        Instant(json, "lastModified", card.LastModified);
        json.WriteSaid("lastAnswerChannel", card.LastAnswerChannel is { } channel ? EnumWords.Of(channel) : null);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Address(Utf8JsonWriter json, PlaceCard card)
    {
        var position = ShownPosition.Of(card);
        json.WriteSaid("address", position.Address);
        json.WriteSaid("addressComplement", position.AddressComplement);
        json.WriteSaid("postalCode", position.PostalCode);
        json.WriteSaid("city", position.City);
        json.WriteString("territory", card.Key.Territory.ToString());
    }

    private static void Status(Utf8JsonWriter json, PlaceCard card, DateTimeOffset at)
    {
        var status = Opening.StatusAt(card, at);
        json.WriteString("state", EnumWords.Of(status.State));
        json.WriteString("reason", EnumWords.Of(status.Reason));
        if (card.Presumed is { } presumed)
        {
            json.WriteStartObject("presumed");
            json.WriteString("from", Day(presumed.From));
            json.WriteString("to", Day(presumed.To));
            json.WriteString("message", presumed.Message);
            json.WriteEndObject();
        }
    }

    private static void Services(Utf8JsonWriter json, PlaceCard card, DateTimeOffset at)
    {
        json.WriteStartArray("services");
        foreach (var service in card.Services)
        {
            json.WriteStartObject();
            json.WriteString("id", service.Id);
            json.WriteString("category", service.Category);
            json.WriteSaid("name", service.Name);
            json.WriteSaid("description", service.Description);
            json.WriteSaid("opening_hours", HasHoursOfItsOwn(card, service) ? OpeningHoursTag.At(card, at, service) : null);
            PublicsProperties.Write(json, service.Publics);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static bool HasHoursOfItsOwn(PlaceCard card, PlaceService service) =>
        service.Hours is not null || card.Periods.Any(period => period.ServiceId == service.Id && period.Kind != PeriodKind.Message);

    private static void Phones(Utf8JsonWriter json, PlaceCard card)
    {
        json.WriteStartArray("phones");
        foreach (var phone in card.Phones)
        {
            json.WriteStartObject();
            json.WriteString("number", phone.Number);
            json.WriteSaid("label", phone.Label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Instant(Utf8JsonWriter json, string name, DateTimeOffset? at)
    {
        if (at is { } instant)
        {
            json.WriteString(name, instant.UtcDateTime);
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
