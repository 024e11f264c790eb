namespace Soliguide.Silo.Rehearsal.Structures;

/// <summary>When people in structures answer: on working days in working hours (2021: 1 % at weekends).</summary>
internal static class WorkingHours
{
    private static readonly TimeSpan Opens = TimeSpan.FromHours(9);
    private static readonly TimeSpan Closes = TimeSpan.FromHours(18);

    /// <summary>The instant itself within working hours, else a moment in the first two hours of the next ones.</summary>
    /// <param name="instant">Any instant.</param>
    /// <param name="zone">The structure's time zone.</param>
    /// <param name="share">0 to 1: where in these two hours.</param>
    public static DateTimeOffset Next(DateTimeOffset instant, TimeZoneInfo zone, double share)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone).DateTime;
        if (IsWorkingDay(local) && local.TimeOfDay >= Opens && local.TimeOfDay < Closes)
        {
            return instant.ToUniversalTime();
        }

        var day = IsWorkingDay(local) && local.TimeOfDay < Opens ? local.Date : local.Date.AddDays(1);
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        var moment = day + Opens + TimeSpan.FromHours(2 * share);
        return new DateTimeOffset(moment, zone.GetUtcOffset(moment)).ToUniversalTime();
    }

    private static bool IsWorkingDay(DateTime day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
