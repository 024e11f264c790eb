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
    public bool IsShared => true;

    public Task<IReadOnlyList<Finding>> Look(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Finding>>([Judge(calendar, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))]);

    /// <summary>What the calendar lacks on a day.</summary>
    public static Finding Judge(SchoolCalendar calendar, DateOnly today)
    {
        var seasons = SchoolCalendar.SeasonsFrom(today);
        string[] gaps =
        [
            .. from season in seasons
               from zone in Enum.GetValues<SchoolZone>()
               where calendar.Of(zone).Count > 0 && calendar.HolidaysOf(zone, season.Season, season.Year) is null
               group zone by season into missing
               select $"{Word(missing.Key)} in {string.Join(", ", missing)}",
        ];
        return gaps.Length == 0 ? Finding.Fine("CALENDAR_WELL", Word(seasons[1])) : Finding.Warning("CALENDAR_GAP", string.Join("; ", gaps));
    }

    private static string Word((Season Season, int Year) season) => $"{(season.Season is Season.Summer ? "summer" : "Christmas")} {season.Year}";
}
