using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Boards;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Campaigns.Conduct;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages.Campaigns.Seasons;

/// <summary>The figures of a campaign by step, channel, answer and territory, beside another season where one is chosen. For staff.</summary>
[StaffAccess(StaffRole.Reader, StaffRole.Coordinator, Reach = AccessReach.Everywhere)]
internal sealed class FiguresModel(IGrainFactory grains, CampaignBoard board, SeasonDays days, CampaignClock clock, StaffRule staff)
    : CampaignStaffPage(grains, clock, staff)
{
    private readonly IGrainFactory cluster = grains;

    public CampaignFigures Figures { get; private set; } = null!;

    public FigureTexts Texts { get; } = new();

    public IReadOnlyList<Step> Steps { get; private set; } = [];

    /// <summary>The other campaigns, newest first.</summary>
    public IReadOnlyList<CampaignHead> Others { get; private set; } = [];

    /// <summary>The season that this one is compared with; null when none was chosen.</summary>
    public CampaignPlan? Other { get; private set; }

    public IReadOnlyList<SeasonPair> Pairs { get; private set; } = [];

    /// <summary>What callers brought in the territories of whoever looks; null for those who do not coordinate.</summary>
    public IReadOnlyList<CallerTally>? Callers { get; private set; }

    /// <param name="id">The campaign.</param>
    /// <param name="avec">The campaign to compare with; without, the one that this was cloned from.</param>
    public async Task<IActionResult> OnGetAsync(string id, string? avec)
    {
        if (!await Open(id))
        {
            return NotFound();
        }

        var cancellation = HttpContext.RequestAborted;
        Figures = await board.Read(id, cancellation);
        FigureWriter.Write(Texts, Plan, Figures);
        Steps = Step.Of(Plan, await days.Of(Plan, null, cancellation));
        Callers = Who.May(StaffRole.Coordinator) ? CallerTallies.Within(await cluster.GetGrain<IReportGrain>(0).Callers(id), Who) : null;
        Others = [.. (await cluster.GetGrain<IReportGrain>(0).Campaigns()).Where(head => head.Id != Plan.Id)];
        var chosen = avec ?? Plan.ClonedFrom;
        if (chosen is not null && Others.Any(head => head.Id == chosen) && await cluster.GetGrain<ICampaignGrain>(chosen).Read() is { } view)
        {
            Other = PlanJson.Read(view.Plan.Json);
            Pairs = await days.Beside(Plan, Other, cancellation);
        }

        return Page();
    }
}
