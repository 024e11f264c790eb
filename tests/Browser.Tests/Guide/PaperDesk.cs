using System.Collections.Concurrent;
using Soliguide.Contracts;
using Soliguide.Contracts.Calls;

namespace Soliguide.Browser.Tests.Guide;

/// <summary>The call desk of Paris on paper: one place unless a test puts others on it, for whoever asks first.</summary>
public sealed class PaperDesk
{
    private readonly ConcurrentDictionary<string, CallTicket> tickets = new();
    private readonly ConcurrentQueue<EndOfCall> ended = new();
    private readonly ConcurrentQueue<string> waiting = new([PaperContacts.First]);

    /// <summary>What callers said.</summary>
    public IReadOnlyCollection<EndOfCall> Ended => ended;

    /// <summary>Somebody has answered for the place by its link.</summary>
    public bool IsAnswered { get; set; }

    public CallTicket? Ticket(string caller) => tickets.GetValueOrDefault(caller) is { } ticket
        ? ticket with { Places = [.. ticket.Places.Select(place => place with { Waits = !IsAnswered })] }
        : null;

    public LeaseReply Lease(string caller, DateTimeOffset now)
    {
        if (!tickets.ContainsKey(caller) && waiting.TryDequeue(out var place))
        {
            tickets[caller] = new CallTicket(
                $"bail-{caller}-{place}",
                caller,
                [new TicketPlace(place, true, "silent", new CallTurn(null, CallPresence.Open, true, now.AddYears(-1), 1))],
                now.AddMinutes(15));
        }

        return Ticket(caller) is { } ticket ? new LeaseReply(ticket) : new LeaseReply(null, DeskRest.NothingWaits);
    }

    /// <summary>Puts other places on the desk, in this order, for one caller each.</summary>
    public void Fill(IEnumerable<string> places)
    {
        waiting.Clear();
        foreach (var place in places)
        {
            waiting.Enqueue(place);
        }
    }

    public Receipt End(EndOfCall call)
    {
        if (!tickets.TryRemove(call.By, out _))
        {
            return Receipt.Refused("lease_id", "LEASE_LOST", "Ask again.");
        }

        ended.Enqueue(call);
        return Receipt.Done;
    }

    public DeskView View() => new(waiting.Count + tickets.Count, 3, tickets.Count, [PaperPlaces.Unknown], [], [.. tickets.Keys]);
}
