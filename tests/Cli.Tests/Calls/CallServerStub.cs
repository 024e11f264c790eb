using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Soliguide.V1;

namespace Soliguide.Cli.Tests.Calls;

/// <summary>A front door of the same protos on a port of its own, with one place on the desk of Paris; the desk of fr-93 is quiet.</summary>
internal sealed class CallServerStub : CallService.CallServiceBase, IAsyncDisposable
{
    private static readonly Timestamp Noon = new DateTimeOffset(2019, 7, 2, 12, 0, 0, TimeSpan.Zero).ToTimestamp();
    private WebApplication app = null!;

    public RecordOutcomeRequest? Ended { get; private set; }

    public ReleaseLeaseRequest? Left { get; private set; }

    public string? Actor { get; private set; }

    public string Address => app.Urls.Single();

    public static async Task<CallServerStub> Start()
    {
        var server = new CallServerStub();
        server.app = await GrpcStub.Start(server);
        return server;
    }

    public override Task<LeaseCallResponse> LeaseCall(LeaseCallRequest request, ServerCallContext context)
    {
        Actor = context.RequestHeaders.GetValue("x-soliguide-actor");
        return Task.FromResult(request.Territory == "fr-93"
            ? new LeaseCallResponse { Rest = DeskRest.QuietTime, NextTime = Noon }
            : new LeaseCallResponse
            {
                Rest = DeskRest.None,
                Ticket = new CallTicket
                {
                    LeaseId = "l1",
                    EndTime = Noon,
                    Places =
                    {
                        new TicketPlace
                        {
                            PlaceId = "fr-75-1",
                            Waits = true,
                            Reason = "callBack",
                            Turn = new CallTurn { PromiseTime = Noon, Presence = CallPresence.Open, Vital = true, AttemptCount = 1 },
                        },
                        new TicketPlace { PlaceId = "fr-75-2" },
                    },
                },
            });
    }

    public override Task<RecordOutcomeResponse> RecordOutcome(RecordOutcomeRequest request, ServerCallContext context)
    {
        (Ended, Actor) = (request, context.RequestHeaders.GetValue("x-soliguide-actor"));
        return request.LeaseId == "lost"
            ? throw new RpcException(new Status(StatusCode.FailedPrecondition, "The place is no longer in your hand."))
            : Task.FromResult(new RecordOutcomeResponse { Changed = request.LeaseId != "again" });
    }

    public override Task<ReleaseLeaseResponse> ReleaseLease(ReleaseLeaseRequest request, ServerCallContext context)
    {
        Left = request;
        return Task.FromResult(new ReleaseLeaseResponse { Changed = true });
    }

    public override Task<ListQueueResponse> ListQueue(ListQueueRequest request, ServerCallContext context) => Task.FromResult(new ListQueueResponse
    {
        Desk = new DeskView
        {
            CallableCount = 1, LaterCount = 2, InHandCount = 3, PlaceIdsWithoutPhone = { "fr-75-9" },
            Places = { new QueuedPlace { PlaceId = "fr-75-1", Reason = "silent", StartTime = Noon } },
        },
    });

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
