using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages.Team;

/// <summary>Lays out places for the team's pages. Changes nothing.</summary>
internal sealed class TeamRoom(IGrainFactory grains, CampaignClock clock)
{
    /// <summary>The campaign's instant (UTC).</summary>
    public DateTimeOffset Now => clock.Now;

    /// <summary>A place; null where there is none.</summary>
    public async Task<TeamPlace?> Place(string id) =>
        PlaceKey.TryParse(id, out var key) && await Grain(key).Read() is { } file ? TeamPlace.Of(key, file, clock.Now) : null;

    /// <summary>The place itself.</summary>
    public IPlaceGrain Grain(PlaceKey key) => grains.GetGrain<IPlaceGrain>(key.ToString());

    /// <summary>Places by what was typed.</summary>
    public Task<PlacePage> Find(PlaceQuery query) => grains.GetGrain<IPlaceListGrain>(0).Find(query);

    /// <summary>All campaigns, newest first.</summary>
    public Task<CampaignHead[]> Campaigns() => grains.GetGrain<IReportGrain>(0).Campaigns();

    /// <summary>The plan of a campaign; null where there is none.</summary>
    public async Task<CampaignPlan?> Plan(string campaign) =>
        await grains.GetGrain<ICampaignGrain>(campaign).Read() is { } view ? PlanJson.Read(view.Plan.Json) : null;
}
