using Soliguide.Domain.Places.Hours;

namespace Soliguide.Domain.Places.Updates;

/// <summary>What weekly hours an answer may carry: some opening, and none that runs into the next.</summary>
internal static class WeekRules
{
    private const int Day = 24 * 60;

    public static IEnumerable<FieldProblem> Check(WeeklyHours hours)
    {
        // Monday first, so that fields come in the order of the week.
        var days = Enumerable.Range(1, 7).Select(i => (DayOfWeek)(i % 7)).ToArray();
        if (days.All(day => hours.On(day).Count == 0))
        {
            return [new FieldProblem("", "HOURS_EMPTY", "No opening all week is a closure: say that the place or service is closed.")];
        }

        var slots = days
            .SelectMany((day, i) => hours.On(day).Select(
                (slot, n) => new Opening($"{Name(day)}[{n}]", (i * Day) + Minute(slot.Start), Length(slot))))
            .OrderBy(slot => slot.Start)
            .ToArray();
        var tooMany = days.Where(day => hours.On(day).Count > AnswerLimits.SlotsPerDay)
            .Select(day => new FieldProblem(Name(day), "SLOTS_TOO_MANY", $"Give at most {AnswerLimits.SlotsPerDay} openings a day."));

        return tooMany.Concat(slots
            .Where((slot, i) => slots.Length > 1 && slot.Start + slot.Length > NextStart(slots, i))
            .Select(slot => new FieldProblem(slot.Field, "SLOTS_OVERLAP", "This opening runs into the next: join them or correct one.")));
    }

    /// <summary>The week is a circle: Sunday night may run into Monday.</summary>
    private static int NextStart(Opening[] slots, int index) =>
        index + 1 < slots.Length ? slots[index + 1].Start : slots[0].Start + (7 * Day);

    private static int Minute(TimeOnly time) => (time.Hour * 60) + time.Minute;

    private static int Length(TimeSlot slot) => Minute(slot.End) - Minute(slot.Start) + (slot.CrossesMidnight ? Day : 0);

    private static string Name(DayOfWeek day) => day.ToString().ToLowerInvariant();

    /// <param name="Field">Where it stands in the hours.</param>
    /// <param name="Start">Minutes since Monday 00:00.</param>
    /// <param name="Length">Minutes.</param>
    private sealed record Opening(string Field, int Start, int Length);
}
