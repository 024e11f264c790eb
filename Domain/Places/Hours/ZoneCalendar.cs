using System.Collections.Concurrent;

namespace Soliguide.Domain.Places.Hours;

/// <summary>
/// Local days and times of one zone, as <see cref="LocalDay"/> defines them, remembered: search asks for the same few days of the same
/// few zones for every place. On a day without clock change a subtraction replaces the search for the zone's rule.
/// </summary>
internal sealed class ZoneCalendar
{
    private const int FirstYear = 1900;
    private const int Years = 300;

    private static readonly ConcurrentDictionary<string, ZoneCalendar> Known = new(StringComparer.Ordinal);

    private readonly TimeZoneInfo zone;

    /// <summary>By year and day of year, the offset that holds all day; null for a day with a change. Filled when first asked.</summary>
    private readonly TimeSpan?[]?[] offsets = new TimeSpan?[]?[Years];

    private ZoneCalendar(TimeZoneInfo zone)
    {
        this.zone = zone;
    }

    /// <summary>The calendar of a zone; null where nobody knows the zone.</summary>
    public static ZoneCalendar? Of(string name) => Known.TryGetValue(name, out var calendar) ? calendar
        : TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? Known.GetOrAdd(name, new ZoneCalendar(zone))
        : null;

    /// <summary>The local day of an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        var day = DateOnly.FromDateTime(utc);
        return OffsetOn(day) is { } offset && OffsetOn(day.AddDays(offset < TimeSpan.Zero ? -1 : 1)) == offset
            ? DateOnly.FromDateTime(utc + offset)
            : LocalDay.Of(instant, zone);
    }

    /// <summary>The instant (UTC) of a local time.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time) => OffsetOn(day) is { } offset
        ? new DateTimeOffset(day.ToDateTime(time).Ticks - offset.Ticks, TimeSpan.Zero)
        : LocalDay.At(day, time, zone);

    private TimeSpan? OffsetOn(DateOnly day)
    {
        var index = day.Year - FirstYear;
        return index is < 0 or >= Years ? null : (offsets[index] ??= YearOf(day.Year))[day.DayOfYear - 1];
    }

    private TimeSpan?[] YearOf(int year) =>
    [
        .. Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(n => AllDay(new DateOnly(year, 1, 1).AddDays(n))),
    ];

    private TimeSpan? AllDay(DateOnly day)
    {
        var first = zone.GetUtcOffset(LocalDay.Start(day, zone));
        var last = zone.GetUtcOffset(LocalDay.Start(day.AddDays(1), zone).AddTicks(-1));

        // Where clocks jump at midnight the day itself knows one offset only, and yet its first minutes do not exist.
        return first == last && !zone.IsInvalidTime(day.ToDateTime(TimeOnly.MinValue)) ? first : null;
    }
}
