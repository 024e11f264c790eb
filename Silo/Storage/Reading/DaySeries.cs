namespace Soliguide.Silo.Storage.Reading;

/// <summary>Counts events by local day and adds them up. Days before the first count towards it; later ones are left out.</summary>
internal sealed class DaySeries(DateOnly from, DateOnly to, TimeZoneInfo zone)
{
    // Every zone's offset is a whole number of quarters of an hour, so that a quarter lies within one local day.
    private const long Quarter = 15 * 60 * 1000;

    private readonly Dictionary<long, int> _days = [];

    /// <summary>Days told.</summary>
    public int Length { get; } = Math.Max(0, to.DayNumber - from.DayNumber + 1);

    /// <summary>A column of counts, one a day.</summary>
    public int[] Column() => new int[Length];

    /// <summary>Counts one event at an instant (milliseconds since 1970, UTC).</summary>
    public void Count(int[] column, long at, int by = 1)
    {
        var day = Day(at);
        if (day < Length)
        {
            column[day] += by;
        }
    }

    /// <summary>Turns counts of a day into counts so far.</summary>
    public static void Cumulate(int[] column)
    {
        for (var day = 1; day < column.Length; day++)
        {
            column[day] += column[day - 1];
        }
    }

    /// <summary>The day's place in the series, 0 for everything before it.</summary>
    private int Day(long at)
    {
        var quarter = Math.DivRem(at, Quarter).Quotient;
        if (!_days.TryGetValue(quarter, out var day))
        {
            var local = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(quarter * Quarter), zone);
            day = Math.Max(0, DateOnly.FromDateTime(local.DateTime).DayNumber - from.DayNumber);
            _days.Add(quarter, day);
        }

        return day;
    }
}
