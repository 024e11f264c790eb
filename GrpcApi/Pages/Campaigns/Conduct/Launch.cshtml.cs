using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>
/// The launch of a campaign: opening the page checks the plan and the post and changes nothing; the form launches, once somebody has
/// said that they read what was found. The launch checks again. For staff.
/// </summary>
[StaffAccess(StaffRole.Coordinator, StaffRole.Coordinator, Reach = AccessReach.Everywhere)]
internal sealed class LaunchModel(IGrainFactory grains, CampaignClock clock, StaffRule staff) : CampaignStaffPage(grains, clock, staff)
{
    /// <summary>A check keeps nobody's name: nothing is done by it.</summary>
    private const string Nobody = "staff";

    /// <summary>What the launch would be refused for.</summary>
    public IReadOnlyList<Problem> Refusals { get; private set; } = [];

    /// <summary>What should be known although nothing forbids it.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>What is wrong with the confirmation; null when nothing is.</summary>
    public string? ConfirmProblem { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await Open(id))
        {
            return NotFound();
        }

        await Check();
        return Page();
    }

    /// <param name="id">The campaign.</param>
    /// <param name="lu">Whether the findings were read: <c>oui</c>.</param>
    public async Task<IActionResult> OnPostAsync(string id, [FromForm] string? lu)
    {
        if (!await Open(id))
        {
            return NotFound();
        }

        ConfirmProblem = lu == "oui" ? null : PlanWords.Of("confirm.launch");
        if (Actor() is not { } by || ConfirmProblem is not null)
        {
            await Check();
            return Again();
        }

        var receipt = await Grain.Launch(validateOnly: false, by);
        if (receipt.Problems.Length == 0)
        {
            return Redirect($"/campagnes/{Plan.Id}/conduite?fait=lancee");
        }

        await Open(id);
        Take(receipt);
        return Again();
    }

    private async Task Check()
    {
        if (Campaign.State == CampaignState.Draft)
        {
            Take(await Grain.Launch(validateOnly: true, Nobody));
        }
    }

    private void Take(CampaignReceipt receipt) =>
        (Refusals, Warnings) = (receipt.Problems, LaunchFindings.Warnings(Plan, receipt.Warnings, Now));
}
