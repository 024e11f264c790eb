using Soliguide.Cli.Import.Values;
using Soliguide.Domain;
using Soliguide.Domain.Places.Hours;

namespace Soliguide.Cli.Import.Csv;

/// <summary>Hours in seven columns, such as <c>09:30-12:00 14h-17h30</c>.</summary>
internal static class CsvHours
{
    private static readonly char[] Between = [' ', ',', '/', '|', '+'];

    /// <summary>The week; null, which is unknown, when no day has an opening.</summary>
    public static WeeklyHours? Read(CsvRow row, RecordProblems problems)
    {
        var week = new WeeklyHours
        {
            Monday = ReadDay(row, "monday", problems),
            Tuesday = ReadDay(row, "tuesday", problems),
            Wednesday = ReadDay(row, "wednesday", problems),
            Thursday = ReadDay(row, "thursday", problems),
            Friday = ReadDay(row, "friday", problems),
            Saturday = ReadDay(row, "saturday", problems),
            Sunday = ReadDay(row, "sunday", problems),
        };
        return week == new WeeklyHours() ? null : week;
    }

    private static ValueList<TimeSlot> ReadDay(CsvRow row, string day, RecordProblems problems)
    {
        if (row[day] is not { } text || CsvColumns.BuiltIn.Word(text, "closed") is not null)
        {
            return [];
        }

        var slots = new List<TimeSlot>();
        foreach (var part in text.Replace(" - ", "-", StringComparison.Ordinal).Replace('–', '-')
            .Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('-') is [var start, var end] && Slot.TryRead(start, end, out var slot))
            {
                slots.Add(slot);
            }
            else
            {
                problems.Refuse(day, "HOURS_UNREADABLE", "Write openings as 09:30-12:00 14:00-17:30.");
            }
        }

        return slots.OrderBy(slot => slot.Start).Distinct().ToValueList();
    }
}
