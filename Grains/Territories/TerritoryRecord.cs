using Soliguide.Contracts.Places;
using Soliguide.Domain;
using Soliguide.Domain.Campaigns.Scopes;

namespace Soliguide.Grains.Territories;

/// <summary>What is stored of a territory in a campaign, under the state name <c>territory</c>.</summary>
public sealed record TerritoryRecord
{
    /// <summary>The current form of this record.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The form it was written in.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>Shards of the roster.</summary>
    public int Shards { get; init; }

    /// <summary>Waves rest.</summary>
    public bool Paused { get; init; }

    /// <summary>Phases that are open, in the order they opened.</summary>
    public ValueList<TerritoryPhase> Phases { get; init; } = [];

    /// <summary>The rule that the roster was last compared with.</summary>
    public ScopeRule? Scope { get; init; }

    /// <summary>The last change of a place that was compared with it.</summary>
    public long ScopeCheckedTo { get; init; }
}

/// <summary>A phase that is open in a territory.</summary>
/// <param name="Due">What is carried to the places.</param>
/// <param name="OpenedAt">When it opened (UTC).</param>
public sealed record TerritoryPhase(PhaseDue Due, DateTimeOffset OpenedAt);
