using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>Whom the saved plan asks, counted now from the places themselves. For staff.</summary>
[StaffAccess(StaffRole.Reader, StaffRole.Coordinator, Reach = AccessReach.Everywhere)]
internal sealed class ScopeModel(IGrainFactory grains, CampaignClock clock, StaffRule staff) : CampaignStaffPage(grains, clock, staff)
{
    private readonly IGrainFactory cluster = grains;

    public ScopeTable Table { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await Open(id))
        {
            return NotFound();
        }

        Table = new ScopeTable(
            await cluster.GetGrain<IReportGrain>(0).PreviewScope(Campaign.Plan), [.. Plan.Territories.Select(territory => territory.Territory.ToString())]);
        return Page();
    }
}
