namespace Soliguide.Silo.Tests.Calls.TenMinutes;

/// <content>Whose turn it is, who comes along, and who could be called for a whole minute.</content>
internal sealed partial class DeskWitness
{
    /// <summary>The first of a lease: due, to be reached by a number that nobody has on the line, and nobody ripe comes before it.</summary>
    private void CheckTurn(PlainPlace first, string caller, DateTimeOffset now)
    {
        Check(first.Waits && Dialled(first) is not null, $"{caller} was given {first.Key}, which waits for nobody");
        Check(first.NotBefore <= now, $"{caller} was given {first.Key} at {now:T}, before {first.NotBefore:T}");
        Check(!Line(first).Any(other => other.Hand is not null && other.Hand.Caller != caller), $"{first.Key} was given while its number was engaged");
        var (then, turn) = (first.Turn(now - Minute, bell), first.Turn(now, bell));
        var best = first.Former is { } former && former.Until > now - Minute
            ? new[] { then, turn, former.Turn }.Min()
            : then.CompareTo(turn) < 0 ? then : turn;
        if (ripe.Count > 0 && ripe.First() is var next && next.Key.CompareTo(best) < 0)
        {
            OutOfTurn.Add($"{now:T} {caller} was given {first.Key} {turn}, and {next.Value.Key} {next.Key} waited for a minute");
        }
    }

    /// <summary>
    /// What comes with it: all that waits of the same person or under the same number, and nothing else; behind one without a number first one that has it.
    /// </summary>
    private void CheckCompany(List<PlainPlace> given, string caller, DateTimeOffset now)
    {
        var first = given[0];
        var others = ofNumber[first.Number ?? ""].Concat(ofPerson[first.Person ?? ""])
            .Where(other => other != first && other.Waits && (other.Hand is null || given.Contains(other)))
            .Distinct()
            .OrderBy(other => other.Rank)
            .ToArray();
        var called = first.Number is null ? others.FirstOrDefault(other => other.Number is not null) : null;
        var company = others.Where(other => other.NotBefore <= now || other == called).OrderBy(other => other != called);
        Check(company.SequenceEqual(given.Skip(1)), $"{caller} was given {string.Join(", ", given.Select(place => place.Key))}");
    }

    /// <summary>Its own number; or, where they asked to be called back, that of the first other place of theirs that waits and has one.</summary>
    private string? Dialled(PlainPlace place) =>
        place.Number ?? (place.Promised ? ofPerson[place.Person ?? ""].Where(other => other.Waits && other.Number is not null).MinBy(other => other.Rank)?.Number : null);

    /// <summary>The places whose calls go to the same telephone.</summary>
    private IEnumerable<PlainPlace> Line(PlainPlace place) => Dialled(place) is { } number ? ofNumber[number] : [];

    /// <summary>The places without a number for which one of these might be dialled.</summary>
    private IEnumerable<PlainPlace> Silent(IEnumerable<PlainPlace> ofTheLine) =>
        ofTheLine.SelectMany(place => ofPerson[place.Person ?? ""]).Where(other => other.Number is null);

    private void RunOut(PlainLease lease, DateTimeOffset now)
    {
        if (leases.ContainsKey(lease.Id) && lease.Until <= now)
        {
            RanOut++;
            foreach (var place in lease.Places.Where(place => place.Promised))
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
        lease.Places.ForEach(place => TouchLine(place, now));
    }

    private void TouchLine(PlainPlace place, DateTimeOffset now)
    {
        Touch(place, now);
        PlainPlace[] line = [place, .. Line(place)];
        foreach (var other in line.Concat(Silent(line)).Distinct().Where(other => other != place))
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

        if (!place.Waits || place.Hand is not null || Dialled(place) is null || Line(place).Any(other => other.Hand is not null))
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
