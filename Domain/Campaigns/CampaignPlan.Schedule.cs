using Soliguide.Domain.Campaigns.Calendar;
using Soliguide.Domain.Campaigns.Scopes;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Campaigns;

/// <content>What the plan means in one territory.</content>
public sealed partial record CampaignPlan
{
    /// <summary>What the plan says of a territory; null when it does not take part.</summary>
    public TerritoryPlan? Find(TerritoryKey territory) => Territories.FirstOrDefault(plan => plan.Territory == territory);

    /// <summary>The clocks of a territory.</summary>
    /// <exception cref="ArgumentException">The territory does not take part.</exception>
    /// <exception cref="TimeZoneNotFoundException">The plan names no known zone; <see cref="Rules.PlanRules"/> refuses such a plan.</exception>
    public TimeZoneInfo ZoneOf(TerritoryKey territory) => TimeZoneInfo.FindSystemTimeZoneById(Of(territory).TimeZone);

    /// <summary>The instant (UTC) at which a phase begins in a territory; null when it is not held there.</summary>
    /// <exception cref="ArgumentException">The territory does not take part.</exception>
    public DateTimeOffset? StartOf(TerritoryKey territory, Phase phase) => DatesOf(Of(territory)).Of(phase)?.In(ZoneOf(territory));

    /// <summary>The phases held in a territory, in order of phase.</summary>
    /// <exception cref="ArgumentException">The territory does not take part.</exception>
    public ValueList<PhaseStart> ScheduleOf(TerritoryKey territory)
    {
        var zone = ZoneOf(territory);
        var dates = DatesOf(Of(territory));
        return (from phase in Enum.GetValues<Phase>()
                let local = dates.Of(phase)
                where local is not null
                select new PhaseStart(phase, local.Value, local.Value.In(zone))).ToValueList();
    }

    /// <summary>What the public is told of a silent place of a territory, with the territory's dates.</summary>
    /// <exception cref="ArgumentException">The territory does not take part.</exception>
    /// <exception cref="InvalidOperationException">
    /// Neither the plan nor the calendar has dates; <see cref="Rules.PlanRules"/> lets no such plan be launched.
    /// </exception>
    public DefaultNotice DefaultNoticeFor(TerritoryKey territory, SchoolCalendar calendar)
    {
        var dates = DefaultDatesOf(Of(territory), calendar)
            ?? throw new InvalidOperationException($"Plan {Id} has no default dates for {territory} and the school calendar does not cover it.");
        return new DefaultNotice(dates.From, dates.To, Default.Message);
    }

    /// <summary>Whether a place is asked, and why or why not: its territory takes part and <see cref="Scope"/> covers it.</summary>
    public ScopeDecision Covers(ScopeFacts facts) =>
        Find(facts.Key.Territory) is null ? new ScopeDecision(false, ScopeReason.Territory) : Scope.Covers(facts);

    internal PhaseDates DatesOf(TerritoryPlan territory) => territory.Phases?.Over(Phases) ?? Phases;

    internal DayRange? DefaultDatesOf(TerritoryPlan territory, SchoolCalendar calendar) =>
        territory.DefaultDates ?? Default.Dates ?? calendar.HolidaysOf(territory.Territory, Season, Year);

    private TerritoryPlan Of(TerritoryKey territory) =>
        Find(territory) ?? throw new ArgumentException($"Territory {territory} takes no part in plan {Id}.", nameof(territory));
}
