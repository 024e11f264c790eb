using Google.Rpc;
using Grpc.Core;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Silo.Tests.Answers;
using Soliguide.Silo.Tests.Support;
using Soliguide.V1;

namespace Soliguide.Silo.Tests.Calls;

/// <summary>The desk as a caller's tool speaks to it, through everything there is.</summary>
[Collection(HouseTests.Name)]
public sealed class CallServiceTests
{
    private const string Territory = "fr-75";
    private static readonly Metadata Nadia = new() { { "x-soliguide-actor", "nadia" } };
    private static readonly Metadata Omar = new() { { "x-soliguide-actor", "omar" } };
    private static readonly string Campaign = AnswerSite.Plan.Id;

    [Fact]
    public async Task Desk_FromLeaseToOutcome_OneCallAnswersForBothPlacesOfAPerson()
    {
        await using var site = await OnDesk();
        var calls = new CallService.CallServiceClient(site.Wire);

        var ticket = (await calls.LeaseCallAsync(Ask(), Nadia)).Ticket;
        var none = await calls.LeaseCallAsync(Ask(), Omar);
        Assert.Equal((null, DeskRest.NothingWaits), (none.Ticket, none.Rest));
        Assert.Equal(["fr-75-1", "fr-75-2"], ticket.Places.Select(place => place.PlaceId));
        Assert.Equal(ticket.Places, (await calls.ExtendLeaseAsync(Extend(ticket), Nadia)).Ticket.Places);

        site.Clock.Advance(TimeSpan.FromMinutes(5));
        var closed = new AnswerContent
        {
            Changes = new Changes
            {
                Periods =
                {
                    new Period
                    {
                        PeriodId = "p1",
                        Kind = PeriodKind.Closure,
                        StartDate = new Google.Type.Date { Year = 2019, Month = 8, Day = 5 },
                        EndDate = new Google.Type.Date { Year = 2019, Month = 8, Day = 18 },
                    },
                },
            },
        };
        foreach (var place in ticket.Places)
        {
            var outcome = Outcome(ticket, place.PlaceId, CallOutcome.Answered);
            outcome.Content = closed;
            Assert.True((await calls.RecordOutcomeAsync(outcome, Nadia)).Changed);
            Assert.False((await calls.RecordOutcomeAsync(outcome, Nadia)).Changed);
        }

        var places = new PlaceService.PlaceServiceClient(site.Wire);
        await Waiting.Until(
            async () => (await places.GetPlaceAsync(new GetPlaceRequest { PlaceId = "fr-75-2" })).Place is { LastAnswerChannel: Channel.Call, Periods.Count: 1 },
            "the public reads what was said on the telephone");
        var desk = (await calls.ListQueueAsync(new ListQueueRequest { CampaignId = Campaign, Territory = Territory })).Desk;
        Assert.Equal((0, 0, 0), (desk.CallableCount, desk.LaterCount, desk.InHandCount));
    }

    [Fact]
    public async Task RecordOutcome_WithoutTheLease_IsRefusedWithItsReason()
    {
        await using var site = await OnDesk();
        var calls = new CallService.CallServiceClient(site.Wire);
        var ticket = (await calls.LeaseCallAsync(Ask(), Nadia)).Ticket;

        await Refused(StatusCode.FailedPrecondition, "LEASE_LOST", () => calls.RecordOutcomeAsync(Outcome(ticket, "fr-75-1", CallOutcome.Busy), Omar).ResponseAsync);
        await Refused(StatusCode.FailedPrecondition, "LEASE_LOST", () => calls.ExtendLeaseAsync(Extend(ticket), Omar).ResponseAsync);
        await Refused(StatusCode.InvalidArgument, "INVALID_REQUEST", () => calls.RecordOutcomeAsync(Outcome(ticket, "fr-75-1", CallOutcome.Refused), Nadia).ResponseAsync);
        await Refused(StatusCode.InvalidArgument, "INVALID_REQUEST", () => calls.RecordOutcomeAsync(Outcome(ticket, "fr-75-1", CallOutcome.CallBackAt), Nadia).ResponseAsync);
        await Refused(StatusCode.InvalidArgument, "INVALID_REQUEST", () => calls.LeaseCallAsync(new LeaseCallRequest { CampaignId = Campaign, Territory = "Paris" }, Nadia).ResponseAsync);

        Assert.Equal(ticket.LeaseId, (await calls.LeaseCallAsync(Ask(), Nadia)).Ticket.LeaseId);
        Assert.True((await calls.ReleaseLeaseAsync(Release(ticket), Nadia)).Changed);
        Assert.False((await calls.ReleaseLeaseAsync(Release(ticket), Nadia)).Changed);
    }

