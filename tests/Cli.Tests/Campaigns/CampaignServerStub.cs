using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Soliguide.V1;

namespace Soliguide.Cli.Tests.Campaigns;

/// <summary>Campaigns on paper: summer-2019 runs, summer-2020 is a draft that cannot be launched, winter-2019 is paused.</summary>
internal sealed class CampaignServerStub : CampaignService.CampaignServiceBase
{
    private static readonly Timestamp Noon = new DateTimeOffset(2019, 7, 2, 12, 0, 0, TimeSpan.Zero).ToTimestamp();

    /// <summary>What was last asked.</summary>
    public object? Asked { get; private set; }

    public string? Actor { get; private set; }

    /// <summary>Refuses everybody, as a server does that asks for a key.</summary>
    public bool IsClosed { get; init; }

    public override Task<ListCampaignsResponse> ListCampaigns(ListCampaignsRequest request, ServerCallContext context) => Tell(request, context, IsClosed
        ? throw new RpcException(new Status(StatusCode.PermissionDenied, "For staff."))
        : request.PageToken.Length == 0
            ? new ListCampaignsResponse { NextPageToken = "2", Campaigns = { Head("summer-2020", CampaignState.Draft), Head("summer-2019", CampaignState.Running) } }
            : new ListCampaignsResponse { Campaigns = { Head("winter-2019", CampaignState.Paused) } });

    public override Task<GetCampaignResponse> GetCampaign(GetCampaignRequest request, ServerCallContext context) =>
        Tell(request, context, new GetCampaignResponse { Campaign = Campaign(request.CampaignId) });

    public override Task<CreateCampaignResponse> CreateCampaign(CreateCampaignRequest request, ServerCallContext context) => Tell(request, context, request.Plan.Title.Length == 0
        ? throw new RpcException(new Status(StatusCode.InvalidArgument, "plan.title: Fill this field."))
        : new CreateCampaignResponse
        {
            Campaign = Campaign(request.Plan.CampaignId),
            Warnings = { new CampaignWarning { Field = "plan.phases.remind", Reason = "REMINDER_LATE", Message = "It leaves after the deadline." } },
        });

    public override Task<UpdateCampaignResponse> UpdateCampaign(UpdateCampaignRequest request, ServerCallContext context) =>
        Tell(request, context, new UpdateCampaignResponse { Campaign = Campaign(request.Campaign.Plan.CampaignId) });

    public override Task<CloneCampaignResponse> CloneCampaign(CloneCampaignRequest request, ServerCallContext context) =>
        Tell(request, context, new CloneCampaignResponse { Campaign = Campaign(request.Plan.CampaignId) });

    public override Task<PreviewScopeResponse> PreviewScope(PreviewScopeRequest request, ServerCallContext context) => Tell(request, context, new PreviewScopeResponse
    {
        IncludedCount = 7,
        ExcludedCount = 2,
        Counts =
        {
            new ScopeCount { Territory = "fr-75", Included = true, Reason = "COVERED", PlaceCount = 7 },
            new ScopeCount { Territory = "fr-75", Reason = "NETWORK", PlaceCount = 2 },
        },
    });

    public override Task<PreviewLettersResponse> PreviewLetters(PreviewLettersRequest request, ServerCallContext context) => Tell(request, context, new PreviewLettersResponse
    {
        Samples =
        {
            request.CampaignId == "winter-2019" ? [] : new[]
            {
                new LetterSample
                {
                    Kind = LetterSampleKind.SeveralPlaces,
                    Territory = "fr-75",
                    PlaceIds = { "fr-75-1", "fr-75-2" },
                    LanguageCode = "fr",
                    Letters =
                    {
                        new LetterPreview { Kind = "ask", LeaveTime = Noon, Subject = "Vos 2 lieux", Text = "Bonjour,", Html = "<p>", Message = ByteString.CopyFromUtf8("Subject: Vos\r\n\r\n") },
                        new LetterPreview { Kind = "reminder", Fault = request.CampaignId == "summer-2020" ? "Reminder/text.fr.liquid:3" : "" },
                    },
                },
            },
        },
    });

    public override Task<LaunchCampaignResponse> LaunchCampaign(LaunchCampaignRequest request, ServerCallContext context) => Tell(request, context, request.CampaignId == "summer-2020"
        ? throw new RpcException(new Status(StatusCode.FailedPrecondition, "plan.phases.ask: Required for launching."))
        : new LaunchCampaignResponse { Campaign = Campaign(request.CampaignId) });

    public override Task<PauseCampaignResponse> PauseCampaign(PauseCampaignRequest request, ServerCallContext context) =>
        Tell(request, context, new PauseCampaignResponse { Campaign = Campaign(request.CampaignId) });

