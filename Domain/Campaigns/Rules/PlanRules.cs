using Soliguide.Domain.Campaigns.Calendar;

namespace Soliguide.Domain.Campaigns.Rules;

/// <summary>
/// What a plan must be. Saving refuses contradictions, launching refuses gaps as well: a draft may lack its message or its dates,
/// but not end before it begins.
/// </summary>
public static class PlanRules
{
    /// <summary>All that forbids launching; what forbids saving is part of it and comes first.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="calendar">Where default dates come from that the plan does not give.</param>
    public static ValueList<FieldProblem> Check(CampaignPlan plan, SchoolCalendar calendar) =>
        [.. CheckForSaving(plan), .. LaunchRules.Of(plan, calendar)];

    /// <summary>All that forbids saving, also as a draft.</summary>
    public static ValueList<FieldProblem> CheckForSaving(CampaignPlan plan) =>
        [.. SavingRules.Of(plan), .. PhaseRules.Of(plan), .. ScopeRules.Of(plan)];
}
