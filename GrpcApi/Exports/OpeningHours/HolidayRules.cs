using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Exports.OpeningHours;

/// <summary>
/// What a place does on public holidays, as rules of <c>PH</c>. Which days these are is the reader's calendar of the country; ours is
/// <see cref="PublicHolidays"/>. The night of the eve goes on into a holiday, and the holiday's own night is not.
/// </summary>
internal static class HolidayRules
{
    /// <summary>The rules, each with whether it only adds; none where holidays are as any other day.</summary>
    public static IReadOnlyList<(string Rule, bool Also)> Of(PlaceCard card, WeekStretches? week)
    {
        // New Year is a holiday of every territory that has any here.
        var areKept = PublicHolidays.Of(card.Key.Territory, new DateOnly(2000, 1, 1)) is not null;
        return (areKept, card.PublicHolidays, week) switch
        {
            (true, PublicHolidayRule.Closed, null) => [("PH off", false)],
            (true, PublicHolidayRule.Closed, _) => [.. Days(week, "off", Enum.GetValues<DayOfWeek>()), .. DaysAfter(week)],
            (true, PublicHolidayRule.Unknown, { IsEmpty: false }) => [.. Days(week, "unknown", week.OpenDays), .. DaysAfter(week)],
            _ => [],
        };
    }

    private static IEnumerable<(string Rule, bool Also)> Days(WeekStretches week, string word, IEnumerable<DayOfWeek> weekdays) => weekdays
        .GroupBy(week.Morning)
        .OrderBy(group => group.Key)
        .Select(group => group.Key == 0
            ? ($"PH{Only(group)} {word}", false)
            : ($"PH{Only(group)} {RuleWords.Between(group.Key, Stretch.Day)} {word}", word != "off"));

    private static IEnumerable<(string Rule, bool Also)> DaysAfter(WeekStretches week) => Enum.GetValues<DayOfWeek>()
        .GroupBy(week.Morning)
        .Where(group => group.Key > 0)
        .OrderBy(group => group.Key)
        .Select(group => ($"PH +1 day{Only(group)} {RuleWords.Between(0, group.Key)} off", false));

    private static string Only(IEnumerable<DayOfWeek> weekdays) => weekdays.Count() == 7 ? "" : $" {WeekStretches.Names(weekdays)}";
}
