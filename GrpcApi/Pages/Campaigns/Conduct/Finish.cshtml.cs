using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts.Campaigns;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Boards;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>Asks once more before a campaign ends, with what would be left undone: an ended campaign never runs again. For staff.</summary>
[StaffAccess(StaffRole.Coordinator, StaffRole.Coordinator, Reach = AccessReach.Everywhere)]
internal sealed class FinishModel(IGrainFactory grains, CampaignBoard board, CampaignClock clock, StaffRule staff) : CampaignStaffPage(grains, clock, staff)
{
    /// <summary>The figures as they stand.</summary>
    public FigureTexts Figures { get; } = new();

    /// <summary>What is wrong with the confirmation; null when nothing is.</summary>
    public string? ConfirmProblem { get; private set; }

    public bool CanFinish => Campaign.State is CampaignState.Running or CampaignState.Paused;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await Open(id))
        {
            return NotFound();
        }

        await Count();
        return Page();
    }

    /// <param name="id">The campaign.</param>
    /// <param name="sur">Whether it is meant: <c>oui</c>.</param>
    public async Task<IActionResult> OnPostAsync(string id, [FromForm] string? sur)
    {
        if (!await Open(id))
        {
            return NotFound();
        }

        ConfirmProblem = sur == "oui" ? null : PlanWords.Of("confirm.finish");
        if (Actor() is { } by && ConfirmProblem is null)
        {
            var receipt = await Grain.Finish(by);
            if (receipt.Problems.Length == 0)
            {
                return Redirect($"/campagnes/{Plan.Id}/conduite?fait=terminee");
            }

            await Count();
            return Again(receipt.Problems);
        }

        await Count();
        return Again();
    }

    private async Task Count() => FigureWriter.Write(Figures, Plan, await board.Read(Plan.Id, HttpContext.RequestAborted));
}
