using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Soliguide.V1;

namespace Soliguide.Silo.Tests.Calls.Killed;

/// <summary>A caller with a real client. Whatever gets no answer is asked again, word for word, until the server is back.</summary>
internal sealed class DeskSeat(
    CallService.CallServiceClient calls, DeskLedger ledger, string campaign, IReadOnlyList<string> territories, int number, int givenBack, Func<bool> leasesAreEnough)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly Random dice = new(number);
    private readonly Metadata me = new() { { "x-soliguide-actor", $"caller-{number}" } };

    private string Name => $"caller-{number}";

    /// <summary>Calls until nobody may be called any more and every promise is kept.</summary>
    public async Task Work(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var had = false;
            foreach (var territory in territories.Skip(number % territories.Count).Concat(territories.Take(number % territories.Count)))
            {
                while (await Lease(territory, stop) is { } ticket)
                {
                    had = true;
                    await Deal(territory, ticket, stop);
                }
            }

            if (!had && ledger.PromisesLeft == 0)
            {
                return;
            }

            await Task.Delay(Pause, TimeProvider.System, stop);
        }
    }

    private async Task<CallTicket?> Lease(string territory, CancellationToken stop)
    {
        var ticket = (await Say(deadline => calls.LeaseCallAsync(new LeaseCallRequest { CampaignId = campaign, Territory = territory }, me, deadline), stop)).Ticket;
        if (ticket is not null)
        {
            ledger.Take(Name, ticket.Places.Select(place => place.PlaceId), TimeProvider.System.GetUtcNow());
        }

        return ticket;
    }

    private async Task Deal(string territory, CallTicket ticket, CancellationToken stop)
    {
        if (dice.Next(10) == 0)
        {
            await Say(deadline => calls.ExtendLeaseAsync(new ExtendLeaseRequest { CampaignId = campaign, Territory = territory, LeaseId = ticket.LeaseId }, me, deadline), stop);
        }

        if (dice.Next(10) < givenBack && !leasesAreEnough())
        {
            ticket.Places.ToList().ForEach(place => ledger.Leave(place.PlaceId));
            var back = new ReleaseLeaseRequest { CampaignId = campaign, Territory = territory, LeaseId = ticket.LeaseId };
            await Say(deadline => calls.ReleaseLeaseAsync(back, me, deadline), stop);
            return;
        }

        foreach (var place in ticket.Places.Select(place => place.PlaceId))
        {
            var outcome = Outcome(territory, ticket.LeaseId, place);
            ledger.Leave(place);
            if (outcome.CallBackTime is { } due)
            {
                ledger.Promise(place, due.ToDateTimeOffset());
            }

            await Say(deadline => calls.RecordOutcomeAsync(outcome, me, deadline), stop);
            ledger.Keep(ticket.LeaseId, place);
        }
    }

    private RecordOutcomeRequest Outcome(string territory, string lease, string place)
    {
        var outcome = dice.Next(20) switch { 0 => CallOutcome.CallBackAt, < 4 => CallOutcome.Busy, < 8 => CallOutcome.Voicemail, _ => CallOutcome.NoAnswer };
        return new RecordOutcomeRequest
        {
            CampaignId = campaign,
            Territory = territory,
            LeaseId = lease,
            PlaceId = place,
            Outcome = outcome,
            CallBackTime = outcome == CallOutcome.CallBackAt ? Timestamp.FromDateTimeOffset(TimeProvider.System.GetUtcNow().AddMilliseconds(dice.Next(500, 4_000))) : null,
        };
    }

    private static async Task<T> Say<T>(Func<DateTime, AsyncUnaryCall<T>> call, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return await call((TimeProvider.System.GetUtcNow() + Patience).UtcDateTime);
            }
            catch (RpcException failed) when (failed.StatusCode is not (StatusCode.FailedPrecondition or StatusCode.InvalidArgument or StatusCode.NotFound or StatusCode.PermissionDenied))
            {
                await Task.Delay(Pause, TimeProvider.System, stop);
            }
        }
    }
}
