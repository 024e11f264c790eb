using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;

namespace Soliguide.Domain.Campaigns;

/// <summary>Finds time that is not quiet.</summary>
internal static class QuietHours
{
    // Longer than any row of quiet days that the rules let through: six weekdays and a holiday on the seventh, some weeks on end.
    private const int MostSteps = 1000;

    /// <summary>The first instant (UTC), this one or later, outside quiet times.</summary>
    /// <exception cref="InvalidOperationException">There is none; a checked plan leaves some.</exception>
    public static DateTimeOffset NextAllowed(QuietTimes quiet, DateTimeOffset instant, TimeZoneInfo zone, Func<DateOnly, bool> isHoliday)
    {
        var now = instant.ToUniversalTime();
        for (var step = 0; step < MostSteps; step++)
        {
            var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
            var day = DateOnly.FromDateTime(local);
            if (quiet.Days.Contains(day.DayOfWeek) || (quiet.PublicHolidays && isHoliday(day)))
            {
                now = LocalDay.Start(day.AddDays(1), zone);
            }
            else if (quiet.Hours.Where(slot => Holds(slot, TimeOnly.FromDateTime(local))).Cast<TimeSlot?>().FirstOrDefault() is { } slot)
            {
                now = After(slot, local, now, zone);
            }
            else
            {
                return now;
            }
        }

        throw new InvalidOperationException("The plan's quiet times leave nothing.");
    }

    /// <summary>Whether some minute of an ordinary week is not quiet.</summary>
    public static bool LeaveTime(QuietTimes quiet) =>
        quiet.Days.Distinct().Count() < 7
        && Enumerable.Range(0, 24 * 60).Any(minute => !quiet.Hours.Any(slot => Holds(slot, TimeOnly.MinValue.AddMinutes(minute))));

    private static bool Holds(TimeSlot slot, TimeOnly time) =>
        slot.CrossesMidnight ? time >= slot.Start || time < slot.End : time >= slot.Start && time < slot.End;

    private static DateTimeOffset After(TimeSlot slot, DateTime local, DateTimeOffset now, TimeZoneInfo zone)
    {
        var time = TimeOnly.FromDateTime(local);
        var day = DateOnly.FromDateTime(local);
        var end = LocalDay.At(time < slot.End ? day : day.AddDays(1), slot.End, zone);

        // In the hour that a clock change repeats, the end's first coming may lie behind: the rest of the slot runs once more.
        return end > now ? end : now + (slot.End - time);
    }
}
