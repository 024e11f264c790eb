using Grpc.Core;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Reports;
using Soliguide.GrpcApi.Boards;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Mapping;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Services;

/// <summary>Campaigns for staff: their plans here, their life and figures in the other parts.</summary>
internal sealed partial class CampaignEndpoint(
    IGrainFactory grains, CampaignBoard board) : CampaignService.CampaignServiceBase
{
    private const int FurthestShift = 3660;

    private IReportGrain Report => grains.GetGrain<IReportGrain>(0);

    public override async Task<CreateCampaignResponse> CreateCampaign(CreateCampaignRequest request, ServerCallContext context)
    {
        var by = Actor.Of(context);
        var at = Violations.Read(out var all);
        var requestId = request.RequestId.ReadRequestId(at["request_id"]);
        var plan = (request.Plan ?? new CampaignPlan()).ReadPlan(at["plan"]);
        all.Throw();

        var receipt = await Campaign(plan.Id).Create(plan.ToDocument(), by, requestId);
        return new CreateCampaignResponse { Campaign = Accepted(receipt), Warnings = { receipt.Warnings.Select(CampaignMapping.ToWarning) } };
    }

    public override async Task<GetCampaignResponse> GetCampaign(GetCampaignRequest request, ServerCallContext context) =>
        new() { Campaign = (await Find(request.CampaignId)).ToWire() };

    public override async Task<UpdateCampaignResponse> UpdateCampaign(UpdateCampaignRequest request, ServerCallContext context)
    {
        var by = Actor.Of(context);
        var at = Violations.Read(out var all);
        var sent = request.Campaign ?? new Campaign();
        var id = (sent.Plan?.CampaignId ?? "").ReadCampaign(at["campaign"]["plan"]["campaign_id"]);
        var revision = sent.Etag.ReadEtag(at["campaign"]["etag"]);
        var mask = request.UpdateMask.ReadMask(V1.Campaign.Descriptor, IsOutputOnly, at["update_mask"]);
        all.Throw();

        var view = await Find(id);
        var target = view.ToWire();
        mask.Apply(sent, target);
        var plan = target.Plan.ReadPlan(at["campaign"]["plan"]);
        all.Throw();

        var receipt = await Campaign(id).Update(plan.ToDocument(), revision ?? view.Revision, by);
        return new UpdateCampaignResponse
        {
            Campaign = Accepted(receipt, "campaign.plan"),
            Warnings = { receipt.Warnings.Select(CampaignMapping.ToWarning) },
        };
    }

    public override async Task<CloneCampaignResponse> CloneCampaign(CloneCampaignRequest request, ServerCallContext context)
    {
        var by = Actor.Of(context);
        var at = Violations.Read(out var all);
        var source = request.SourceCampaignId.ReadCampaign(at["source_campaign_id"]);
        var sent = request.Plan ?? new CampaignPlan();
        var id = sent.CampaignId.ReadCampaign(at["plan"]["campaign_id"]);
        var requestId = request.RequestId.ReadRequestId(at["request_id"]);
        var mask = request.UpdateMask is { Paths.Count: > 0 } named
            ? named.ReadMask(CampaignPlan.Descriptor, path => path == "cloned_from", at["update_mask"])
            : null;
        if (Math.Abs(request.ShiftDays) > FurthestShift)
        {
            at["shift_days"].Refuse(FieldErrors.Range, $"Give {-FurthestShift} to {FurthestShift} days.");
        }

        all.Throw();

        var original = (await Find(source)).Plan.ToPlan();
        var target = original.CloneAs(id, original.Title, request.ShiftDays).ToWire();
        mask?.Apply(sent, target);
        target.CampaignId = id;
        var plan = target.ReadPlan(at["plan"]);
        all.Throw();

        var receipt = await Campaign(id).Create(plan.ToDocument(), by, requestId);
        return new CloneCampaignResponse { Campaign = Accepted(receipt), Warnings = { receipt.Warnings.Select(CampaignMapping.ToWarning) } };
    }

    // AIP-203: what only the server writes is not the caller's to name.
    private static bool IsOutputOnly(string path) =>
        path is "plan.campaign_id" or "plan.cloned_from" || !(path == "plan" || path.StartsWith("plan.", StringComparison.Ordinal));

    private ICampaignGrain Campaign(string id) => grains.GetGrain<ICampaignGrain>(id);

    private async Task<CampaignView> Find(string campaignId)
    {
        var at = Violations.Read(out var all);
        var id = campaignId.ReadCampaign(at["campaign_id"]);
        all.Throw();
        return await Campaign(id).Read() ?? throw Fault.Of(CallErrors.CampaignNotFound);
    }

    /// <summary>The campaign afterwards, or the refusal with fields in the words of the request.</summary>
    private static Campaign Accepted(CampaignReceipt receipt, string planField = "plan") => receipt.Problems.Length == 0
        ? receipt.Campaign!.ToWire()
        : throw Fault.Refused(FieldNames.Of(receipt.Problems, CampaignPlan.Descriptor, planField));
}
