using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.Rules;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.GrpcApi.Pages.Staff;

namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>
/// The plan of a campaign as a form. What the rules refuse is said beside its field; when somebody else saved meanwhile, what was typed
/// stays, what they saved stands beside it, and saving once more is a decision. For staff.
/// </summary>
[StaffAccess(StaffRole.Reader, StaffRole.Coordinator, Reach = AccessReach.Everywhere)]
[RequestFormLimits(ValueCountLimit = MostFields)]
internal sealed class PlanModel(IGrainFactory grains, CampaignClock clock, StaffRule staff) : CampaignStaffPage(grains, clock, staff)
{
    /// <summary>A plan of every department has fourteen fields for each.</summary>
    private const int MostFields = 5000;
    private const string Changed = "CAMPAIGN_CHANGED";
    private readonly IGrainFactory cluster = grains;

    public PlanForm Form { get; private set; } = new(new PlanFields(), []);

    /// <summary>The revision that this form was filled in from.</summary>
    public int Revision { get; private set; }

    /// <summary>What was just done; null when nothing.</summary>
    public string? Done { get; private set; }

    /// <summary>Who saved while this form was open; null when nobody did.</summary>
    public CampaignAct? Other { get; private set; }

    /// <summary>What the typed scope would ask; null when nobody wanted to know.</summary>
    public IReadOnlyList<ScopeCount>? Scope { get; private set; }

    public bool CanChange => Campaign.State != CampaignState.Finished;

    /// <param name="id">The campaign.</param>
    /// <param name="fait">What was just done; anything else is nothing.</param>
    public async Task<IActionResult> OnGetAsync(string id, string? fait)
    {
        if (!await Open(id))
        {
            return NotFound();
        }

        Done = fait is "plan" or "creee" ? PlanWords.Of($"done.{fait}") : null;
        Form = new PlanForm(PlanWriter.Write(Plan), []);
        Revision = Campaign.Revision;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (await Typed(id) is not { } typed)
        {
            return NotFound();
        }

        if (Actor() is not { } by || Form.Problems.Count > 0)
        {
            return Again();
        }

        var receipt = await Grain.Update(new PlanDocument(PlanJson.Write(typed)), Revision, by);
        if (receipt.Problems.Length == 0)
        {
            return Redirect($"/campagnes/{id}/plan?fait=plan");
        }

        if (receipt.Problems[0].Code == Changed && await Open(id))
        {
            (Revision, Other) = (Campaign.Revision, Campaign.Log.LastOrDefault());
            Form = Form with { Meanwhile = PlanWriter.Write(Plan) };
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        Refuse(typed, receipt.Problems);
        return Again();
    }

    /// <summary>Counts whom the typed scope would ask, and changes nothing.</summary>
    /// <param name="id">The campaign.</param>
    [ChangesNothing]
    public async Task<IActionResult> OnPostCompterAsync(string id)
    {
        if (await Typed(id) is not { } typed)
        {
            return NotFound();
        }

        Refuse(typed, [.. PlanRules.CheckForSaving(typed).Select(problem => new Problem(problem.Field, problem.Code, problem.Message))]);
        if (Form.Problems.Count > 0)
        {
            return Again();
        }

        Scope = await cluster.GetGrain<IReportGrain>(0).PreviewScope(new PlanDocument(PlanJson.Write(typed)));
        return Page();
    }

    /// <summary>The plan of the posted form, with what could not be read beside its field; null when there is no such campaign.</summary>
    private async Task<CampaignPlan?> Typed(string id)
    {
        if (!await Open(id))
        {
            return null;
        }

        var fields = PlanFields.Of(Request.Form);
        Revision = int.TryParse(fields["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : -1;
        var typed = PlanReader.Read(fields, Plan, out var problems);
        Form = new PlanForm(fields, problems);
        return typed;
    }

    private void Refuse(CampaignPlan typed, IEnumerable<Problem> problems) => Form = Form with
    {
        Problems = [.. Form.Problems, .. problems.Select(problem => new PlanProblem(Shown(PlanField.Of(typed, problem.Field)), PlanWords.Of(problem)))],
    };

    // A territory that is being added has no fields of its own yet.
    private string Shown(string? field) => field is null ? ""
        : Form.Fields["nouveau"] is { Length: > 0 } added && field.Contains($"-{added.ToLowerInvariant()}", StringComparison.Ordinal) && !Form.Fields.Has("territoire", added.ToLowerInvariant())
            ? field.StartsWith("fuseau-", StringComparison.Ordinal) ? "nouveau-fuseau" : "nouveau"
            : field;
}
