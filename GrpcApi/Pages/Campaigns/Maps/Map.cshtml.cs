using Microsoft.AspNetCore.Mvc;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Boards;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Campaigns.Conduct;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages.Campaigns.Maps;

/// <summary>The territories of a campaign on a map, by their share of places that are up to date, with the same in a table. For staff.</summary>
[StaffAccess(StaffRole.Reader, StaffRole.Coordinator, Reach = AccessReach.Everywhere)]
internal sealed class MapModel(IGrainFactory grains, CampaignBoard board, CampaignClock clock, StaffRule staff) : CampaignStaffPage(grains, clock, staff)
{
    /// <summary>The territories of the plan, in its order.</summary>
    public IReadOnlyList<TerritoryShare> Shares { get; private set; } = [];

    /// <summary>Territories that are drawn by themselves.</summary>
    public IReadOnlyList<string> Drawn { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await Open(id))
        {
            return NotFound();
        }

        var figures = await board.Read(id, HttpContext.RequestAborted);
        Shares = [.. Plan.Territories.Select(territory => TerritoryShare.Of(territory.Territory.ToString(), figures.Territories))];
        Drawn = [.. Shares.Select(share => share.Territory).Where(territory => TerritoryOutlines.Of(territory) is not null)];
        return Page();
    }

    /// <summary>The territories that a part of the map shows.</summary>
    public IEnumerable<TerritoryShare> In(MapPlace place) => Shares.Where(share => Drawn.Contains(share.Territory) && TerritoryOutlines.PlaceOf(share.Territory) == place);
}
