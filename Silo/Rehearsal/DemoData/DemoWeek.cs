using System.Globalization;
using Soliguide.Domain;
using Soliguide.Domain.Places.Hours;

namespace Soliguide.Silo.Rehearsal.DemoData;

/// <summary>Reads a week as services.json writes it.</summary>
internal static class DemoWeek
{
    /// <summary>The week; a day named twice keeps both openings.</summary>
    /// <exception cref="FormatException">The file is wrong.</exception>
    public static WeeklyHours Read(IReadOnlyDictionary<string, IReadOnlyList<string>> week) => new()
    {
        Monday = On(week, 1),
        Tuesday = On(week, 2),
        Wednesday = On(week, 3),
        Thursday = On(week, 4),
        Friday = On(week, 5),
        Saturday = On(week, 6),
        Sunday = On(week, 7),
    };

    private static ValueList<TimeSlot> On(IReadOnlyDictionary<string, IReadOnlyList<string>> week, int day) =>
        [.. week.Where(entry => Names(entry.Key, day)).SelectMany(entry => entry.Value).Select(Slot)];

    private static bool Names(string days, int day) => days.Split(',').Any(part =>
        part.Split('-') is [var from, var to]
            ? day >= int.Parse(from, CultureInfo.InvariantCulture) && day <= int.Parse(to, CultureInfo.InvariantCulture)
            : day == int.Parse(part, CultureInfo.InvariantCulture));

    private static TimeSlot Slot(string text) => text.Split('-') is [var start, var end]
        ? new TimeSlot(
            TimeOnly.ParseExact(start, "HH:mm", CultureInfo.InvariantCulture),
            TimeOnly.ParseExact(end, "HH:mm", CultureInfo.InvariantCulture))
        : throw new FormatException($"'{text}' is no opening such as 09:00-12:00.");
}
