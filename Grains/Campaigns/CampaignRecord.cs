using Soliguide.Domain;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;

namespace Soliguide.Grains.Campaigns;

/// <summary>What is stored of a campaign, under the state name <c>campaign</c>.</summary>
public sealed record CampaignRecord
{
    /// <summary>The current form of this record.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The form it was written in.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>The plan; null until it is created.</summary>
    public CampaignPlan? Plan { get; init; }

    /// <summary>Grows with every change.</summary>
    public int Revision { get; init; }

    /// <summary>Where it stands.</summary>
    public CampaignLife State { get; init; }

    /// <summary>The request it was created with: the same again is a repetition.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>Phases that are open, in the order they opened.</summary>
    public ValueList<OpenPhase> Opened { get; init; } = [];

    /// <summary>Who did what, oldest first.</summary>
    public ValueList<Act> Log { get; init; } = [];
}

/// <summary>A phase that is open in a territory.</summary>
/// <param name="Territory">The territory.</param>
/// <param name="Phase">The phase.</param>
/// <param name="At">When it opened (UTC).</param>
public sealed record OpenPhase(TerritoryKey Territory, Phase Phase, DateTimeOffset At);

/// <summary>Something staff did.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="By">Staff id.</param>
/// <param name="Done">created, updated, launched, paused, resumed, finished.</param>
public sealed record Act(DateTimeOffset At, string By, string Done);

/// <summary>Where a campaign stands.</summary>
public enum CampaignLife
{
    /// <summary>A plan that can be edited freely.</summary>
    Draft,

    /// <summary>Launched.</summary>
    Running,

    /// <summary>Launched and stopped for now.</summary>
    Paused,

    /// <summary>Over.</summary>
    Finished,
}
