using System.Text.Json;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Exports.SoliguideJson;

/// <summary>What a place offers, each service with the closure that counts.</summary>
internal static class ServicesJson
{
    public static void Write(Utf8JsonWriter json, PlaceCard card, DateTimeOffset at)
    {
        json.WriteStartArray("services_all");
        foreach (var service in card.Services)
        {
            json.WriteStartObject();
            json.WriteString("serviceObjectId", service.Id);
            json.WriteString("category", service.Category);
            json.WriteText("name", MarkedText.Line(service.Name));
            json.WriteText("description", MarkedText.Paragraphs(service.Description));
            json.WriteBoolean("differentHours", service.Hours is not null);
            HoursJson.Write(json, "hours", service.Hours);
            json.WriteBoolean("differentPublics", service.Publics is not null);
            PublicsJson.Write(json, service.Publics);
            json.WriteStartObject("close");
            PeriodsJson.WriteFields(json, PlannedPeriods.RunningOrNext(card, PeriodKind.Closure, service.Id, at));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
