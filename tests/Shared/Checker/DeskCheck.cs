using Soliguide.Domain;
using Soliguide.Domain.Calls;
using Soliguide.Domain.Json;
using Soliguide.Grains.Calls;

namespace Soliguide.Tests.Shared.Checker;

/// <summary>Who has whom in hand at a desk: a place is in one hand at a time, and a caller has one lease.</summary>
internal static class DeskCheck
{
    /// <summary>What is wrong with a desk.</summary>
    public static IEnumerable<Fault> Of(string desk, string json)
    {
        var leases = DomainJson.Read<CallDeskRecord>(json).Leases.Given;
        foreach (var twice in leases.GroupBy(lease => lease.Id).Where(same => same.Count() > 1))
        {
            yield return new Fault(Rule.Lease, desk, $"the lease {twice.Key} is there {twice.Count()} times.");
        }

        foreach (var (one, other) in Pairs(leases).Where(pair => pair.One.Since < pair.Other.Until && pair.Other.Since < pair.One.Until))
        {
            if (one.Caller == other.Caller)
            {
                yield return new Fault(Rule.Lease, desk, $"{one.Caller} has two leases, {one.Id} and {other.Id}.");
            }

            foreach (var place in one.Places.Intersect(other.Places))
            {
                yield return new Fault(Rule.Lease, place, $"is in the hands of {one.Caller} and {other.Caller} at {desk}.");
            }
        }
    }

    private static IEnumerable<(CallLease One, CallLease Other)> Pairs(ValueList<CallLease> leases) =>
        from n in Enumerable.Range(0, leases.Count)
        from m in Enumerable.Range(0, n)
        select (leases[n], leases[m]);
}
