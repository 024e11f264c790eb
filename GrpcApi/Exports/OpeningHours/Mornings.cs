using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Exports.OpeningHours;

/// <summary>
/// Spells out the first hours of days on which the rules change, as far as any night may reach into them. What they are is asked of
/// <see cref="Opening"/> itself: here is no second opinion on nights.
/// </summary>
internal sealed class Mornings(PlaceCard card, PlaceService? service, TimeZoneInfo zone, IReadOnlyCollection<WeekStretches> weeks)
{
    /// <summary>Adds what is needed for these days; nothing where no night is long.</summary>
    public void Add(RuleList rules, IEnumerable<DateOnly> days)
    {
        if (!weeks.Any(week => week.HasNights))
        {
            return;
        }

        foreach (var day in days)
        {
            var reach = weeks.Max(week => week.Morning(day.DayOfWeek));
            if (reach > 0 && StateAt(day, 0) is not (OpeningState.TemporarilyClosed or OpeningState.PresumedClosed))
            {
                AddMorning(rules, day, reach);
            }
        }
    }

    private void AddMorning(RuleList rules, DateOnly day, int reach)
    {
        var date = RuleWords.Day(day);
        rules.Override($"{date} {RuleWords.Between(0, reach)} off");
        foreach (var (start, end, state) in Pieces(day, reach).Where(piece => piece.State != OpeningState.Closed))
        {
            rules.Also($"{date} {RuleWords.Between(start, end)}{(state == OpeningState.Unknown ? " unknown" : "")}");
        }
    }

    private IEnumerable<(int Start, int End, OpeningState State)> Pieces(DateOnly day, int reach)
    {
        var cuts = weeks.SelectMany(week => week.On(day.DayOfWeek).SelectMany(stretch => (int[])[stretch.Start, stretch.End])
                .Concat(week.On(day.AddDays(-1).DayOfWeek).Select(stretch => stretch.IntoMorning)))
            .Append(0).Where(cut => cut >= 0 && cut < reach).Distinct().Order().Append(reach).ToArray();
        for (var i = 0; i + 1 < cuts.Length;)
        {
            var (start, state) = (cuts[i], StateAt(day, cuts[i]));
            do
            {
                i++;
            }
            while (i + 1 < cuts.Length && StateAt(day, cuts[i]) == state);
            yield return (start, cuts[i], state);
        }
    }

    private OpeningState StateAt(DateOnly day, int minute)
    {
        var instant = LocalDay.At(day, new TimeOnly(minute / 60, minute % 60), zone);
        return service is null ? Opening.StateAt(card, instant) : Opening.StateAt(card, service.Id, instant);
    }
}
