using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.BuiltIn;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.GrpcApi.Pages.Staff;

namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>
/// A new plan from an old one, its dates so many days later: from a campaign of the charity's own, or from a season that ships with the
/// program. Choosing and looking at the dates changes nothing; the form creates a draft. For staff.
/// </summary>
[StaffAccess(StaffRole.Coordinator, StaffRole.Coordinator, Reach = AccessReach.Everywhere)]
internal sealed class NewModel(IGrainFactory grains, CampaignClock clock, StaffRule staff) : StaffPage(staff)
{
    /// <summary>A year of whole weeks: the same season on the same weekdays.</summary>
    private const int Year = 364;
    private const int FurthestShift = 3660;

    /// <summary>What can be cloned: our campaigns, newest first, then the seasons that ship with the program.</summary>
    public IReadOnlyList<(string Id, string Title)> Sources { get; private set; } = [];

    /// <summary>What is cloned; null when it was not chosen or is not there.</summary>
    public CampaignPlan? Source { get; private set; }

    /// <summary>The new plan, as the form would create it.</summary>
    public CampaignPlan? Plan { get; private set; }

    public PlanForm Form { get; private set; } = new(new PlanFields(), []);

    /// <param name="modele">What to clone.</param>
    /// <param name="decalage">Days; without, the next such season.</param>
    public async Task<IActionResult> OnGetAsync(string? modele, string? decalage)
    {
        var fields = new PlanFields { ["modele"] = modele ?? "", ["decalage"] = decalage ?? "", ["demande"] = $"page-{Guid.CreateVersion7():N}" };
        await Look(fields);
        if (Plan is { } plan)
        {
            (fields["id"], fields["titre"]) = (plan.Id, plan.Title);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var fields = PlanFields.Of(Request.Form);
        await Look(fields);
        if (Actor() is not { } by || Form.Problems.Count > 0 || Source is null || Plan is null)
        {
            return Again();
        }

        var plan = Plan with { Id = fields["id"], Title = fields["titre"] };

        // The name is the key of a grain: what is no name must not wake one.
        var refused = Domain.Campaigns.Rules.PlanRules.CheckForSaving(plan).Select(problem => new Problem(problem.Field, problem.Code, problem.Message)).ToArray();
        var receipt = refused.Length > 0
            ? new CampaignReceipt(refused, null, [])
            : await grains.GetGrain<ICampaignGrain>(plan.Id).Create(new PlanDocument(PlanJson.Write(plan)), by, fields["demande"]);
        if (receipt.Problems.Length == 0)
        {
            return Redirect($"/campagnes/{plan.Id}/plan?fait=creee");
        }

        Form = Form with { Problems = [.. receipt.Problems.Select(problem => new PlanProblem(Beside(plan, problem.Field), PlanWords.Of(problem)))] };
        return Again();
    }

    private async Task Look(PlanFields fields)
    {
        Form = new PlanForm(fields, []);
        var heads = await grains.GetGrain<IReportGrain>(0).Campaigns();
        Sources =
        [
            .. heads.Select(head => (head.Id, head.Title)),
            .. BuiltInPlans.All.Where(plan => heads.All(head => head.Id != plan.Id)).Select(plan => (plan.Id, plan.Title)),
        ];
        if (Sources.All(source => source.Id != fields["modele"]))
        {
            Form = fields["modele"].Length == 0 ? Form : With("modele", "form.source");
            return;
        }

        Source = await grains.GetGrain<ICampaignGrain>(fields["modele"]).Read() is { } view ? PlanJson.Read(view.Plan.Json) : BuiltInPlans.Find(fields["modele"]);
        if (Source is null)
        {
            return;
        }

        if (fields["decalage"].Length == 0)
        {
            fields["decalage"] = NextSeason(Source).ToString(CultureInfo.InvariantCulture);
        }

        if (!int.TryParse(fields["decalage"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var shift) || Math.Abs(shift) > FurthestShift)
        {
            Form = With("decalage", "form.shift");
            return;
        }

        var year = Source.PublicPeriod.From.AddDays(shift).Year.ToString(CultureInfo.InvariantCulture);
        Plan = Source.CloneAs(
            $"{FigureWriter.Name(Source.Season)}-{year}",
            Source.Title.Replace(Source.Year.ToString(CultureInfo.InvariantCulture), year, StringComparison.Ordinal),
            shift);
    }

    /// <summary>Whole years until the season's preparation lies ahead.</summary>
    private int NextSeason(CampaignPlan source)
    {
        var first = Enum.GetValues<Phase>().Select(phase => source.Phases.Of(phase)?.Day).OfType<DateOnly>().DefaultIfEmpty(source.PublicPeriod.From).Min();
        var days = clock.Today.DayNumber - first.DayNumber;
        return Math.Clamp(((days / Year) + 1) * Year, Year, FurthestShift / Year * Year);
    }

    private PlanForm With(string field, string word) => Form with { Problems = [.. Form.Problems, new PlanProblem(field, PlanWords.Of(word))] };

    // The rules name what the form does not show, such as the phases of the source: that is said at its choice.
    private static string Beside(CampaignPlan plan, string path) => path switch
    {
        "campaign_id" or "plan.id" => "id",
        _ => PlanField.Of(plan, path) is { } field and ("id" or "titre") ? field : "decalage",
    };

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
