using Grpc.Core;
using Soliguide.Contracts.Places;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Mapping;
using Soliguide.GrpcApi.Paging;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Services;

/// <content>Lists of campaigns and of places in a campaign; one place with its journal.</content>
internal sealed partial class CampaignEndpoint
{
    public override async Task<ListCampaignsResponse> ListCampaigns(ListCampaignsRequest request, ServerCallContext context)
    {
        const string List = "campaigns";
        var at = Violations.Read(out var all);
        var size = PageSize.Read(request.PageSize, at["page_size"]);
        var token = PageToken.Read(request.PageToken, List, at["page_token"]);
        all.Throw();

        var heads = await Report.Campaigns();
        var first = token is null ? 0 : Array.FindIndex(heads, head => head.Id == token.After) + 1;
        var page = heads.Skip(first).Take(size).ToList();
        return new ListCampaignsResponse
        {
            Campaigns = { page.Select(CampaignMapping.ToWire) },
            NextPageToken = first + page.Count < heads.Length ? new PageToken(page[^1].Id).Write(List) : "",
        };
    }

    public override async Task<ListPlaceUpdatesResponse> ListPlaceUpdates(ListPlaceUpdatesRequest request, ServerCallContext context)
    {
        var at = Violations.Read(out var all);
        var id = request.CampaignId.ReadCampaign(at["campaign_id"]);
        var territory = request.Territory.ReadTerritoryOrNull(at["territory"])?.ToString();
        var stage = request.Stage == Stage.Unspecified ? (PlaceStage?)null : request.Stage.ReadEnum<Stage, PlaceStage>(at["stage"]);
        var size = PageSize.Read(request.PageSize, at["page_size"]);
        var list = $"updates of {id} in {territory} at {stage}";
        var token = PageToken.Read(request.PageToken, list, at["page_token"]);
        all.Throw();
        await Expect(id, context);

        var page = await Report.ListUpdates(id, territory, stage, token?.After, size);
        return new ListPlaceUpdatesResponse
        {
            PlaceUpdates = { page.Places.Select(UpdateMapping.ToWire) },
            NextPageToken = page.Next is { } next ? new PageToken(next).Write(list) : "",
        };
    }

    public override async Task<GetPlaceUpdateResponse> GetPlaceUpdate(GetPlaceUpdateRequest request, ServerCallContext context)
    {
        var at = Violations.Read(out var all);
        var id = request.CampaignId.ReadCampaign(at["campaign_id"]);
        var place = request.PlaceId.ReadPlace(at["place_id"]).ToString();
        all.Throw();

        var file = await grains.GetGrain<IPlaceGrain>(place).Read() ?? throw Fault.Of(CallErrors.PlaceNotFound);
        var update = file.Updates.FirstOrDefault(update => update.Campaign == id) ?? throw Fault.Of(CallErrors.PlaceNotInCampaign);
        return new GetPlaceUpdateResponse { PlaceUpdate = update.ToWire(place) };
    }
}
