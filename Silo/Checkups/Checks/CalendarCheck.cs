using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.Calendar;
using Soliguide.Silo.Post.Preflight;

namespace Soliguide.Silo.Checkups.Checks;

/// <summary>
/// Whether the school calendar knows the holidays of the running and of the next season in every zone that it knows at all. Zones that it never knew are left out:
/// plans write their dates themselves, and none is launched without.
/// </summary>
internal sealed class CalendarCheck(SchoolCalendar calendar, [FromKeyedServices(TimeProviderNames.Grains)] TimeProvider clock) : ICheck
{
    // The Christmas holidays that began last year last until about here.
    private const int LastDayOfWinter = 7;
    private const int LastMonthOfSummer = 8;

    public bool IsShared => true;

    public Task<IReadOnlyList<Finding>> Look(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Finding>>([Judge(calendar, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))]);

    /// <summary>What the calendar lacks on a day.</summary>
    public static Finding Judge(SchoolCalendar calendar, DateOnly today)
    {
        (Season Season, int Year)[] seasons = today is { Month: 1, Day: <= LastDayOfWinter } ? [(Season.Winter, today.Year - 1), (Season.Summer, today.Year)]
            : today.Month <= LastMonthOfSummer ? [(Season.Summer, today.Year), (Season.Winter, today.Year)]
            : [(Season.Winter, today.Year), (Season.Summer, today.Year + 1)];
        string[] gaps =
        [
            .. from season in seasons
               from zone in Enum.GetValues<SchoolZone>()
               where calendar.Of(zone).Count > 0 && calendar.HolidaysOf(zone, season.Season, season.Year) is null
               group zone by season into missing
               select $"{Word(missing.Key)} in {string.Join(", ", missing)}",
        ];
        return gaps.Length == 0 ? Finding.Fine("CALENDAR_WELL", Word(seasons[^1])) : Finding.Warning("CALENDAR_GAP", string.Join("; ", gaps));
    }

    private static string Word((Season Season, int Year) season) => $"{(season.Season is Season.Summer ? "summer" : "Christmas")} {season.Year}";
}
