using Soliguide.Contracts.Calls;
using Soliguide.Domain.Calls;

namespace Soliguide.Grains.Calls;

/// <content>What callers and coordinators see of the desk.</content>
internal sealed partial class CallDeskGrain
{
    public Task<DeskPlace[]> List(int max)
    {
        var now = clock.GetUtcNow();
        return Task.FromResult(told.Values
            .Where(w => w.NotBefore is null || w.NotBefore <= now)
            .OrderByDescending(w => w.NotBefore is not null)
            .ThenBy(w => w.Attempts)
            .ThenBy(w => w.Since)
            .ThenBy(w => w.Place, StringComparer.Ordinal)
            .Take(max)
            .ToArray());
    }

    public Task<DeskView> Look(int max)
    {
        var (now, held) = (clock.GetUtcNow(), hands.GetUtcNow());
        var taken = Leases.Taken(held);
        var callable = CallOrder.Of(queue.Waiting.Values.Where(place => !taken.Contains(place.Place) && queue.Dialled(place) is not null), Record.Skipped, now);
        var places = queue.Waiting.Values;
        return Task.FromResult(new DeskView(
            callable.Count,
            places.Count(place => !place.IsDue(now)),
            taken.Count,
            [.. places.Where(place => queue.Dialled(place) is null).Select(place => place.Place).Order(StringComparer.Ordinal)],
            [.. callable.Take(max).Select(place => told[place.Place])],
            [.. Leases.Given.Where(lease => lease.Holds(held)).Select(lease => lease.Caller).Order(StringComparer.Ordinal)]));
    }

    public Task<CallTicket?> Ticket(string caller)
    {
        return Task.FromResult(Leases.Of(caller, hands.GetUtcNow()) is { } mine ? Ticket(mine, clock.GetUtcNow()) : null);
    }

    public async Task<int> Today(string caller) => Record.RecordedOn(await Calendar().Day(clock.GetUtcNow()), caller);

    private CallTicket Ticket(CallLease lease, DateTimeOffset now) =>
        new(lease.Id, lease.Caller, [.. lease.Places.Select(place => Told(place, now))], lease.Until);

    private TicketPlace Told(string place, DateTimeOffset now) => queue.Waiting.TryGetValue(place, out var waits)
        ? new TicketPlace(place, Waits: true, told[place].Reason, CallWhy.Of(waits, now).ToContract())
        : new TicketPlace(place, Waits: false, "", null);
}
