using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.Tallies;

namespace Soliguide.GrpcApi.Pages.Campaigns.Seasons;

/// <summary>What came in from the begin of a phase to the begin of the next one that is held.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="From">Its first day, by the plan of all territories.</param>
/// <param name="To">The last day before the next phase, or today.</param>
/// <param name="Reached">Places asked, reminded, handed to the telephone or presumed closed by then; null where a phase reaches none.</param>
/// <param name="Answers">Answers that came in those days.</param>
/// <param name="Points">Those answers among all places, 0 to 100.</param>
internal sealed record Step(Phase Phase, DateOnly From, DateOnly To, int? Reached, int Answers, double Points)
{
    /// <summary>The phases that have begun.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="days">Cumulated figures day by day, from the ask on.</param>
    public static IReadOnlyList<Step> Of(CampaignPlan plan, IReadOnlyList<DayTally> days)
    {
        var starts = (from phase in Enum.GetValues<Phase>()
                      let start = plan.Phases.Of(phase)?.Day
                      where phase is not (Phase.CollectContacts or Phase.End) && start is not null
                      select (Phase: phase, Day: start.Value)).ToList();
        var steps = new List<Step>();
        for (var at = 0; at < starts.Count && days.Count > 0 && starts[at].Day <= days[^1].Day; at++)
        {
            var (phase, from) = starts[at];
            var to = at + 1 < starts.Count && starts[at + 1].Day <= days[^1].Day ? starts[at + 1].Day.AddDays(-1) : days[^1].Day;
            var (before, after) = (Answered(days, from.AddDays(-1)), days.LastOrDefault(day => day.Day <= to));
            var answers = Math.Max(0, (after?.Answered ?? 0) - before);
            steps.Add(new Step(phase, from, to, after is null ? null : ReachedBy(phase, after), answers, Share.Percent(answers, after?.Places ?? 0)));
        }

        return steps;
    }

    private static int Answered(IReadOnlyList<DayTally> days, DateOnly evening) => days.LastOrDefault(day => day.Day <= evening)?.Answered ?? 0;

    private static int? ReachedBy(Phase phase, DayTally tally) => phase switch
    {
        Phase.Ask => tally.Asked,
        Phase.Remind => tally.Reminded,
        Phase.Call => tally.Called,
        Phase.Default => tally.Presumed,
        _ => null,
    };
}