    public override Task<ResumeCampaignResponse> ResumeCampaign(ResumeCampaignRequest request, ServerCallContext context) =>
        Tell(request, context, new ResumeCampaignResponse { Campaign = Campaign(request.CampaignId) });

    public override Task<FinishCampaignResponse> FinishCampaign(FinishCampaignRequest request, ServerCallContext context) =>
        Tell(request, context, new FinishCampaignResponse { Campaign = Campaign(request.CampaignId) });

    public override Task<GetTallyResponse> GetTally(GetTallyRequest request, ServerCallContext context) => Tell(request, context, new GetTallyResponse
    {
        Total = Tally("", 40),
        Territories = { Tally("fr-75", 40) },
        Days = { request.StartDate is null ? [] : new[] { new DayTally { Day = request.StartDate, PlaceCount = 100, AnsweredCount = 9 } } },
    });

    public override Task<GetCallerTallyResponse> GetCallerTally(GetCallerTallyRequest request, ServerCallContext context) => Tell(request, context, new GetCallerTallyResponse
    {
        Callers =
        {
            new CallerTally
            {
                Caller = "nadia", Territory = "fr-75", CallCount = 5, AnsweredCount = 4, UnderReviewCount = 1, AcceptedCount = 2, FirstCallTime = Noon, LastCallTime = Noon,
                Outcomes = { ["answered"] = 4, ["noAnswer"] = 2 },
            },
        },
    });

    public override async Task WatchCampaign(WatchCampaignRequest request, IServerStreamWriter<WatchCampaignResponse> responseStream, ServerCallContext context)
    {
        await responseStream.WriteAsync(new WatchCampaignResponse { Total = Tally("", 40), Territories = { Tally("fr-75", 40) }, ReadTime = Noon });
        await responseStream.WriteAsync(new WatchCampaignResponse { Heartbeat = true, Total = Tally("", 40) });
        await responseStream.WriteAsync(new WatchCampaignResponse { Total = Tally("", 41), Territories = { Tally("fr-75", 41) }, ReadTime = Noon });
        await Task.Delay(Timeout.Infinite, context.CancellationToken);
    }

    public override Task<GetPlaceUpdateResponse> GetPlaceUpdate(GetPlaceUpdateRequest request, ServerCallContext context) => Tell(request, context, new GetPlaceUpdateResponse
    {
        PlaceUpdate = new PlaceUpdateFile
        {
            PlaceId = request.PlaceId,
            CampaignId = request.CampaignId,
            Stage = Stage.Answered,
            Answer = request.PlaceId == "fr-75-2" ? null : new StandingAnswer
            {
                AnswerId = "link-1",
                Channel = Channel.Link,
                GiveTime = Noon,
                Content = new AnswerContent { ClosedForGood = new ClosedForGood { Text = "Voir la mairie." } },
            },
            Journal =
            {
                new JournalLine { EventTime = Noon, Event = "askDue", Actor = "plan", Letter = "ask", Stage = Stage.Asked },
                new JournalLine { EventTime = Noon, Event = "answerReceived", Actor = "nadia", Channel = Channel.Link, Stage = Stage.Answered, Note = "rappel" },
            },
        },
    });

    private Task<T> Tell<T>(object asked, ServerCallContext context, T told)
    {
        (Asked, Actor) = (asked, context.RequestHeaders.GetValue("x-soliguide-actor"));
        return Task.FromResult(told);
    }

    private static CampaignSummary Head(string id, CampaignState state) => new() { CampaignId = id, Title = $"Titre {id}", State = state, UpdateTime = Noon };

    private static Tally Tally(string territory, int answered) => new()
    {
        Territory = territory,
        PlaceCount = 100,
        AskedCount = 90,
        CallCount = 3,
        OnDeskCount = 5,
        Stages = new StageCounts { Answered = answered, DefaultClosed = 60 - (answered - 40) },
        Channels = { new ChannelCount { Channel = Channel.Link, PlaceCount = answered } },
    };

    private static Campaign Campaign(string id) => new()
    {
        Plan = new CampaignPlan { CampaignId = id, Title = "Été 2019", Year = 2019, Territories = { new TerritoryPlan { Territory = "fr-75" } } },
        State = CampaignState.Running,
        Etag = "7",
        UpdateTime = Noon,
        OpenedPhases =
        {
            new OpenedPhase { Territory = "fr-75", Phase = Phase.Ask, OpenTime = new DateTimeOffset(2019, 6, 13, 8, 0, 0, TimeSpan.Zero).ToTimestamp() },
            new OpenedPhase { Territory = "fr-75", Phase = Phase.Call, OpenTime = Noon, Complete = true },
        },
        Acts = { new CampaignAct { ActTime = Noon, Actor = "nadia", Act = "launched" } },
    };
}
