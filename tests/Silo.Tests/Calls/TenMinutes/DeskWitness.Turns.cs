namespace Soliguide.Silo.Tests.Calls.TenMinutes;

/// <content>Whose turn it is, who comes along, and who could be called for a whole minute.</content>
internal sealed partial class DeskWitness
{
    /// <summary>The first of a lease: due, with a number that nobody has on the line, and nobody ripe comes before it.</summary>
    private void CheckTurn(PlainPlace first, string caller, DateTimeOffset now)
    {
        Check(first.Waits && first.Number is not null, $"{caller} was given {first.Key}, which waits for nobody");
        Check(first.NotBefore <= now, $"{caller} was given {first.Key} at {now:T}, before {first.NotBefore:T}");
        Check(!ofNumber[first.Number ?? ""].Any(other => other.Hand is not null && other.Hand.Caller != caller), $"{first.Key} was given while its number was engaged");
        var (then, turn) = (first.Turn(now - Minute, bell), first.Turn(now, bell));
        var best = first.Former is { } former && former.Until > now - Minute
            ? new[] { then, turn, former.Turn }.Min()
            : then.CompareTo(turn) < 0 ? then : turn;
        if (ripe.Count > 0 && ripe.First() is var next && next.Key.CompareTo(best) < 0)
        {
            OutOfTurn.Add($"{now:T} {caller} was given {first.Key} {turn}, and {next.Value.Key} {next.Key} waited for a minute");
        }
    }

    /// <summary>What comes with it: all that waits of the same person or under the same number, and nothing else.</summary>
    private void CheckCompany(List<PlainPlace> given, string caller, DateTimeOffset now)
    {
        var first = given[0];
        var company = ofNumber[first.Number ?? ""].Concat(ofPerson[first.Person ?? ""])
            .Where(other => other != first && other.Waits && other.NotBefore <= now && (other.Hand is null || given.Contains(other)))
            .Distinct()
            .OrderBy(other => other.Rank);
        Check(company.SequenceEqual(given.Skip(1)), $"{caller} was given {string.Join(", ", given.Select(place => place.Key))}");
    }

    private void RunOut(PlainLease lease, DateTimeOffset now)
    {
        if (leases.ContainsKey(lease.Id) && lease.Until <= now)
        {
            RanOut++;
            foreach (var place in lease.Places.Where(place => place is { Promised: true, Number: not null }))
            {
                promises.Add(place);
            }

            Free(lease, now);
        }
    }

    private void Free(PlainLease lease, DateTimeOffset now)
    {
        leases.Remove(lease.Id);
        lease.Places.ForEach(place => place.Hand = null);
        lease.Places.ForEach(place => TouchNumber(place, now));
    }

    private void TouchNumber(PlainPlace place, DateTimeOffset now)
    {
        Touch(place, now);
        foreach (var other in place.Number is null ? [] : ofNumber[place.Number].Where(other => other != place))
        {
            Touch(other, now);
        }
    }

    /// <summary>Something about a place changed: its minute begins anew.</summary>
    private void Touch(PlainPlace place, DateTimeOffset now)
    {
        place.Changes++;
        if (place.Ripe is { } turn)
        {
            ripe.Remove(turn);
            place.Ripe = null;
        }

        if (!place.Waits || place.Hand is not null || place.Number is null || ofNumber[place.Number].Any(other => other.Hand is not null))
        {
            return;
        }

        var (from, changes) = (place.NotBefore > now ? place.NotBefore : now, place.Changes);
        wakes.Enqueue(
            at =>
            {
                if (place.Changes == changes)
                {
                    place.Ripe = place.Turn(at, bell);
                    ripe.Add(place.Ripe.Value, place);
                }
            },
            from + Minute);
    }

    private void Wake(DateTimeOffset now)
    {
        while (wakes.TryPeek(out var act, out var at) && at <= now)
        {
            wakes.Dequeue();
            act(at);
        }
    }

    private void Check(bool holds, string wrong)
    {
        if (!holds)
        {
            Wrongs.Add(wrong);
        }
    }
}
