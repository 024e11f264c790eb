using Orleans.Concurrency;
using Soliguide.Contracts.Places;

namespace Soliguide.Contracts.Territories;

/// <summary>At most 1,000 places of a territory's roster, carried through phases in waves. Key: <c>summer-2019/fr-75/3</c>.</summary>
[Alias("roster-shard")]
public interface IRosterShardGrain : IGrainWithStringKey
{
    /// <summary>Adds places that are not on it yet; they get the given phases as well, in order.</summary>
    /// <returns>How many places the shard holds now.</returns>
    [Alias("add")]
    Task<int> Add(string[] places);

    /// <summary>The places it holds, in order.</summary>
    [Alias("places"), AlwaysInterleave]
    Task<string[]> Places();

    /// <summary>Begins or continues to carry phases to all places. Returns at once; a repetition is harmless.</summary>
    [Alias("start")]
    Task Start(PhaseDue[] due);

    /// <summary>Stops after the running wave.</summary>
    [Alias("pause")]
    Task Pause();

    /// <summary>Carries the next wave, then posts itself again; the shard's own message.</summary>
    [Alias("run-wave"), OneWay]
    Task RunWave();

    /// <summary>How far it has come.</summary>
    [Alias("progress"), AlwaysInterleave]
    Task<ShardState> Progress();
}

/// <summary>How far a shard has come.</summary>
/// <param name="Places">Places it holds.</param>
/// <param name="Phases">How far it has carried each phase it was given.</param>
[GenerateSerializer, Immutable, Alias("shard-state")]
public sealed record ShardState(int Places, ShardProgress[] Phases);

/// <summary>How far a phase has come in a shard.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Reached">Places reached.</param>
/// <param name="Failed">Places to try again.</param>
/// <param name="Complete">All reached, none to try again.</param>
[GenerateSerializer, Immutable, Alias("shard-progress")]
public sealed record ShardProgress(Campaigns.CampaignPhase Phase, int Reached, int Failed, bool Complete);
