using Google.Protobuf.WellKnownTypes;
using Soliguide.Contracts.Calls;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>The call desk on the wire.</summary>
internal static class CallMapping
{
    public static V1.LeaseCallResponse ToWire(this LeaseReply reply) => new()
    {
        Ticket = reply.Ticket?.ToWire(),
        Rest = reply.Rest.ToWire<DeskRest, V1.DeskRest>(),
        NextTime = reply.Next.ToWire(),
    };

    public static V1.CallTicket ToWire(this CallTicket ticket) => new()
    {
        LeaseId = ticket.Lease,
        Caller = ticket.Caller,
        Places = { ticket.Places.Select(ToWire) },
        EndTime = ticket.Until.ToTimestamp(),
    };

    public static V1.DeskView ToWire(this DeskView desk) => new()
    {
        CallableCount = desk.Callable,
        LaterCount = desk.Later,
        InHandCount = desk.InHand,
        PlaceIdsWithoutPhone = { desk.WithoutPhone },
        Places = { desk.First.Select(ToWire) },
        Callers = { desk.Callers },
    };

    private static V1.TicketPlace ToWire(TicketPlace place) => new()
    {
        PlaceId = place.Place,
        Waits = place.Waits,
        Reason = place.Reason,
        Turn = place.Turn is not { } turn ? null : new V1.CallTurn
        {
            PromiseTime = turn.PromisedAt.ToWire(),
            Presence = turn.Presence.ToWire<CallPresence, V1.CallPresence>(),
            Vital = turn.Vital,
            LastVerifyTime = turn.LastVerified.ToWire(),
            AttemptCount = turn.Attempts,
            PeopleServedPerWeek = turn.PeopleServed ?? 0,
        },
    };

    private static V1.QueuedPlace ToWire(DeskPlace place) => new()
    {
        PlaceId = place.Place,
        Reason = place.Reason,
        StartTime = place.Since.ToTimestamp(),
        NotBeforeTime = place.NotBefore.ToWire(),
        AttemptCount = place.Attempts,
    };
}
