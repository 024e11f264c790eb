using System.Collections.Concurrent;
using Soliguide.Contracts;
using Soliguide.Contracts.Calls;

namespace Soliguide.Browser.Tests.Guide;

/// <summary>The call desk of Paris on paper: one place, for whoever asks first.</summary>
public sealed class PaperDesk
{
    private readonly ConcurrentDictionary<string, CallTicket> tickets = new();
    private readonly ConcurrentQueue<EndOfCall> ended = new();

    /// <summary>What callers said.</summary>
    public IReadOnlyCollection<EndOfCall> Ended => ended;

    /// <summary>Somebody has answered for the place by its link.</summary>
    public bool IsAnswered { get; set; }

    public CallTicket? Ticket(string caller) => tickets.GetValueOrDefault(caller) is { } ticket
        ? ticket with { Places = [.. ticket.Places.Select(place => place with { Waits = !IsAnswered })] }
        : null;

    public LeaseReply Lease(string caller, DateTimeOffset now) => ended.IsEmpty
        ? new LeaseReply(tickets.GetOrAdd(caller, _ => new CallTicket(
            $"bail-{caller}",
            caller,
            [new TicketPlace(PaperContacts.First, true, "silent", new CallTurn(null, CallPresence.Open, true, now.AddYears(-1), 1))],
            now.AddMinutes(15))))
        : new LeaseReply(null, DeskRest.NothingWaits);

    public Receipt End(EndOfCall call)
    {
        if (!tickets.TryRemove(call.By, out _))
        {
            return Receipt.Refused("lease_id", "LEASE_LOST", "Ask again.");
        }

        ended.Enqueue(call);
        return Receipt.Done;
    }

    public DeskView View() => new(ended.IsEmpty ? 1 : 0, 3, tickets.Count, [PaperPlaces.Unknown], [], [.. tickets.Keys]);
}
