using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;

namespace Soliguide.Domain.Campaigns;

/// <content>When letters and calls rest.</content>
public sealed partial record CampaignPlan
{
    /// <summary>The first instant (UTC), this one or later, at which a letter may leave for a territory or a call be made there.</summary>
    /// <exception cref="ArgumentException">The territory does not take part.</exception>
    /// <exception cref="InvalidOperationException">The quiet times leave nothing; <see cref="Rules.PlanRules"/> refuses such a plan.</exception>
    public DateTimeOffset NextAllowed(TerritoryKey territory, DateTimeOffset instant) => QuietHours.NextAllowed(
        QuietTimes, instant, ZoneOf(territory), day => PublicHolidays.On(territory, day) is not null);
}
