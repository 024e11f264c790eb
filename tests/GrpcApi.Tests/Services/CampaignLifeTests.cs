using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Google.Type;
using Grpc.Core;
using Soliguide.GrpcApi.Mapping;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Tests.Services;

[Collection(HouseTests.Name)]
public sealed class CampaignLifeTests(House house)
{
    private CampaignService.CampaignServiceClient Campaigns => house.Door.Campaigns;

    [Fact]
    public async Task Campaign_FromCreationToEnd_ShowsItsStateAndWhoActed()
    {
        var headers = new Metadata { { "x-soliguide-actor", "claire" } };
        var id = await Create("summer-2020");

        var checkedOnly = await Campaigns.LaunchCampaignAsync(new LaunchCampaignRequest { CampaignId = id, ValidateOnly = true });
        Assert.Equal(CampaignState.Draft, checkedOnly.Campaign.State);
        Assert.Equal("PHASE_TIME_HAS_PASSED", checkedOnly.Warnings.Single().Reason);

        var launched = await Campaigns.LaunchCampaignAsync(new LaunchCampaignRequest { CampaignId = id }, headers);
        Assert.Equal(CampaignState.Running, launched.Campaign.State);
        Assert.Equal((Phase.Ask, "fr-75", true), launched.Campaign.OpenedPhases.Select(o => (o.Phase, o.Territory, o.Complete)).Single());

        Assert.Equal(CampaignState.Paused, (await Campaigns.PauseCampaignAsync(new PauseCampaignRequest { CampaignId = id })).Campaign.State);
        Assert.Equal(CampaignState.Running, (await Campaigns.ResumeCampaignAsync(new ResumeCampaignRequest { CampaignId = id })).Campaign.State);
        Assert.Equal(CampaignState.Finished, (await Campaigns.FinishCampaignAsync(new FinishCampaignRequest { CampaignId = id })).Campaign.State);

        var read = (await Campaigns.GetCampaignAsync(new GetCampaignRequest { CampaignId = id })).Campaign;
        Assert.Equal(["created", "launched", "paused", "resumed", "finished"], read.Acts.Select(act => act.Act));
        Assert.Equal(["staff", "claire", "staff", "staff", "staff"], read.Acts.Select(act => act.Actor));

        await Expect.Refusal(
            StatusCode.FailedPrecondition, "CAMPAIGN_NOT_A_DRAFT",
            () => Campaigns.LaunchCampaignAsync(new LaunchCampaignRequest { CampaignId = id }).ResponseAsync);
    }

    [Fact]
    public async Task CreateCampaign_Twice_AlreadyExists()
    {
        await Create("summer-2021");

        await Expect.Refusal(StatusCode.AlreadyExists, "CAMPAIGN_EXISTS", () => Create("summer-2021"));
    }

    [Fact]
    public async Task CreateCampaign_WithoutPlan_NamesWhatIsMissing() => await Expect.Fields(
        () => Campaigns.CreateCampaignAsync(new CreateCampaignRequest { RequestId = "no blanks please" }).ResponseAsync,
        ("request_id", "REQUEST_ID_INVALID"), ("plan.campaign_id", "CAMPAIGN_ID_INVALID"), ("plan.season", "ENUM_VALUE_UNKNOWN"),
        ("plan.public_period", "FIELD_REQUIRED"));

    [Fact]
    public async Task CreateCampaign_RefusedByARule_NamesTheFieldOfTheRequest()
    {
        var plan = Samples.Plan("summer-2022").ToWire();
        plan.Title = "";

        await Expect.Fields(
            () => Campaigns.CreateCampaignAsync(new CreateCampaignRequest { Plan = plan }).ResponseAsync, ("plan.title", "INVALID_TITLE"));
    }

    [Fact]
    public async Task UpdateCampaign_ByMask_ChangesTheNamedFieldsOnly()
    {
        var id = await Create("summer-2023");
        var before = (await Campaigns.GetCampaignAsync(new GetCampaignRequest { CampaignId = id })).Campaign;
        var sent = new Campaign { Etag = before.Etag, Plan = new CampaignPlan { CampaignId = id, Title = "Un autre été", Year = 1900 } };

        var after = (await Campaigns.UpdateCampaignAsync(new UpdateCampaignRequest
        {
            Campaign = sent,
            UpdateMask = new FieldMask { Paths = { "plan.title", "plan.phases.remind" } },
        })).Campaign;

        Assert.Equal("Un autre été", after.Plan.Title);
        Assert.Null(after.Plan.Phases.Remind);
        Assert.Equal(2019, after.Plan.Year);
        Assert.Equal(before.Plan.Phases.Ask, after.Plan.Phases.Ask);
        Assert.NotEqual(before.Etag, after.Etag);

        await Expect.Refusal(StatusCode.Aborted, "CAMPAIGN_CHANGED", () => Campaigns.UpdateCampaignAsync(new UpdateCampaignRequest
        {
            Campaign = sent,
            UpdateMask = new FieldMask { Paths = { "plan.title" } },
        }).ResponseAsync);
    }

