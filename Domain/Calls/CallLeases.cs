namespace Soliguide.Domain.Calls;

/// <summary>
/// Who is on the telephone with whom. What is over is left out of the next state, so that the list is as long as there are callers; of calls that
/// ended the latest are remembered, so that saying it twice is harmless.
/// </summary>
public sealed record CallLeases
{
    /// <summary>Far more than callers can end between a lost answer and its repetition.</summary>
    private const int Remembered = 500;

    /// <summary>Nobody calls.</summary>
    public static CallLeases None { get; } = new();

    /// <summary>The leases given and not ended; those that ran out may still be among them.</summary>
    public ValueList<CallLease> Given { get; init; } = [];

    /// <summary>Calls that ended, as lease and place, oldest first.</summary>
    public ValueList<string> Ended { get; init; } = [];

    /// <summary>The lease a caller has now; null is none.</summary>
    public CallLease? Of(string caller, DateTimeOffset now) => Given.FirstOrDefault(lease => lease.Caller == caller && lease.Holds(now));

    /// <summary>A caller's lease by its id, while it holds; null when it is over, or another's.</summary>
    public CallLease? Find(string id, string caller, DateTimeOffset now) => Of(caller, now) is { } lease && lease.Id == id ? lease : null;

    /// <summary>The places that somebody has now.</summary>
    public HashSet<string> Taken(DateTimeOffset now) => [.. Given.Where(lease => lease.Holds(now)).SelectMany(lease => lease.Places)];

    /// <summary>Whether this call has ended before.</summary>
    public bool HasEnded(string id, string place) => Ended.Contains(Name(id, place));

    /// <summary>A caller gets places.</summary>
    public CallLeases Give(CallLease lease, DateTimeOffset now) => this with { Given = Living(now).Where(l => l.Caller != lease.Caller).Append(lease).ToValueList() };

    /// <summary>The caller is still there.</summary>
    public CallLeases Extend(CallLease lease, DateTimeOffset until, DateTimeOffset now) => Give(lease with { Until = until }, now);

    /// <summary>The caller leaves; what was not dealt with is free.</summary>
    public CallLeases Release(CallLease lease, DateTimeOffset now) => this with { Given = Living(now).Where(l => l.Id != lease.Id).ToValueList() };

    /// <summary>The call about one of the places ended; the last one ends the lease.</summary>
    public CallLeases End(CallLease lease, string place, DateTimeOffset now)
    {
        var rest = lease with { Places = lease.Places.Where(p => p != place).ToValueList() };
        var next = rest.Places.Count == 0 ? Release(lease, now) : Give(rest, now);
        return next with { Ended = Ended.Append(Name(lease.Id, place)).TakeLast(Remembered).ToValueList() };
    }

    private IEnumerable<CallLease> Living(DateTimeOffset now) => Given.Where(lease => lease.Holds(now));

    private static string Name(string id, string place) => $"{id}/{place}";
}
