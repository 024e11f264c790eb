using System.Globalization;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Exports.OpeningHours;
using Soliguide.GrpcApi.Pages.Places;

namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>Hours as schedules, cut in two by each confirmed closure. A presumed closure cuts nothing: nobody announced it.</summary>
internal static class HsdsSchedules
{
    /// <summary>HSDS has no sign for day and night, nor for midnight; its guidance writes 23:59.</summary>
    private const string Midnight = "23:59";

    /// <summary>The schedules of a service: its own hours, else those of its place.</summary>
    public static IReadOnlyList<HsdsSchedule>? OfService(PlaceCard card, PlaceService service, Guid id, DateTimeOffset at) =>
        Of(card, service, service.Hours ?? RoundHours.Of(card), id, at, schedule => schedule with { ServiceId = id });

    /// <summary>The schedules of a place or of one stop.</summary>
    public static IReadOnlyList<HsdsSchedule>? OfLocation(PlaceCard card, WeeklyHours? hours, Guid id, DateTimeOffset at) =>
        Of(card, null, hours, id, at, schedule => schedule with { LocationId = id });

    private static HsdsSchedule[]? Of(
        PlaceCard card, PlaceService? service, WeeklyHours? hours, Guid owner, DateTimeOffset at, Func<HsdsSchedule, HsdsSchedule> belong)
    {
        var today = LocalDay.Of(at, PublicSheet.ZoneOf(card));
        var plan = new PlannedDays(card, service, today);
        var ordinary = hours is null ? null : WeekStretches.Of(hours);
        var starts = plan.Cuts.Prepend(today).ToArray();
        var schedules = starts.SelectMany((from, n) => plan.WeekOn(from, ordinary) is { } week
            ? Lines(week, owner, n == 0 ? null : from, n + 1 < starts.Length ? starts[n + 1].AddDays(-1) : null, card.TimeZone)
            : []).Select(belong).ToArray();
        return schedules.Length > 0 ? schedules : null;
    }

    private static IEnumerable<HsdsSchedule> Lines(WeekStretches week, Guid owner, DateOnly? from, DateOnly? to, string zone) => week.OpenDays
        .SelectMany(day => week.On(day), (day, stretch) => (Day: day, Stretch: stretch))
        .GroupBy(pair => pair.Stretch, pair => pair.Day)
        .Select(group =>
        {
            var (opens, closes) = (Time(group.Key.Start), group.Key.End == Stretch.Day ? Midnight : Time(group.Key.End % Stretch.Day));
            var days = string.Join(',', group.Select(day => day.ToString()[..2].ToUpperInvariant()));
            var valid = from is { } first ? Day(first) : null;
            return new HsdsSchedule(HsdsId.Of("schedule", owner.ToString(), valid ?? "", opens, closes, days), opens, closes, days, zone)
            {
                ValidFrom = valid,
                ValidTo = to is { } last ? Day(last) : null,
            };
        });

    private static string Time(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