    [Fact]
    public async Task WatchDesk_WhileSomebodyTakesACall_TellsIt()
    {
        await using var site = await OnDesk();
        var calls = new CallService.CallServiceClient(site.Wire);
        using var patience = new CancellationTokenSource(Waiting.Longest);
        using var watch = calls.WatchDesk(new WatchDeskRequest { CampaignId = Campaign, Territory = Territory }, Nadia, cancellationToken: patience.Token);

        Assert.True(await watch.ResponseStream.MoveNext(patience.Token));
        Assert.Equal((1, 0), (watch.ResponseStream.Current.Desk.CallableCount, watch.ResponseStream.Current.Desk.InHandCount));
        await calls.LeaseCallAsync(Ask(), Nadia);

        Assert.True(await watch.ResponseStream.MoveNext(patience.Token));
        var desk = watch.ResponseStream.Current.Desk;
        Assert.Equal((0, 2, "nadia"), (desk.CallableCount, desk.InHandCount, Assert.Single(desk.Callers)));
        Assert.Equal(["fr-75-1", "fr-75-2"], watch.ResponseStream.Current.Ticket.Places.Select(place => place.PlaceId));
        Assert.False(watch.ResponseStream.Current.Heartbeat);
    }

    /// <summary>Both of Anna's places wait for a call; one has a number.</summary>
    private static async Task<AnswerSite> OnDesk()
    {
        var site = await AnswerSite.Open();
        var grains = site.Get<IGrainFactory>();
        Assert.True((await grains.GetGrain<IPlaceGrain>("fr-75-1").Put(DeskHouse.Put(DeskHouse.Place("fr-75-1", "anna")))).Accepted);
        await grains.GetGrain<ICampaignGrain>(Campaign).Open(CampaignPhase.Call, Territory);
        var calls = new CallService.CallServiceClient(site.Wire);
        await Waiting.Until(
            async () => (await calls.ListQueueAsync(new ListQueueRequest { CampaignId = Campaign, Territory = Territory })).Desk is { CallableCount: 1, PlaceIdsWithoutPhone: ["fr-75-2"] },
            "both places wait");
        return site;
    }

    private static async Task Refused<T>(StatusCode code, string reason, Func<Task<T>> call)
    {
        var status = (await Assert.ThrowsAsync<RpcException>(call)).GetRpcStatus()!;
        Assert.Equal(((int)code, reason), (status.Code, status.GetDetail<ErrorInfo>().Reason));
    }

    private static LeaseCallRequest Ask() => new() { CampaignId = Campaign, Territory = Territory };

    private static ExtendLeaseRequest Extend(CallTicket ticket) => new() { CampaignId = Campaign, Territory = Territory, LeaseId = ticket.LeaseId };

    private static ReleaseLeaseRequest Release(CallTicket ticket) => new() { CampaignId = Campaign, Territory = Territory, LeaseId = ticket.LeaseId };

    private static RecordOutcomeRequest Outcome(CallTicket ticket, string place, CallOutcome outcome) => new()
    {
        CampaignId = Campaign, Territory = Territory, LeaseId = ticket.LeaseId, PlaceId = place, Outcome = outcome,
    };
}
