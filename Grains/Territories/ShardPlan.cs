using Soliguide.Contracts.Places;
using Soliguide.Domain;

namespace Soliguide.Grains.Territories;

/// <summary>What a shard does next: which wave, and what a wave leaves behind. Pure.</summary>
internal static class ShardPlan
{
    /// <summary>The record with these phases to carry; unchanged when they are known.</summary>
    public static RosterShardRecord Begin(RosterShardRecord shard, IEnumerable<PhaseDue> due)
    {
        var runs = due.Where(d => shard.Runs.All(r => r.Phase != d.Phase)).Select(d => new ShardRun(d, 0, [])).ToArray();
        return runs.Length == 0 ? shard : shard with { Runs = shard.Runs.Concat(runs).OrderBy(r => r.Phase).ToValueList() };
    }

    /// <summary>The next wave: the earliest phase that is not complete; new places first, then those to try again. Null when all is done.</summary>
    public static Wave? Next(RosterShardRecord shard, int size)
    {
        var run = shard.Runs.FirstOrDefault(r => !r.IsComplete(shard.Places.Count));
        return run switch
        {
            null => null,
            _ when run.Cursor < shard.Places.Count => new Wave(run, [.. shard.Places.Skip(run.Cursor).Take(size)], false),
            _ => new Wave(run, [.. run.Retry.Take(size)], true),
        };
    }

    /// <summary>The record after a wave.</summary>
    public static RosterShardRecord After(RosterShardRecord shard, Wave wave, IReadOnlyCollection<string> failed)
    {
        var run = wave.IsRetry
            ? wave.Run with { Retry = wave.Run.Retry.Except(wave.Places).Concat(failed).ToValueList() }
            : wave.Run with { Cursor = wave.Run.Cursor + wave.Places.Length, Retry = wave.Run.Retry.Concat(failed).ToValueList() };
        return shard with { Runs = shard.Runs.Select(r => r.Phase == run.Phase ? run : r).ToValueList() };
    }
}

/// <summary>Places that a phase reaches at once.</summary>
/// <param name="Run">The phase and how far it is.</param>
/// <param name="Places">The places.</param>
/// <param name="IsRetry">Whether they were tried before.</param>
internal sealed record Wave(ShardRun Run, string[] Places, bool IsRetry);
