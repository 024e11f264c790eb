using Soliguide.Domain.Places.Hours;

namespace Soliguide.Cli.Import.Values;

/// <summary>One opening as files write it, with the two readings of the same hour at both ends told apart.</summary>
internal static class Slot
{
    /// <summary>
    /// The opening between two times. 0 to 2359 is round the clock; the same time at both ends is refused, since it is an empty
    /// form more often than a door that never closes.
    /// </summary>
    public static bool TryRead(string? start, string? end, out TimeSlot slot)
    {
        slot = default;
        if (!TimeOfDay.TryRead(start, out var from) || !TimeOfDay.TryRead(end, out var to) || from == to || from == TimeOfDay.EndOfDay)
        {
            return false;
        }

        slot = new TimeSlot(At(from), At(to));
        return true;
    }

    private static TimeOnly At(int minutes) => TimeOnly.MinValue.AddMinutes(minutes % TimeOfDay.EndOfDay);
}
