using Soliguide.Contracts;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>A desk that gives out what a test put on it, in that order, and refuses as the true one does.</summary>
public sealed class FakeCallDeskGrain(FakeGuide guide) : Grain, ICallDeskGrain
{
    private FakeCallDesk Desk => guide.CallDesks.GetOrAdd(this.GetPrimaryKeyString(), _ => new FakeCallDesk());

    public Task Add(DeskPlace place) => Task.CompletedTask;

    public Task Remove(string place) => Task.CompletedTask;

    public Task<DeskPlace[]> List(int max) => Task.FromResult<DeskPlace[]>([]);

    public Task<LeaseReply> Lease(string caller)
    {
        guide.Write();
        if (!Desk.Tickets.ContainsKey(caller))
        {
            if (!Desk.Waiting.TryDequeue(out var places))
            {
                return Task.FromResult(Desk.Rest);
            }

            var turn = new CallTurn(null, CallPresence.Open, true, null, 2);
            Desk.Tickets[caller] = new CallTicket(
                Guid.NewGuid().ToString("N"), caller, [.. places.Select(place => new TicketPlace(place, true, "silent", turn))], Samples.Noon.AddMinutes(15));
        }

        return Task.FromResult(new LeaseReply(Now(caller)));
    }

    public Task<CallTicket?> Ticket(string caller) => Task.FromResult(Now(caller));

    public Task<CallTicket?> Extend(string lease, string caller)
    {
        guide.Write();
        return Task.FromResult(Holds(lease, caller) ? Now(caller) : null);
    }

    public Task<bool> Release(string lease, string caller, bool skip)
    {
        guide.Write();
        if (!Holds(lease, caller))
        {
            return Task.FromResult(false);
        }

        Desk.Tickets.Remove(caller);
        Desk.Released.Add((lease, skip));
        return Task.FromResult(true);
    }

    public Task<Receipt> End(EndOfCall call)
    {
        guide.Write();
        if (!Holds(call.Lease, call.By) || Desk.Tickets[call.By].Places.All(place => place.Place != call.Place))
        {
            return Task.FromResult(Receipt.Refused("lease_id", "LEASE_LOST", "Ask again."));
        }

        var isForGood = call.Outcome is CallResult.WrongNumber or CallResult.Refused or CallResult.Moved
            || (call.Submission is { } said && DomainJson.Read<Submission>(said.Json).Content is AnswerContent.ClosedForGood);
        if (isForGood && string.IsNullOrWhiteSpace(call.Note))
        {
            return Task.FromResult(Receipt.Refused("note", "NOTE_REQUIRED", "Write what they said."));
        }

        Desk.Ended.Add(call);
        var rest = Desk.Tickets[call.By].Places.Where(place => place.Place != call.Place).ToArray();
        if (rest.Length == 0)
        {
            Desk.Tickets.Remove(call.By);
        }
        else
        {
            Desk.Tickets[call.By] = Desk.Tickets[call.By] with { Places = rest };
        }

        return Task.FromResult(Receipt.Done);
    }

    public Task<int> Today(string caller) => Task.FromResult(Desk.Ended.Count(call => call.By == caller));

    public Task<DeskView> Look(int max) => Task.FromResult(new DeskView(
        Desk.Waiting.Count, 0, Desk.Tickets.Values.Sum(ticket => ticket.Places.Length), Desk.WithoutPhone, [], [.. Desk.Tickets.Keys]));

    private bool Holds(string lease, string caller) => Desk.Tickets.TryGetValue(caller, out var ticket) && ticket.Lease == lease;

    private CallTicket? Now(string caller) => Desk.Tickets.TryGetValue(caller, out var ticket)
        ? ticket with { Places = [.. ticket.Places.Select(place => Desk.Answered.Contains(place.Place) ? new TicketPlace(place.Place, false, "", null) : place)] }
        : null;
}
