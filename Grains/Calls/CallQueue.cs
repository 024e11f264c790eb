using Soliguide.Domain.Calls;

namespace Soliguide.Grains.Calls;

/// <summary>
/// The places of a desk in memory and their order. The order is made for a minute, since opening hours and promises move no faster; what
/// it names and may not be called any more is passed by.
/// </summary>
internal sealed class CallQueue
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    private static readonly Comparer<(DateTimeOffset NotBefore, string Place)> ByTime = Comparer<(DateTimeOffset NotBefore, string Place)>.Create((one, other) =>
        one.NotBefore != other.NotBefore ? one.NotBefore.CompareTo(other.NotBefore) : string.CompareOrdinal(one.Place, other.Place));

    private readonly Dictionary<string, WaitingPlace> waiting = [];
    private readonly OneCall together = new();

    // Places that wait for their time, by it: whoever finds nothing asks for the next, at an empty desk all the time.
    private readonly SortedSet<(DateTimeOffset NotBefore, string Place)> resting = new(ByTime);
    private Queue<string> order = [];
    private readonly HashSet<string> passed = [];
    private DateTimeOffset? orderedAt;
    private DateTimeOffset? nextDue;
    private bool changed;

    /// <summary>Everything that waits.</summary>
    public IReadOnlyDictionary<string, WaitingPlace> Waiting => waiting;

    /// <summary>A place waits, or why and when changed.</summary>
    public void Put(WaitingPlace place)
    {
        Remove(place.Place);
        waiting[place.Place] = place;
        together.Put(place);
        if (place.NotBefore is { } notBefore)
        {
            resting.Add((notBefore, place.Place));
        }

        changed = true;
    }

    /// <summary>A place waits no longer.</summary>
    public void Remove(string place)
    {
        if (waiting.Remove(place, out var gone))
        {
            together.Remove(gone);
            if (gone.NotBefore is { } notBefore)
            {
                resting.Remove((notBefore, place));
            }
        }
    }

    /// <summary>When a place that waits for its time may be called; null where none does.</summary>
    public DateTimeOffset? NextDue(DateTimeOffset now)
    {
        foreach (var (notBefore, place) in resting.GetViewBetween((now.AddTicks(1), ""), (DateTimeOffset.MaxValue, "")))
        {
            if (Dialled(waiting[place]) is not null)
            {
                return notBefore;
            }
        }

        return null;
    }

    /// <summary>What else waits of the same person or under the same number, in order of the key: one call can answer for all.</summary>
    public IEnumerable<WaitingPlace> With(WaitingPlace place) => together.With(place).Select(other => waiting[other]);

    /// <summary>The place whose number is dialled for this one; null where there is none.</summary>
    public WaitingPlace? Dialled(WaitingPlace place) => place.Facts.HasPhone ? place : place.Dialled(With(place));

    /// <summary>A place that was in somebody's hand is free again.</summary>
    public void Free() => changed = true;

    /// <summary>
    /// A caller passed a place over. Where it still stands in the order, because somebody had it when that was made or it came along with another,
    /// it would be back at once.
    /// </summary>
    public void Pass(string place) => passed.Add(place);

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

        if (!changed && !(nextDue <= now))
        {
            return null;
        }

        Order(skipped, now);
        return Take(taken, now);
    }

    private void Order(IReadOnlyDictionary<string, DateTimeOffset> skipped, DateTimeOffset now)
    {
        order = new Queue<string>(CallOrder.Of(waiting.Values.Where(place => Dialled(place) is not null), skipped, now).Select(place => place.Place));
        orderedAt = now;
        nextDue = NextDue(now);
        changed = false;
        passed.Clear();
    }

    private WaitingPlace? Take(HashSet<string> taken, DateTimeOffset now)
    {
        // Two callers at once on one number would hear it engaged: what shares one waits until the call is over.
        var engaged = taken.Select(place => waiting.GetValueOrDefault(place)?.Facts.Number).OfType<string>().ToHashSet();
        while (order.TryDequeue(out var place))
        {
            if (waiting.TryGetValue(place, out var next) && next.IsDue(now) && !passed.Contains(place) && Dialled(next) is { } dialled
                && !taken.Contains(place) && !taken.Contains(dialled.Place)
                && (dialled.Facts.Number is { } number ? !engaged.Contains(number) : !together.With(next).Any(taken.Contains)))
            {
                return next;
            }
        }

        return null;
    }
}
