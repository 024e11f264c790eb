using System.Collections.Concurrent;

namespace Soliguide.Silo.Tests.Calls.Killed;

/// <summary>What callers were told, and nothing else: who has which place in hand, what was acknowledged, who was promised a call.</summary>
internal sealed class DeskLedger
{
    private readonly ConcurrentDictionary<string, string> inHand = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> promises = new();
    private readonly ConcurrentDictionary<string, string> outcomes = new();
    private readonly ConcurrentQueue<string> doubles = new();
    private int leases;
    private int promised;

    /// <summary>Leases that a caller heard of.</summary>
    public int Leases => leases;

    /// <summary>Call-backs whose acknowledgement a caller heard.</summary>
    public int Promised => promised;

    /// <summary>Those of them that nobody was given yet.</summary>
    public int PromisesLeft => promises.Count;

    /// <summary>Places that were in two hands.</summary>
    public IReadOnlyCollection<string> Doubles => doubles;

    /// <summary>Acknowledged outcomes, by the name of the call; its place.</summary>
    public IReadOnlyDictionary<string, string> Outcomes => outcomes;

    /// <summary>A caller heard of a lease.</summary>
    public void Take(string caller, IEnumerable<string> places, DateTimeOffset now)
    {
        Interlocked.Increment(ref leases);
        foreach (var place in places)
        {
            if (!inHand.TryAdd(place, caller))
            {
                doubles.Enqueue($"{place} was given to {caller} and {inHand.GetValueOrDefault(place)}");
            }

            if (promises.TryGetValue(place, out var due) && due <= now)
            {
                promises.TryRemove(place, out _);
            }
        }
    }

    /// <summary>A caller is about to give a place back, or to say what the call brought: from now on it may be another's.</summary>
    public void Leave(string place) => inHand.TryRemove(place, out _);

    /// <summary>They asked to be called again; told before the desk is, for somebody else may have the place before the caller hears that it was recorded.</summary>
    public void Promise(string place, DateTimeOffset due)
    {
        promises[place] = due;
        Interlocked.Increment(ref promised);
    }

    /// <summary>The desk acknowledged what a call brought.</summary>
    public void Keep(string lease, string place) => outcomes[$"{lease}/{place}"] = place;
}
