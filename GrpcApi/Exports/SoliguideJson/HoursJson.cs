using System.Text.Json;
using Soliguide.Domain.Places.Hours;

namespace Soliguide.GrpcApi.Exports.SoliguideJson;

/// <summary>Weekly hours: times as whole numbers such as 930, 2359 for the end of the day.</summary>
internal static class HoursJson
{
    /// <summary>Writes a week; one that nobody knows has no days.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="name">The field.</param>
    /// <param name="week">The week; null is unknown.</param>
    /// <param name="holidays">What is done on public holidays, in the platform's word; null leaves it out.</param>
    public static void Write(Utf8JsonWriter json, string name, WeeklyHours? week, string? holidays = null)
    {
        if (week is null && holidays is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteText("closedHolidays", holidays);
        if (week is not null)
        {
            WriteDays(json, week);
        }

        json.WriteEndObject();
    }

    private static void WriteDays(Utf8JsonWriter json, WeeklyHours week)
    {
        var days = WrittenWeek.Of(week);
        if (days.All(day => day.Slots.Count == 0))
        {
            // Without this the platform's readers take it for a form that nobody filled in.
            json.WriteBoolean("noOpening", true);
        }

        foreach (var (day, slots) in days)
        {
            json.WriteStartObject(day);
            json.WriteBoolean("open", slots.Count > 0);
            json.WriteStartArray("timeslot");
            foreach (var (start, end) in slots)
            {
                json.WriteStartObject();
                json.WriteNumber("start", Digits(start));
                json.WriteNumber("end", Digits(end));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private static int Digits(int minutes) => minutes == WrittenWeek.EndOfDay ? 2359 : (minutes / 60 * 100) + (minutes % 60);
}
