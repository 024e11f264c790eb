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

    /// <summary>The local day that <see cref="Recorded"/> is about; null is none yet.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>How many places each caller has recorded on that day; null is nobody any.</summary>
    public ImmutableSortedDictionary<string, int>? Recorded { get; init; }

    /// <summary>How many places a caller has recorded on a day.</summary>
    public int RecordedOn(DateOnly day, string caller) => Day == day ? Recorded?.GetValueOrDefault(caller) ?? 0 : 0;

    /// <summary>The record with one place more for a caller; what was counted on another day goes.</summary>
    public CallDeskRecord Count(DateOnly day, string caller) => this with
    {
        Day = day,
        Recorded = (Day == day && Recorded is not null ? Recorded : ImmutableSortedDictionary<string, int>.Empty).SetItem(caller, RecordedOn(day, caller) + 1),
    };

    /// <summary>When a caller last passed a place over (UTC), by place.</summary>
    public ImmutableSortedDictionary<string, DateTimeOffset> Skipped { get; init; } = ImmutableSortedDictionary<string, DateTimeOffset>.Empty;
}
