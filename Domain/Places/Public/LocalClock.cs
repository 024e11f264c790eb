namespace Soliguide.Domain.Places.Public;

/// <summary>
/// Local times of one zone around an instant. Most days know no clock change, and then a subtraction replaces the search for
/// the zone's rule: search asks this of every place.
/// </summary>
internal readonly struct LocalClock
{
    private const int DaysBefore = 2;
    private const int DaysAfter = 9;

    private readonly TimeZoneInfo zone;
    private readonly TimeSpan offset;
    private readonly bool steady;

    public LocalClock(TimeZoneInfo zone, DateTimeOffset instant)
    {
        this.zone = zone;
        offset = zone.GetUtcOffset(instant);
        Today = DateOnly.FromDateTime((instant.UtcDateTime + offset));

        // No zone changes its clock twice within these days, so equal ends mean a steady time between them.
        steady = zone.GetUtcOffset(instant.AddDays(-DaysBefore - 1)) == offset && zone.GetUtcOffset(instant.AddDays(DaysAfter + 1)) == offset;
    }

    /// <summary>The local day of the instant.</summary>
    public DateOnly Today { get; }

    /// <summary>The local day of another instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => LocalDay.Of(instant, zone);

    /// <summary>The instant of a local time, as <see cref="LocalDay.At"/> defines it.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var away = day.DayNumber - Today.DayNumber;
        return steady && away is >= -DaysBefore and <= DaysAfter
            ? new DateTimeOffset(day.ToDateTime(time).Ticks - offset.Ticks, TimeSpan.Zero)
            : LocalDay.At(day, time, zone);
    }
}
