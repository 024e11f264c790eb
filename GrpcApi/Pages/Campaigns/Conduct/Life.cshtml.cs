using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts.Campaigns;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>The life of a campaign: where it stands, what can be done with it now, and who did what so far. For staff.</summary>
[StaffAccess(StaffRole.Reader, StaffRole.Coordinator, Reach = AccessReach.Everywhere)]
internal sealed class LifeModel(IGrainFactory grains, CampaignClock clock, StaffRule staff) : CampaignStaffPage(grains, clock, staff)
{
    private static readonly string[] Acts = ["lancee", "pause", "reprise", "terminee"];

    /// <summary>What was just done; null when nothing.</summary>
    public string? Done { get; private set; }

    /// <param name="id">The campaign.</param>
    /// <param name="fait">What was just done; anything else is nothing.</param>
    public async Task<IActionResult> OnGetAsync(string id, string? fait)
    {
        Done = Acts.Contains(fait) ? PlanWords.Of($"done.{fait}") : null;
        return await Open(id) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostPauseAsync(string id) => Act(id, "pause", (campaign, by) => campaign.Pause(by));

    public Task<IActionResult> OnPostReprendreAsync(string id) => Act(id, "reprise", (campaign, by) => campaign.Resume(by));

    private async Task<IActionResult> Act(string id, string done, Func<ICampaignGrain, string, Task<CampaignReceipt>> command)
    {
        if (!await Open(id))
        {
            return NotFound();
        }

        if (Actor() is not { } by)
        {
            return Again();
        }

        var receipt = await command(Grain, by);
        if (receipt.Problems.Length == 0)
        {
            return Redirect($"/campagnes/{Plan.Id}/conduite?fait={done}");
        }

        await Open(id);
        return Again(receipt.Problems);
    }
}