    [Theory]
    [InlineData("plan.publicPeriod", "UPDATE_MASK_INVALID")]
    [InlineData("plan.territories.time_zone", "UPDATE_MASK_INVALID")]
    [InlineData("state", "FIELD_IMMUTABLE")]
    [InlineData("plan.campaign_id", "FIELD_IMMUTABLE")]
    public async Task UpdateCampaign_WithAMaskThatSetsNothing_RefusesIt(string path, string reason) => await Expect.Fields(
        () => Campaigns.UpdateCampaignAsync(new UpdateCampaignRequest
        {
            Campaign = new Campaign { Plan = new CampaignPlan { CampaignId = Samples.Summer } },
            UpdateMask = new FieldMask { Paths = { path } },
        }).ResponseAsync,
        ("update_mask", reason));

    [Fact]
    public async Task UpdateCampaign_RefusedByARule_NamesTheFieldOfTheRequest()
    {
        var id = await Create("summer-2024");
        var period = new DayRange
        {
            StartDate = new Date { Year = 2019, Month = 9, Day = 1 },
            EndDate = new Date { Year = 2019, Month = 7, Day = 1 },
        };

        await Expect.Fields(
            () => Campaigns.UpdateCampaignAsync(new UpdateCampaignRequest
            {
                Campaign = new Campaign { Plan = new CampaignPlan { CampaignId = id, PublicPeriod = period } },
                UpdateMask = new FieldMask { Paths = { "plan.public_period" } },
            }).ResponseAsync,
            ("campaign.plan.public_period.end_date", "PERIOD_ENDS_BEFORE_START"));
    }

    [Fact]
    public async Task CloneCampaign_WithAShiftAndAMask_MovesDatesAndKeepsTheRest()
    {
        var clone = (await Campaigns.CloneCampaignAsync(new CloneCampaignRequest
        {
            SourceCampaignId = Samples.Summer,
            Plan = new CampaignPlan { CampaignId = "summer-2025", Title = "Été 2025" },
            UpdateMask = new FieldMask { Paths = { "title" } },
            ShiftDays = 7,
        })).Campaign;

        Assert.Equal(("summer-2025", "Été 2025", Samples.Summer), (clone.Plan.CampaignId, clone.Plan.Title, clone.Plan.ClonedFrom));
        Assert.Equal(20, clone.Plan.Phases.Ask.Day);
        Assert.Equal(21, clone.Plan.Territories[1].Phases.Ask.Day);
        Assert.Equal(22, clone.Plan.PublicPeriod.StartDate.Day);
        Assert.Equal(Samples.Plan().Default.Message, clone.Plan.DefaultPlan.Message);
    }

    [Fact]
    public async Task LaunchCampaign_IncompletePlan_ListsWhatIsMissing()
    {
        var plan = Samples.Plan("summer-2026") with { Phases = new() };
        await Campaigns.CreateCampaignAsync(new CreateCampaignRequest { Plan = plan.ToWire() });

        var status = await Expect.Refusal(
            StatusCode.FailedPrecondition, "PLAN_NOT_LAUNCHABLE",
            () => Campaigns.LaunchCampaignAsync(new LaunchCampaignRequest { CampaignId = "summer-2026" }).ResponseAsync);

        var violation = status.GetDetail<PreconditionFailure>().Violations.Single();
        Assert.Equal(("PHASE_MISSING", "plan.phases.ask"), (violation.Type, violation.Subject));
    }

    [Fact]
    public async Task PauseCampaign_Draft_IsAgainstItsState()
    {
        var id = await Create("summer-2027");

        await Expect.Refusal(
            StatusCode.FailedPrecondition, "CAMPAIGN_STATE",
            () => Campaigns.PauseCampaignAsync(new PauseCampaignRequest { CampaignId = id }).ResponseAsync);
    }

    [Fact]
    public async Task GetCampaign_Unknown_IsNotFound() => await Expect.Refusal(
        StatusCode.NotFound, "CAMPAIGN_NOT_FOUND",
        () => Campaigns.GetCampaignAsync(new GetCampaignRequest { CampaignId = "summer-1919" }).ResponseAsync);

    [Fact]
    public async Task ListCampaigns_ByPages_ListsEachOnce()
    {
        await Create("summer-2028");
        var ids = new List<string>();
        var request = new ListCampaignsRequest { PageSize = 1 };
        do
        {
            var page = await Campaigns.ListCampaignsAsync(request);
            ids.AddRange(page.Campaigns.Select(campaign => campaign.CampaignId));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Contains("summer-2028", ids);
        Assert.Contains(Samples.Summer, ids);
        Assert.Equal(ids.Distinct(), ids);
    }

    private async Task<string> Create(string id) =>
        (await Campaigns.CreateCampaignAsync(new CreateCampaignRequest { Plan = Samples.Plan(id).ToWire() })).Campaign.Plan.CampaignId;
}
