using Soliguide.Domain;
using Soliguide.Domain.Places.Hours;

namespace Soliguide.Mailing.Incoming.Facts.Hours;

/// <summary>Puts the openings of weekdays together.</summary>
internal static class Weeks
{
    /// <summary>A week of these openings.</summary>
    public static WeeklyHours Of(Func<DayOfWeek, ValueList<TimeSlot>> on) => new()
    {
        Monday = on(DayOfWeek.Monday),
        Tuesday = on(DayOfWeek.Tuesday),
        Wednesday = on(DayOfWeek.Wednesday),
        Thursday = on(DayOfWeek.Thursday),
        Friday = on(DayOfWeek.Friday),
        Saturday = on(DayOfWeek.Saturday),
        Sunday = on(DayOfWeek.Sunday),
    };

    /// <summary>Both together; null when they speak of the same weekday.</summary>
    public static WeeklyHours? Join(WeeklyHours one, WeeklyHours other) =>
        Enum.GetValues<DayOfWeek>().Any(day => one.On(day).Count > 0 && other.On(day).Count > 0)
            ? null
            : Of(day => one.On(day).Count > 0 ? one.On(day) : other.On(day));
}
