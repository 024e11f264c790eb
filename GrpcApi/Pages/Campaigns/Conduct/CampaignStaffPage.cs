using Microsoft.AspNetCore.Mvc.RazorPages;
using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Domain.Campaigns;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.GrpcApi.Pages.Staff;

namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>A page on which staff conduct one campaign. It reads the campaign itself, not the figures' short memory: whoever acts sees what they did.</summary>
internal abstract class CampaignStaffPage(IGrainFactory grains, CampaignClock clock, StaffRule staff) : StaffPage(staff)
{
    public CampaignView Campaign { get; private set; } = null!;

    public CampaignPlan Plan { get; private set; } = null!;

    public DateTimeOffset Now => clock.Now;

    /// <summary>Why the act was refused; none when it was done, or when nothing was asked for.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>The campaign of the address.</summary>
    protected ICampaignGrain Grain => grains.GetGrain<ICampaignGrain>(Plan.Id);

    /// <summary>Reads the campaign of the address; false when there is none of this name.</summary>
    protected async Task<bool> Open(string id)
    {
        if (await grains.GetGrain<ICampaignGrain>(id).Read() is not { } view)
        {
            return false;
        }

        Show(view);
        return true;
    }

    /// <summary>Shows the campaign as a command left it.</summary>
    protected void Show(CampaignView view) => (Campaign, Plan) = (view, PlanJson.Read(view.Plan.Json));

    /// <summary>The same page once more, with what is wrong.</summary>
    protected PageResult Again(params IReadOnlyList<Problem> problems)
    {
        Problems = problems;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
