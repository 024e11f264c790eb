using Soliguide.Domain.Campaigns.Scopes;

namespace Soliguide.Domain.Campaigns;

/// <summary>
/// The plan of a season as data: what is asked of whom, when, and what is said of those who stay silent. Created, cloned and
/// edited by people; <see cref="PlanJson"/> reads and writes it.
/// </summary>
public sealed partial record CampaignPlan
{
    /// <summary>The form of this document; <see cref="PlanJson"/> brings older ones up to it.</summary>
    public int Schema { get; init; } = PlanJson.CurrentSchema;

    /// <summary>Permanent name, such as <c>summer-2019</c>: 3 to 40 lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Which holidays it is about.</summary>
    public required Season Season { get; init; }

    /// <summary>The year in which the public period begins.</summary>
    public required int Year { get; init; }

    /// <summary>What people read, in French.</summary>
    public required string Title { get; init; }

    /// <summary>The plan that this one was cloned from, for comparing seasons.</summary>
    public string? ClonedFrom { get; init; }

    /// <summary>Words for staff: where dates come from, what happened. Never public.</summary>
    public string? Notes { get; init; }

    /// <summary>The days that answers are about, as shown to the public; at most 18 months.</summary>
    public required DayRange PublicPeriod { get; init; }

    /// <summary>What silence becomes.</summary>
    public required DefaultPlan Default { get; init; }

    /// <summary>When the phases begin, unless a territory says otherwise.</summary>
    public required PhaseDates Phases { get; init; }

    /// <summary>Who takes part, in the order in which people read them.</summary>
    public required ValueList<TerritoryPlan> Territories { get; init; }

    /// <summary>When letters and calls rest.</summary>
    public QuietTimes QuietTimes { get; init; } = new();

    /// <summary>Which places of these territories are asked.</summary>
    public ScopeRule Scope { get; init; } = new();
}
