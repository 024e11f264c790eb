namespace Soliguide.Silo.Privacy;

/// <summary>One kind of thing that is not kept for ever. What it removes it removes one by one: cut off in the middle, the next night goes on.</summary>
internal interface IRetentionRule
{
    /// <summary>What it removes, as logs and the count say it.</summary>
    string Name { get; }

    /// <summary>How much would go now. Changes nothing.</summary>
    Task<int> Count(DateTimeOffset now, CancellationToken stop);

    /// <summary>Removes what is due; returns how much went.</summary>
    Task<int> Apply(DateTimeOffset now, IGrainFactory grains, CancellationToken stop);
}
