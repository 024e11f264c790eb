using Soliguide.Domain.Campaigns.Calendar;

namespace Soliguide.Domain.Campaigns.Rules;

/// <summary>What a plan may still lack as a draft, but not when letters are about to leave.</summary>
internal static class LaunchRules
{
    private static readonly (Phase Phase, string Name)[] Required =
        [(Phase.Ask, "ask"), (Phase.Default, "default"), (Phase.End, "end")];

    public static IEnumerable<FieldProblem> Of(CampaignPlan plan, SchoolCalendar calendar)
    {
        if (string.IsNullOrWhiteSpace(plan.Default.Message))
        {
            yield return new("default.message", "MESSAGE_MISSING", "Write, in French, what the public is told of places that did not answer.");
        }

        if (plan.Territories.Count == 0)
        {
            yield return new("territories", "NO_TERRITORY", "Name at least one territory.");
        }

        for (var i = 0; i < plan.Territories.Count; i++)
        {
            var territory = plan.Territories[i];
            var dates = plan.DatesOf(territory);
            foreach (var (_, name) in Required.Where(required => dates.Of(required.Phase) is null))
            {
                yield return new($"territories[{i}].phases.{name}", "PHASE_MISSING", $"Say when {name} begins, here or in the plan's phases.");
            }

            if (NeedsCalendar(plan, territory) && !IsCovered(plan, territory, calendar))
            {
                yield return new(
                    $"territories[{i}]",
                    "CALENDAR_DOES_NOT_COVER_PERIOD",
                    $"The school calendar does not cover {territory.Territory} from {plan.PublicPeriod.From:yyyy-MM-dd} to {plan.PublicPeriod.To:yyyy-MM-dd}: "
                    + $"give territories[{i}].defaultDates or add the holidays to the calendar.");
            }
        }
    }

    // Given dates free a territory from the calendar: otherwise no campaign could be held where no calendar is published.
    private static bool NeedsCalendar(CampaignPlan plan, TerritoryPlan territory) =>
        (territory.DefaultDates ?? plan.Default.Dates) is null;

    private static bool IsCovered(CampaignPlan plan, TerritoryPlan territory, SchoolCalendar calendar) =>
        calendar.Covers(territory.Territory, plan.PublicPeriod)
        && calendar.HolidaysOf(territory.Territory, plan.Season, plan.Year) is not null;
}
