using Grpc.Core;
using Soliguide.Contracts.Campaigns;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Mapping;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Services;

/// <content>Launch, pause, resume, finish.</content>
internal sealed partial class CampaignEndpoint
{
    public override async Task<LaunchCampaignResponse> LaunchCampaign(LaunchCampaignRequest request, ServerCallContext context)
    {
        var receipt = await Do(request.CampaignId, context, (campaign, by) => campaign.Launch(request.ValidateOnly, by));
        if (receipt.Problems.Length > 0 && receipt.Problems.All(IsAboutThePlan))
        {
            throw Fault.NotLaunchable(FieldNames.Of(receipt.Problems, CampaignPlan.Descriptor, "plan"));
        }

        return new LaunchCampaignResponse { Campaign = Accepted(receipt), Warnings = { receipt.Warnings.Select(CampaignMapping.ToWarning) } };
    }

    public override async Task<PauseCampaignResponse> PauseCampaign(PauseCampaignRequest request, ServerCallContext context) =>
        new() { Campaign = Accepted(await Do(request.CampaignId, context, (campaign, by) => campaign.Pause(by))) };

    public override async Task<ResumeCampaignResponse> ResumeCampaign(ResumeCampaignRequest request, ServerCallContext context) =>
        new() { Campaign = Accepted(await Do(request.CampaignId, context, (campaign, by) => campaign.Resume(by))) };

    public override async Task<FinishCampaignResponse> FinishCampaign(FinishCampaignRequest request, ServerCallContext context) =>
        new() { Campaign = Accepted(await Do(request.CampaignId, context, (campaign, by) => campaign.Finish(by))) };

    private async Task<CampaignReceipt> Do(
        string campaignId, ServerCallContext context, Func<ICampaignGrain, string, Task<CampaignReceipt>> command)
    {
        var by = Actor.Of(context);
        var at = Violations.Read(out var all);
        var id = campaignId.ReadCampaign(at["campaign_id"]);
        all.Throw();
        return await command(Campaign(id), by);
    }

    private static bool IsAboutThePlan(Contracts.Problem problem) =>
        ErrorCatalogue.Find(problem.Code) is null or { Status: StatusCode.InvalidArgument };
}
