using Soliguide.Domain.Places;

namespace Soliguide.Domain.Campaigns;

/// <summary>A territory that takes part, with what differs there from the plan.</summary>
/// <param name="Territory">Country and department.</param>
/// <param name="TimeZone">IANA name of the clocks that its dates are read on, such as <c>Europe/Paris</c> or <c>Indian/Reunion</c>.</param>
public sealed record TerritoryPlan(TerritoryKey Territory, string TimeZone)
{
    /// <summary>Phases that begin at another time here; null, as a whole or one by one, is as in the plan.</summary>
    public PhaseDates? Phases { get; init; }

    /// <summary>Default dates of this territory; null is as in the plan.</summary>
    public DayRange? DefaultDates { get; init; }
}
