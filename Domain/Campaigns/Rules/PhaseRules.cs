namespace Soliguide.Domain.Campaigns.Rules;

/// <summary>The phases of a campaign follow each other and lie in its season, in every territory.</summary>
internal static class PhaseRules
{
    // Preparing a summer took from 15 May in 2019; half a year is more than anybody needed and still catches a wrong year.
    private const int EarliestDaysBefore = 183;

    // Books are closed a little after the last day that the public sees.
    private const int LatestDaysAfter = 31;

    public static IEnumerable<FieldProblem> Of(CampaignPlan plan)
    {
        foreach (var problem in Check(plan, plan.Phases, _ => true).Select(problem => problem.Within("phases")))
        {
            yield return problem;
        }

        for (var i = 0; i < plan.Territories.Count; i++)
        {
            if (plan.Territories[i].Phases is not { } own)
            {
                continue;
            }

            // What the plan's own dates do wrong among themselves is said once, at the plan.
            foreach (var problem in Check(plan, own.Over(plan.Phases), phase => own.Of(phase) is not null))
            {
                yield return problem.Within($"territories[{i}].phases");
            }
        }
    }

    private static IEnumerable<FieldProblem> Check(CampaignPlan plan, PhaseDates dates, Func<Phase, bool> isOwn)
    {
        (Phase Phase, LocalMoment At)? last = null;
        foreach (var phase in Enum.GetValues<Phase>())
        {
            if (dates.Of(phase) is not { } at)
            {
                continue;
            }

            if (last is { } before && at <= before.At && (isOwn(phase) || isOwn(before.Phase)))
            {
                yield return new(Name(phase), "PHASE_OUT_OF_ORDER", $"{Name(phase)} must begin after {Name(before.Phase)}, which begins on {before.At}.");
            }

            if (isOwn(phase) && !InSeason(plan.PublicPeriod, phase, at.Day))
            {
                yield return new(Name(phase), "PHASE_OUTSIDE_SEASON", OutsideSeason(phase));
            }

            if (last is null || at > last.Value.At)
            {
                last = (phase, at);
            }
        }
    }

    private static bool InSeason(DayRange season, Phase phase, DateOnly day) =>
        day.DayNumber >= season.From.DayNumber - EarliestDaysBefore
        && day.DayNumber <= season.To.DayNumber + (phase is Phase.End ? LatestDaysAfter : 0);

    private static string OutsideSeason(Phase phase) => phase is Phase.End
        ? $"The campaign must end at most {LatestDaysAfter} days after the public period."
        : $"{Name(phase)} must begin at most {EarliestDaysBefore} days before the public period and not after it.";

    private static string Name(Phase phase) => char.ToLowerInvariant($"{phase}"[0]) + $"{phase}"[1..];
}
