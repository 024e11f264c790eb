using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Soliguide.Contracts;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Places;
using Soliguide.Domain;
using Soliguide.Domain.Calls;
using Soliguide.Domain.Json;
using Soliguide.Grains.Reports;

namespace Soliguide.Grains.Calls;

/// <summary>
/// The places of a territory that wait for a call. The entries are the places' own (docs/decisions/0003); this is their order,
/// in memory, read again whenever the desk starts. Who has whom is stored before a ticket is given out, so that no crash gives a place to two.
/// </summary>
[GrainType("call-desk")]
internal sealed partial class CallDeskGrain(
    [PersistentState("call-desk")] IPersistentState<CallDeskRecord> state,
    IReportBook book,
    IOptions<CallOptions> options,
    IOptions<ReviewOptions> reviews,
    [FromKeyedServices(TimeProviderNames.Grains)] TimeProvider clock,
    [FromKeyedServices(CallerClock.Key)] TimeProvider hands) : RecordGrain<CallDeskRecord>(state), ICallDeskGrain
{
    private readonly CallQueue queue = new();
    private readonly Dictionary<string, DeskPlace> told = [];

    // Places that left since the memory of what was passed over was last cleared of them.
    private readonly HashSet<string> left = [];
    private DeskCalendar? calendar;

    private (string Campaign, string Territory) Key => CampaignKeys.Split(this.GetPrimaryKeyString());

    private CallLeases Leases => Record.Leases;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await foreach (var place in book.Desk(Key.Campaign, Key.Territory).WithCancellation(cancellationToken))
        {
            var waits = CallMapping.ToDeskPlace(place, Key.Campaign);
            told[waits.Place] = waits;
            queue.Put(CallMapping.ToWaiting(waits, CallFacts.Of(place.Sheet!)));
        }

        left.UnionWith(Record.Skipped.Keys.Where(place => !told.ContainsKey(place)));
    }

    public Task Add(DeskPlace place)
    {
        Put(place);
        return Task.CompletedTask;
    }

    public Task Remove(string place)
    {
        told.Remove(place);
        queue.Remove(place);
        left.Add(place);
        return Task.CompletedTask;
    }

    public async Task<LeaseReply> Lease(string caller)
    {
        var (now, held) = (clock.GetUtcNow(), hands.GetUtcNow());
        if (Leases.Of(caller, held) is { } mine)
        {
            return new LeaseReply(Ticket(mine, now));
        }

        if (await Calendar().Rest(now) is { } rest)
        {
            return rest;
        }

        if (queue.Next(Leases.Taken(held), Record.Skipped, now) is not { } first)
        {
            return new LeaseReply(null, DeskRest.NothingWaits, queue.NextDue(now));
        }

        var lease = new CallLease(Guid.CreateVersion7(held).ToString("N"), caller, Together(first, now, held), held, held + options.Value.Lease);
        await Save(Record with { Leases = Leases.Give(lease, held), Skipped = StillWaiting() });
        return new LeaseReply(Ticket(lease, now));
    }

    public async Task<CallTicket?> Extend(string lease, string caller)
    {
        var held = hands.GetUtcNow();
        if (Leases.Find(lease, caller, held) is not { } mine)
        {
            return null;
        }

        var longer = mine with { Until = held + options.Value.Lease };
        await Save(Record with { Leases = Leases.Give(longer, held) });
        return Ticket(longer, clock.GetUtcNow());
    }

    public async Task<bool> Release(string lease, string caller, bool skip)
    {
        var (now, held) = (clock.GetUtcNow(), hands.GetUtcNow());
        if (Leases.Find(lease, caller, held) is not { } mine)
        {
            return false;
        }

        string[] passed = skip ? [.. mine.Places.Where(queue.Waiting.ContainsKey)] : [];
        await Save(Record with { Leases = Leases.Release(mine, held), Skipped = Record.Skipped.SetItems(passed.Select(place => KeyValuePair.Create(place, now))) });
        Array.ForEach(passed, queue.Pass);
        queue.Free();
        return true;
    }

    public async Task<Receipt> End(EndOfCall call)
    {
        var (now, held) = (clock.GetUtcNow(), hands.GetUtcNow());
        var place = GrainFactory.GetGrain<IPlaceGrain>(call.Place);
        if (Leases.Find(call.Lease, call.By, held) is not { } mine || !mine.Places.Contains(call.Place))
        {
            return await place.KnowsCall(Key.Campaign, CallMapping.CallId(call))
                ? Receipt.Already
                : Receipt.Refused("lease_id", "LEASE_LOST", "The place is no longer in your hand; ask for a place and say again what you heard.");
        }

        if (CallMapping.NeedsWords(call) && string.IsNullOrWhiteSpace(call.Note))
        {
            return Receipt.Refused("note", "NOTE_REQUIRED", "Write what they said: somebody else reads it, or nobody calls the place again.");
        }

        var (heard, refusal) = await new CallReview(GrainFactory, reviews.Value, Key.Campaign).Lay(call, held - mine.Since, now);
        if (refusal is not null)
        {
            return refusal;
        }

        // The place first: after a crash in between the caller says it again, and the place has heard it.
        var receipt = await place.RecordCall(heard);
        if (receipt.Accepted)
        {
            // Where it still waits the place says so itself, and that word comes behind this call: until then nobody is given it. Should the
            // place fail to say so, the entry stays as it is, for the next caller.
            await place.Redo(Key.Campaign);
            await Remove(call.Place);
            queue.Free();
            var day = await Calendar().Day(now);
            await Save((Record with { Leases = Leases.End(mine, call.Place, held), Skipped = Record.Skipped.Remove(call.Place) }).Count(day, call.By));
        }

        return receipt;
    }

    private void Put(DeskPlace place)
    {
        told[place.Place] = place;
        queue.Put(CallMapping.ToWaiting(place, DomainJson.Read<CallFacts>(place.Facts!.Json)));
    }

    private DeskCalendar Calendar() => calendar ??= new(GrainFactory, Key.Campaign, Key.Territory);

    /// <summary>
    /// The place whose turn it is, and what else waits of the same person or under the same number: one call can answer for all. A place without a
    /// number brings one that has it, due or not: there they said when to call back.
    /// </summary>
    private ValueList<string> Together(WaitingPlace first, DateTimeOffset now, DateTimeOffset held)
    {
        var taken = Leases.Taken(held);
        var others = queue.With(first).Where(place => !taken.Contains(place.Place)).ToArray();
        var called = queue.Dialled(first) is { } dialled && dialled != first ? dialled : null;
        return
        [
            first.Place,
            .. others.Where(place => place.IsDue(now) || place == called)
                .OrderBy(place => place != called)
                .Take(Math.Max(options.Value.PlacesOfOneCall - 1, called is null ? 0 : 1))
                .Select(place => place.Place),
        ];
    }

    /// <summary>What was passed over and has left the desk since needs no memory.</summary>
    private ImmutableSortedDictionary<string, DateTimeOffset> StillWaiting()
    {
        var kept = Record.Skipped.RemoveRange(left.Where(place => !told.ContainsKey(place)));
        left.Clear();
        return kept;
    }
}
