using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Places;

namespace Soliguide.Silo.Tests.Calls.TenMinutes;

/// <summary>
/// Hears everything that one desk is told and gives out, in its order, and keeps an account of its own by the words of docs/calls.md: who has whom, who
/// could be called since when, what was promised. What contradicts it is written down. The desk makes its order for a minute, so a place
/// counts as passed by once it could be called for a whole one.
/// </summary>
internal sealed partial class DeskWitness
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, PlainPlace> places;
    private readonly ILookup<string, PlainPlace> ofNumber;
    private readonly ILookup<string, PlainPlace> ofPerson;
    private readonly DateTimeOffset bell;
    private readonly Dictionary<string, PlainLease> leases = [];
    private readonly SortedDictionary<PlainTurn, PlainPlace> ripe = [];
    private readonly PriorityQueue<Action<DateTimeOffset>, DateTimeOffset> wakes = new();
    private readonly HashSet<PlainPlace> promises = [];

    /// <param name="places">The desk's places as they stand when it opens.</param>
    /// <param name="now">When it opens (UTC).</param>
    /// <param name="bell">When some places open and others close (UTC).</param>
    public DeskWitness(IReadOnlyCollection<PlainPlace> places, DateTimeOffset now, DateTimeOffset bell)
    {
        this.places = places.ToDictionary(place => place.Key);
        this.bell = bell;
        ofNumber = places.Where(place => place.Number is not null).ToLookup(place => place.Number!);
        ofPerson = places.Where(place => place.Person is not null).ToLookup(place => place.Person!);
        foreach (var place in places)
        {
            Touch(place, now);
            if (place.Promised)
            {
                promises.Add(place);
                Promises++;
            }

            if (place.Hours is PlainHours.OpensAtTheBell or PlainHours.ClosesAtTheBell)
            {
                wakes.Enqueue(at => Touch(place, at), bell);
            }
        }
    }

    /// <summary>Leases given.</summary>
    public int Leases { get; private set; }

    /// <summary>Leases that ran out.</summary>
    public int RanOut { get; private set; }

    /// <summary>Leases given back.</summary>
    public int GivenBack { get; private set; }

    /// <summary>Calls ended, by outcome.</summary>
    public Dictionary<CallResult, int> Ended { get; } = [];

    /// <summary>Promised call-backs, those made before included.</summary>
    public int Promises { get; private set; }

    /// <summary>Places given to somebody while another had them.</summary>
    public List<string> Doubles { get; } = [];

    /// <summary>Leases that passed somebody by whose turn it was.</summary>
    public List<string> OutOfTurn { get; } = [];

    /// <summary>Everything else that a desk must not do.</summary>
    public List<string> Wrongs { get; } = [];

    /// <summary>How many promises are not kept yet, due or not, of those for which there is still a number to dial.</summary>
    public int PromisesLeft => promises.Count(place => Dialled(place) is not null);

    /// <summary>A place waits, or why and when changed.</summary>
    public void Added(DeskPlace told, DateTimeOffset now)
    {
        Wake(now);
        var place = places[told.Place];
        var entry = (told.Since, told.NotBefore ?? DateTimeOffset.MinValue, told.AskedBack, told.Attempts);
        if (place.Waits && place.Told == entry)
        {
            return;
        }

        place.Former = (place.Turn(now, bell), now);
        (place.Waits, place.Told) = (true, entry);
        (place.Since, place.NotBefore, place.Promised, place.Attempts) = entry;
        TouchLine(place, now);
    }

    /// <summary>Somebody asked for a place.</summary>
    public void Leased(string caller, LeaseReply reply, DateTimeOffset now)
    {
        Wake(now);
        if (reply.Ticket is not { } ticket)
        {
            if (ripe.Count > 0)
            {
                OutOfTurn.Add($"{caller} was told that nobody waits, and {ripe.First().Value.Key} does");
            }

            return;
        }

        if (leases.Values.FirstOrDefault(lease => lease.Caller == caller) is { } mine)
        {
            Check(mine.Id == ticket.Lease && ticket.Places.Select(p => p.Place).SequenceEqual(mine.Places.Select(p => p.Key)), $"{caller} asked again and got something else");
            return;
        }

        Leases++;
        var given = ticket.Places.Select(p => places[p.Place]).ToList();
        foreach (var place in given.Where(place => place.Hand is not null))
        {
            Doubles.Add($"{place.Key} was given to {caller} and {place.Hand!.Caller} had it");
        }

        CheckTurn(given[0], caller, now);
        CheckCompany(given, caller, now);
        var lease = new PlainLease(ticket.Lease, caller, given) { Until = ticket.Until };
        leases[lease.Id] = lease;
        wakes.Enqueue(at => RunOut(lease, at), lease.Until);
        foreach (var place in given)
        {
            place.Hand = lease;
            promises.Remove(place);
        }

        given.ForEach(place => TouchLine(place, now));
    }

    /// <summary>A caller gave a sign of life.</summary>
    public void Extended(string id, string caller, CallTicket? ticket, DateTimeOffset now)
    {
        Wake(now);
        var mine = leases.GetValueOrDefault(id) is { } lease && lease.Caller == caller ? lease : null;
        Check(mine is null == ticket is null, $"{caller} extended {id}: {ticket is not null}");
        if (mine is not null && ticket is not null)
        {
            mine.Until = ticket.Until;
            wakes.Enqueue(at => RunOut(mine, at), mine.Until);
        }
    }

    /// <summary>A caller gave places back.</summary>
    public void Released(string id, string caller, bool skip, bool done, DateTimeOffset now)
    {
        Wake(now);
        var mine = leases.GetValueOrDefault(id) is { } lease && lease.Caller == caller ? lease : null;
        Check(mine is not null == done, $"{caller} gave {id} back: {done}");
        if (mine is null)
        {
            return;
        }

        GivenBack++;
        foreach (var place in mine.Places)
        {
            place.Skipped = skip ? now : place.Skipped;
            if (place.Promised)
            {
                // Nobody spoke to them: the promise stands.
                promises.Add(place);
            }
        }

        Free(mine, now);
    }

    /// <summary>A call about a place ended.</summary>
    public void End(EndOfCall call, bool accepted, DateTimeOffset now)
    {
        Wake(now);
        var place = places[call.Place];
        var mine = leases.GetValueOrDefault(call.Lease) is { } lease && lease.Caller == call.By && lease.Places.Contains(place) ? lease : null;
        Check(mine is not null == accepted, $"{call.By} ended {call.Place} with {call.Outcome}: {accepted}");
        if (mine is null || !accepted)
        {
            return;
        }

        Ended[call.Outcome] = Ended.GetValueOrDefault(call.Outcome) + 1;
        mine.Places.Remove(place);
        if (mine.Places.Count == 0)
        {
            leases.Remove(mine.Id);
        }

        (place.Hand, place.Waits, place.Skipped) = (null, false, null);
        if (call.Outcome == CallResult.CallBackAt)
        {
            Promises++;
            promises.Add(place);
        }

        TouchLine(place, now);
    }
}
