using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Domain;

namespace Soliguide.Grains.Territories;

/// <summary>What is stored of a shard of a roster, under the state name <c>roster-shard</c>.</summary>
public sealed record RosterShardRecord
{
    /// <summary>The current form of this record.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The form it was written in.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>The places, in the order they came; only ever added to, so that cursors stay right.</summary>
    public ValueList<string> Places { get; init; } = [];

    /// <summary>Runs through the phases, in order of phase.</summary>
    public ValueList<ShardRun> Runs { get; init; } = [];
}

/// <summary>How far a shard has carried a phase.</summary>
/// <param name="Due">What is carried.</param>
/// <param name="Cursor">Places tried once.</param>
/// <param name="Retry">Places among them that could not be reached, to be tried again.</param>
public sealed record ShardRun(PhaseDue Due, int Cursor, ValueList<string> Retry)
{
    /// <summary>The phase.</summary>
    public CampaignPhase Phase => Due.Phase;

    /// <summary>Whether the phase has reached so many places, all of them.</summary>
    public bool IsComplete(int places) => Cursor >= places && Retry.Count == 0;
}
