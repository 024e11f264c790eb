using Grpc.Core;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Mapping;
using Soliguide.V1;
using Channel = Soliguide.Domain.Places.Updates.Channel;

namespace Soliguide.GrpcApi.Services;

/// <summary>The call desk: who calls whom, and what became of it.</summary>
internal sealed class CallEndpoint(
    IGrainFactory grains,
    [FromKeyedServices(ApiClocks.Campaign)] TimeProvider clock,
    [FromKeyedServices(ApiClocks.Wire)] TimeProvider wire) : CallService.CallServiceBase
{
    private const int LongestNote = 500;
    private const int LongestLease = 64;
    private const int Page = 50;
    private const int LargestPage = 1000;
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public override async Task<LeaseCallResponse> LeaseCall(LeaseCallRequest request, ServerCallContext context)
    {
        var caller = Actor.Of(context);
        return (await Desk(request.CampaignId, request.Territory).Lease(caller)).ToWire();
    }

    public override async Task<ExtendLeaseResponse> ExtendLease(ExtendLeaseRequest request, ServerCallContext context)
    {
        var caller = Actor.Of(context);
        var desk = Desk(request.CampaignId, request.Territory, request.LeaseId);
        return await desk.Extend(request.LeaseId, caller) is { } ticket
            ? new ExtendLeaseResponse { Ticket = ticket.ToWire() }
            : throw Fault.Of(CallErrors.LeaseLost);
    }

    public override async Task<ReleaseLeaseResponse> ReleaseLease(ReleaseLeaseRequest request, ServerCallContext context)
    {
        var caller = Actor.Of(context);
        var desk = Desk(request.CampaignId, request.Territory, request.LeaseId);
        return new ReleaseLeaseResponse { Changed = await desk.Release(request.LeaseId, caller, request.Skip) };
    }

    public override async Task<RecordOutcomeResponse> RecordOutcome(RecordOutcomeRequest request, ServerCallContext context)
    {
        var by = Actor.Of(context);
        var at = Violations.Read(out var all);
        var desk = ReadDesk(request.CampaignId, request.Territory, at);
        var end = ReadEnd(request, by, at);
        all.Throw();

        var receipt = await desk().End(end);
        return receipt.Accepted
            ? new RecordOutcomeResponse { Changed = receipt.Changed }
            : throw Fault.Refused([.. FieldNames.Of(receipt.Problems, V1.AnswerContent.Descriptor, "content")]);
    }

    public override async Task<ListQueueResponse> ListQueue(ListQueueRequest request, ServerCallContext context)
    {
        var at = Violations.Read(out var all);
        var desk = ReadDesk(request.CampaignId, request.Territory, at);
        if (request.PageSize is < 0 or > LargestPage)
        {
            at["page_size"].Refuse(FieldErrors.Value, $"Give 1 to {LargestPage}, or 0 for {Page}.");
        }

        all.Throw();
        return new ListQueueResponse { Desk = (await desk().Look(request.PageSize == 0 ? Page : request.PageSize)).ToWire() };
    }

    public override async Task WatchDesk(WatchDeskRequest request, IServerStreamWriter<WatchDeskResponse> responseStream, ServerCallContext context)
    {
        var caller = Actor.Of(context);
        var desk = Desk(request.CampaignId, request.Territory);
        var (last, toldAt) = (default(WatchDeskResponse), 0L);
        while (!context.CancellationToken.IsCancellationRequested)
        {
            var now = new WatchDeskResponse { Desk = (await desk.Look(Page)).ToWire(), Ticket = (await desk.Ticket(caller))?.ToWire() };
            var isSame = now.Equals(last);
            if (!isSame || wire.GetElapsedTime(toldAt) >= Heartbeat)
            {
                (last, toldAt) = (now.Clone(), wire.GetTimestamp());
                now.Heartbeat = isSame;
                await responseStream.WriteAsync(now, context.CancellationToken);
            }

            await Task.Delay(Glance, wire, context.CancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private EndOfCall ReadEnd(RecordOutcomeRequest request, string by, Reading at)
    {
        var place = request.PlaceId.ReadPlace(at["place_id"]).ToString();
        var outcome = request.Outcome.ReadEnum<V1.CallOutcome, CallResult>(at["outcome"]);
        var lease = request.LeaseId.ReadText(at["lease_id"], LongestLease);
        var end = new EndOfCall(lease, place, outcome, by, request.CallBackTime.ReadInstant(at["call_back_time"]))
        {
            Note = request.Note.ReadTextOrNull(at["note"], LongestNote),
        };
        if (outcome == CallResult.CallBackAt && end.CallBackAt is null)
        {
            at["call_back_time"].Refuse(FieldErrors.Required, "Say when they asked to be called again.");
        }

        if (outcome != CallResult.Answered && request.Content is null)
        {
            return end;
        }

        var content = request.Content.ReadContent(at["content"]);
        return end with { Submission = new Submission($"{lease}/{place}", content, Channel.Call, by, clock.GetUtcNow()).ToDocument() };
    }

    private ICallDeskGrain Desk(string campaign, string territory, string? lease = null)
    {
        var at = Violations.Read(out var all);
        var desk = ReadDesk(campaign, territory, at);
        lease?.ReadText(at["lease_id"], LongestLease);
        all.Throw();
        return desk();
    }

    private Func<ICallDeskGrain> ReadDesk(string campaign, string territory, Reading at)
    {
        var key = $"{campaign.ReadCampaign(at["campaign_id"])}/{territory.ReadTerritory(at["territory"])}";
        return () => grains.GetGrain<ICallDeskGrain>(key);
    }
}
