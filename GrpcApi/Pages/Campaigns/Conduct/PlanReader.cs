using Soliguide.Domain;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;

namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>
/// Reads the form of a plan: its form only, the rules of plans judge what it means. What cannot be read is said beside its field, and
/// stays in the plan as it was.
/// </summary>
internal sealed class PlanReader
{
    private readonly PlanFields fields;
    private readonly CampaignPlan plan;
    private readonly PlanFieldReader read;

    private PlanReader(PlanFields fields, CampaignPlan plan, List<PlanProblem> problems)
    {
        this.fields = fields;
        this.plan = plan;
        read = new PlanFieldReader(fields, problems);
    }

    /// <summary>The plan that the form describes.</summary>
    /// <param name="fields">What was posted.</param>
    /// <param name="plan">The plan that the form changes: its name and where it was cloned from stay.</param>
    /// <param name="problems">What could not be read.</param>
    public static CampaignPlan Read(PlanFields fields, CampaignPlan plan, out List<PlanProblem> problems)
    {
        problems = [];
        return new PlanReader(fields, plan, problems).Read();
    }

    private CampaignPlan Read()
    {
        var period = read.Days("periode-du", "periode-au", needed: true) ?? plan.PublicPeriod;
        return plan with
        {
            Title = fields["titre"],
            Season = read.Word<Season>("saison") ?? plan.Season,
            Year = period.From.Year,
            Notes = fields["notes"] is { Length: > 0 } notes ? notes : null,
            PublicPeriod = period,
            Default = new DefaultPlan(fields["message"], read.Days(PlanField.DefaultFrom, PlanField.DefaultTo)),
            Phases = read.Phases(PlanField.Phase),
            Territories = Territories(),
            QuietTimes = new QuietTimes
            {
                Days = read.Words<DayOfWeek>("jours"),
                Hours = read.Slots("heures"),
                PublicHolidays = fields.Has("feries", "oui"),
            },
            Scope = ScopeReader.Read(read, fields),
        };
    }

    private ValueList<TerritoryPlan> Territories()
    {
        var territories = fields.All("territoire").Where(key => !fields.Has("retirer", key))
            .Select(key => TerritoryKey.TryParse(key, out var known) ? Territory(known) : null).OfType<TerritoryPlan>().ToList();
        if (fields["nouveau"] is { Length: > 0 } added)
        {
            if (TerritoryKey.TryParse(added, out var key))
            {
                territories.Add(new TerritoryPlan(key, fields["nouveau-fuseau"]));
            }
            else
            {
                read.Refuse("nouveau", "problem.INVALID_TERRITORY");
            }
        }

        return territories.ToValueList();
    }

    private TerritoryPlan Territory(TerritoryKey key)
    {
        var own = read.Phases($"{PlanField.Phase}{key}-");
        return new TerritoryPlan(key, fields[$"fuseau-{key}"])
        {
            Phases = own == new PhaseDates() ? null : own,
            DefaultDates = read.Days($"{PlanField.DefaultFrom}-{key}", $"{PlanField.DefaultTo}-{key}"),
        };
    }
}
