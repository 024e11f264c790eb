using Soliguide.Domain;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.GrpcApi.Pages.Answers.Form;

/// <summary>
/// What was answered in an earlier season, moved to this one: the same weekdays, as near as can be to the same days. Nothing where that
/// says nothing about this season.
/// </summary>
internal static class LastSeason
{
    private const int YearsBack = 5;
    private const int Week = 7;

    public static AnswerContent.Changes? Moved(AnswerContent? last, DayRange season)
    {
        if (last is not AnswerContent.Changes changes)
        {
            return null;
        }

        var periods = changes.Periods
            .Where(period => period.To is not null && period.Kind != PeriodKind.Message)
            .Select(period => Moved(period, season)).OfType<Period>().ToValueList();
        return periods.Count == 0 ? null : new AnswerContent.Changes(periods);
    }

    private static Period? Moved(Period period, DayRange season)
    {
        for (var years = 1; years <= YearsBack; years++)
        {
            var from = SameWeekday(period.From, period.From.AddYears(years));
            var moved = period with { From = from, To = from.AddDays(period.To!.Value.DayNumber - period.From.DayNumber) };
            if (moved.To >= season.From)
            {
                return moved.From <= season.To ? moved : null;
            }
        }

        return null;
    }

    /// <summary>The day nearest to another that is the same day of the week as the first.</summary>
    private static DateOnly SameWeekday(DateOnly day, DateOnly near)
    {
        var ahead = (((int)day.DayOfWeek - (int)near.DayOfWeek) + Week) % Week;
        return near.AddDays(ahead > Week / 2 ? ahead - Week : ahead);
    }
}
