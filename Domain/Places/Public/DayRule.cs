using Soliguide.Domain.Places.Hours;

namespace Soliguide.Domain.Places.Public;

/// <summary>What decides about one local day of a place or service: either one state all day, or hours.</summary>
/// <param name="AllDay">The state of the whole day; null when hours decide.</param>
/// <param name="Reason">Why.</param>
/// <param name="Week">The hours that decide; null when <paramref name="AllDay"/> does.</param>
internal readonly record struct DayRule(OpeningState? AllDay, OpeningReason Reason, WeeklyHours? Week = null)
{
    /// <summary>Hours that must be open as well: a service keeps within them while the place has changed hours.</summary>
    public WeeklyHours? Within { get; init; }

    /// <summary>Words for the public, where a period or the default decides.</summary>
    public string? Text { get; init; }

    /// <summary>Some service of the place is stopped on this day.</summary>
    public bool SomeServiceStopped { get; init; }

    /// <summary>The door is shut from local midnight, also for a night that began on the eve.</summary>
    public bool IsShut => AllDay is OpeningState.TemporarilyClosed or OpeningState.PresumedClosed;
}
