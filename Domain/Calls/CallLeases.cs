namespace Soliguide.Domain.Calls;

/// <summary>
/// Who is on the telephone with whom. What is over is left out of the next state, so that the list is as long as there are callers: it is written
/// with each act. Which calls have ended the places themselves know.
/// </summary>
public sealed record CallLeases
{
    /// <summary>Nobody calls.</summary>
    public static CallLeases None { get; } = new();

    /// <summary>The leases given and not ended; those that ran out may still be among them.</summary>
    public ValueList<CallLease> Given { get; init; } = [];

    /// <summary>The lease a caller has now; null is none.</summary>
    public CallLease? Of(string caller, DateTimeOffset now) => Given.FirstOrDefault(lease => lease.Caller == caller && lease.Holds(now));

    /// <summary>A caller's lease by its id, while it holds; null when it is over, or another's.</summary>
    public CallLease? Find(string id, string caller, DateTimeOffset now) => Of(caller, now) is { } lease && lease.Id == id ? lease : null;

    /// <summary>The places that somebody has now.</summary>
    public HashSet<string> Taken(DateTimeOffset now) => [.. Given.Where(lease => lease.Holds(now)).SelectMany(lease => lease.Places)];

    /// <summary>A caller gets places, or keeps those in hand for longer.</summary>
    public CallLeases Give(CallLease lease, DateTimeOffset now) => this with { Given = Living(now).Where(l => l.Caller != lease.Caller).Append(lease).ToValueList() };

    /// <summary>The caller leaves; what was not dealt with is free.</summary>
    public CallLeases Release(CallLease lease, DateTimeOffset now) => this with { Given = Living(now).Where(l => l.Id != lease.Id).ToValueList() };

    /// <summary>The call about one of the places ended; the last one ends the lease.</summary>
    public CallLeases End(CallLease lease, string place, DateTimeOffset now)
    {
        var rest = lease with { Places = lease.Places.Where(p => p != place).ToValueList() };
        return rest.Places.Count == 0 ? Release(lease, now) : Give(rest, now);
    }

    private IEnumerable<CallLease> Living(DateTimeOffset now) => Given.Where(lease => lease.Holds(now));
}
