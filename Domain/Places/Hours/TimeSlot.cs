using System.Text.Json.Serialization;

namespace Soliguide.Domain.Places.Hours;

/// <summary>One opening from a time of day to another, local to the place. An end at or before the start is on the next day.</summary>
/// <param name="Start">When the door opens.</param>
/// <param name="End">When it closes; 00:00 is midnight at the end of the day; equal to the start means round the clock.</param>
public readonly record struct TimeSlot(TimeOnly Start, TimeOnly End)
{
    /// <summary>Whether the slot runs past midnight or to it.</summary>
    [JsonIgnore]
    public bool CrossesMidnight => End <= Start;

    /// <summary>
    /// When people have to leave: <see cref="End"/>, with 23:59 read as midnight. Forms that cannot say 24:00 write it so, and a
    /// place open day and night must not blink for a minute.
    /// </summary>
    [JsonIgnore]
    public TimeOnly Closing => End == new TimeOnly(23, 59) && Start < End ? TimeOnly.MinValue : End;

    /// <summary>Whether <see cref="Closing"/> belongs to the day after the slot began.</summary>
    [JsonIgnore]
    public bool ClosesNextDay => Closing <= Start;
}
