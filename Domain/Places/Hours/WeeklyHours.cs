namespace Soliguide.Domain.Places.Hours;

/// <summary>
/// The openings of an ordinary week, per weekday, in the place's own time zone. Absent hours (null where this type is
/// optional) are unknown, which is not closed; a day without slots is closed.
/// </summary>
public sealed record WeeklyHours
{
    /// <summary>Monday's openings.</summary>
    public ValueList<TimeSlot> Monday { get; init; } = [];

    /// <summary>Tuesday's openings.</summary>
    public ValueList<TimeSlot> Tuesday { get; init; } = [];

    /// <summary>Wednesday's openings.</summary>
    public ValueList<TimeSlot> Wednesday { get; init; } = [];

    /// <summary>Thursday's openings.</summary>
    public ValueList<TimeSlot> Thursday { get; init; } = [];

    /// <summary>Friday's openings.</summary>
    public ValueList<TimeSlot> Friday { get; init; } = [];

    /// <summary>Saturday's openings.</summary>
    public ValueList<TimeSlot> Saturday { get; init; } = [];

    /// <summary>Sunday's openings.</summary>
    public ValueList<TimeSlot> Sunday { get; init; } = [];

    /// <summary>The openings that begin on this weekday.</summary>
    public ValueList<TimeSlot> On(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => Monday,
        DayOfWeek.Tuesday => Tuesday,
        DayOfWeek.Wednesday => Wednesday,
        DayOfWeek.Thursday => Thursday,
        DayOfWeek.Friday => Friday,
        DayOfWeek.Saturday => Saturday,
        _ => Sunday,
    };
}
