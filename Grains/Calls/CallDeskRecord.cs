using System.Collections.Immutable;
using Soliguide.Domain.Calls;

namespace Soliguide.Grains.Calls;

/// <summary>What is stored of a desk, under the state name <c>call-desk</c>: who calls whom. The places themselves hold who waits.</summary>
public sealed record CallDeskRecord
{
    /// <summary>The current form of this record.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The form it was written in.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>Who is on the telephone.</summary>
    public CallLeases Leases { get; init; } = CallLeases.None;

    /// <summary>When a caller last passed a place over (UTC), by place.</summary>
    public ImmutableSortedDictionary<string, DateTimeOffset> Skipped { get; init; } = ImmutableSortedDictionary<string, DateTimeOffset>.Empty;
}
