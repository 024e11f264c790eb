using Orleans.Concurrency;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;

namespace Soliguide.Contracts.Territories;

/// <summary>One territory in one campaign: its roster and its waves. Key: <c>summer-2019/fr-75</c>.</summary>
[Alias("territory")]
public interface ITerritoryGrain : IGrainWithStringKey
{
    /// <summary>Builds the roster from the places the scope covers. A repetition adds what is missing.</summary>
    [Alias("enrol")]
    Task<int> Enrol(PlanDocument plan);

    /// <summary>Opens a phase: persisted, then carried to all places in waves. Returns at once; a repetition is harmless.</summary>
    [Alias("open")]
    Task Open(PhaseDue due);

    /// <summary>Stops within one wave.</summary>
    [Alias("pause")]
    Task Pause();

    /// <summary>Goes on.</summary>
    [Alias("resume")]
    Task Resume();

    /// <summary>Starts unfinished shards again and applies the scope to places that changed.</summary>
    [Alias("poke")]
    Task Poke(PlanDocument plan);

    /// <summary>How far each open phase has come.</summary>
    [Alias("progress"), AlwaysInterleave]
    Task<PhaseProgress[]> Progress();

    /// <summary>A shard has carried all phases it was given to all its places.</summary>
    [Alias("shard-done"), OneWay]
    Task ShardDone(int shard);
}

/// <summary>How far a phase has come in a territory.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="OpenedAt">When it opened (UTC).</param>
/// <param name="Places">Places on the roster.</param>
/// <param name="Reached">Places it has reached.</param>
/// <param name="Complete">All of them.</param>
[GenerateSerializer, Immutable, Alias("phase-progress")]
public sealed record PhaseProgress(CampaignPhase Phase, DateTimeOffset OpenedAt, int Places, int Reached, bool Complete);
