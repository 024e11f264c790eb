using System.Text.Json;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Exports.SoliguideJson;

/// <summary>
/// Periods twice: in the platform's fields the one of each kind that runs or comes next, and all of them in a list of our own. What is only
/// presumed stands apart from both.
/// </summary>
internal static class PeriodsJson
{
    public static void Write(Utf8JsonWriter json, PlaceCard card, DateTimeOffset at)
    {
        json.WriteStartObject("tempInfos");
        WriteInfo(json, "closure", PlannedPeriods.RunningOrNext(card, PeriodKind.Closure, null, at));
        WriteInfo(json, "hours", PlannedPeriods.RunningOrNext(card, PeriodKind.ChangedHours, null, at));
        WriteInfo(json, "message", PlannedPeriods.RunningOrNext(card, PeriodKind.Message, null, at));
        json.WriteEndObject();
        WriteAll(json, card);
        if (card.Presumed is { } presumed)
        {
            json.WriteStartObject("presumed");
            json.WriteDay("from", presumed.From);
            json.WriteDay("to", presumed.To);
            json.WriteString("message", presumed.Message);
            json.WriteEndObject();
        }
    }

    /// <summary>The platform's fields of one period; switched off where there is none.</summary>
    public static void WriteFields(Utf8JsonWriter json, Period? period)
    {
        json.WriteBoolean("actif", period is not null);
        if (period is not null)
        {
            json.WriteDay("dateDebut", period.From);
            json.WriteDay("dateFin", period.To);
            json.WriteText("description", MarkedText.Paragraphs(period.Text));
            HoursJson.Write(json, "hours", period.Hours);
        }
    }

    private static void WriteInfo(Utf8JsonWriter json, string name, Period? period)
    {
        json.WriteStartObject(name);
        WriteFields(json, period);
        json.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter json, PlaceCard card)
    {
        json.WriteStartArray("plannedPeriods");
        foreach (var period in card.Periods)
        {
            json.WriteStartObject();
            json.WriteString("id", period.Id);
            json.WriteString("kind", period.Kind switch
            {
                PeriodKind.Closure => "CLOSURE",
                PeriodKind.ChangedHours => "CHANGED_HOURS",
                _ => "MESSAGE",
            });
            json.WriteText("service", period.ServiceId);
            json.WriteDay("from", period.From);
            json.WriteDay("to", period.To);
            json.WriteText("description", MarkedText.Paragraphs(period.Text));
            HoursJson.Write(json, "hours", period.Hours);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
