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
}
