using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Boards;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Staff;

namespace Soliguide.GrpcApi.Pages.Campaigns;

/// <summary>The places of a campaign by stage, for staff, 50 a page.</summary>
[StaffAccess(StaffRole.Reader, StaffRole.Coordinator, Reach = AccessReach.Everywhere)]
internal sealed class PlacesModel(IGrainFactory grains, CampaignBoard board, CardStore cards, StaffRule staff) : StaffPage(staff)
{
    private const int PageSize = 50;

    public CampaignPlan Plan { get; private set; } = null!;

    public PlaceStage? Stage { get; private set; }

    public string? Territory { get; private set; }

    public string? After { get; private set; }

    public UpdatePage Places { get; private set; } = new([], null);

    /// <param name="id">The campaign.</param>
    /// <param name="etape">The stage, in camel case; what is no stage is all.</param>
    /// <param name="territoire">The territory; what does not take part is all.</param>
    /// <param name="page">The last place of the page before.</param>
    public async Task<IActionResult> OnGetAsync(string id, string? etape, string? territoire, [FromQuery] string? page)
    {
        if (await board.Campaign(id, HttpContext.RequestAborted) is not { } view)
        {
            return NotFound();
        }

        Plan = PlanJson.Read(view.Plan.Json);
        Stage = Enum.TryParse<PlaceStage>(etape, ignoreCase: true, out var stage) && Enum.IsDefined(stage) ? stage : null;
        Territory = Plan.Territories.Select(plan => plan.Territory.ToString()).FirstOrDefault(key => key == territoire);
        After = PlaceKey.TryParse(page, out var after) ? after.ToString() : null;
        Places = await grains.GetGrain<IReportGrain>(0).ListUpdates(id, Territory, Stage, After, PageSize);
        return Page();
    }

    /// <summary>What a place is called; null when nothing of it is public.</summary>
    public string? NameOf(string place) => PlaceKey.TryParse(place, out var key) ? cards.Find(key)?.Name : null;

    /// <summary>The address of this list with the same filters, from another place on.</summary>
    public string From(string? after) => $"/campagnes/{Plan.Id}/lieux" + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["etape"] = Stage is { } stage ? FigureWriter.Name(stage) : null,
            ["territoire"] = Territory,
            ["page"] = after,
        }.Where(filter => filter.Value is not null));
}
