using Soliguide.Domain.Calls;

namespace Soliguide.Grains.Calls;

/// <summary>
/// The places of a desk in memory and their order. The order is made for a minute, since opening hours and promises move no faster; what
/// it names and may not be called any more is passed by.
/// </summary>
internal sealed class CallQueue
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, WaitingPlace> waiting = [];
    private Queue<string> order = [];
    private DateTimeOffset? orderedAt;
    private bool changed;

    /// <summary>Everything that waits.</summary>
    public IReadOnlyDictionary<string, WaitingPlace> Waiting => waiting;

    /// <summary>A place waits, or why and when changed.</summary>
    public void Put(WaitingPlace place)
    {
        waiting[place.Place] = place;
        changed = true;
    }

    /// <summary>A place waits no longer.</summary>
    public void Remove(string place) => waiting.Remove(place);

    /// <summary>A place that was in somebody's hand is free again.</summary>
    public void Free() => changed = true;

    /// <summary>The next place that may be called and that nobody has; null is none.</summary>
    public WaitingPlace? Next(HashSet<string> taken, IReadOnlyDictionary<string, DateTimeOffset> skipped, DateTimeOffset now)
    {
        if (orderedAt is not { } made || now - made >= Lasts || now < made)
        {
            Order(skipped, now);
        }

        if (Take(taken, now) is { } next)
        {
            return next;
        }

        if (!changed)
        {
            return null;
        }

        Order(skipped, now);
        return Take(taken, now);
    }

    private void Order(IReadOnlyDictionary<string, DateTimeOffset> skipped, DateTimeOffset now)
    {
        order = new Queue<string>(CallOrder.Of(waiting.Values, skipped, now).Select(place => place.Place));
        orderedAt = now;
        changed = false;
    }

    private WaitingPlace? Take(HashSet<string> taken, DateTimeOffset now)
    {
        // Two callers at once on one number would hear it engaged: what shares one waits until the call is over.
        var engaged = taken.Select(place => waiting.GetValueOrDefault(place)?.Facts.Number).OfType<string>().ToHashSet();
        while (order.TryDequeue(out var place))
        {
            if (waiting.TryGetValue(place, out var next) && next.MayBeCalled(now) && !taken.Contains(place)
                && (next.Facts.Number is not { } number || !engaged.Contains(number)))
            {
                return next;
            }
        }

        return null;
    }
}
