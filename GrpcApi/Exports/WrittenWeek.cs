using Soliguide.Domain.Places.Hours;

namespace Soliguide.GrpcApi.Exports;

/// <summary>
/// A week for files whose readers know minutes of a day from 0 to 24:00 and no opening as long as a day: one that begins where it ends is parted
/// at midnight, and 23:59 is the end of the day at both ends.
/// </summary>
internal static class WrittenWeek
{
    /// <summary>Minutes of a day: where an opening ends that runs to midnight.</summary>
    public const int EndOfDay = 24 * 60;

    private static readonly DayOfWeek[] Days =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    /// <summary>The days from Monday on, each with the name that files use and its openings: minutes from midnight, an end before the start is on the next day.</summary>
    public static IReadOnlyList<(string Day, IReadOnlyList<(int Start, int End)> Slots)> Of(WeeklyHours week)
    {
        var written = Days.ToDictionary(day => day, _ => new List<(int Start, int End)>());
        foreach (var day in Days)
        {
            foreach (var slot in week.On(day))
            {
                Write(slot, written[day], written[Next(day)]);
            }
        }

        return [.. Days.Select(day => (Name(day), (IReadOnlyList<(int, int)>)[.. written[day].Distinct().Order()]))];
    }

    private static void Write(TimeSlot slot, List<(int Start, int End)> today, List<(int Start, int End)> tomorrow)
    {
        var start = Minutes(slot.Start);
        var end = slot.Closing == TimeOnly.MinValue ? EndOfDay : Minutes(slot.Closing);
        if (start == EndOfDay - 1)
        {
            tomorrow.Add((0, end));
        }
        else if (start == end)
        {
            today.Add((start, EndOfDay));
            tomorrow.Add((0, end));
        }
        else
        {
            today.Add((start, end));
        }
    }

    private static DayOfWeek Next(DayOfWeek day) => (DayOfWeek)(((int)day + 1) % 7);

    private static int Minutes(TimeOnly time) => (time.Hour * 60) + time.Minute;

    private static string Name(DayOfWeek day) => day.ToString().ToLowerInvariant();
}
