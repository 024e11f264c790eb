using System.Globalization;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Tests.Places.Public;

/// <summary>
/// One row: a place, an instant with its offset, and what readers should see, as <c>State Reason | since | until | next opening</c>
/// in local time with the offset in hours; a dash where there is none; the stopped services last, where there are some.
/// </summary>
internal sealed record OpeningExample(string Name, PlaceCard Card, string At, string Seen)
{
    public string? Service { get; init; }

    /// <summary>A place in Paris: Monday to Friday, 9-12 and 14-17, public holidays as on any other day.</summary>
    public static PlaceCard Paris { get; } = Place("fr-75-1", "Europe/Paris");

    public static PlaceCard Place(string key, string zone) => new(PlaceKey.Parse(key), "Accueil de jour", zone)
    {
        Hours = Hours.Of("mon-fri 09:00-12:00 14:00-17:00"),
        PublicHolidays = PublicHolidayRule.Open,
    };

    public static Period Closure(string from, string? to, string? service = null) =>
        Make("c" + from, PeriodKind.Closure, from, to, service);

    public static Period Changed(string from, string? to, string? hours, string? service = null) =>
        Make("h" + from, PeriodKind.ChangedHours, from, to, service) with { Hours = hours is null ? null : Hours.Of(hours) };

    public static DefaultNotice Summer { get; } = new(new DateOnly(2019, 7, 6), new DateOnly(2019, 9, 1), "susceptible de fermer cet été");

    public static Period Make(string id, PeriodKind kind, string from, string? to, string? service = null) =>
        new(id, kind, Day(from), to is null ? null : Day(to)) { ServiceId = service, Text = id };

    /// <summary>What the row's place shows.</summary>
    public string Shown()
    {
        var instant = DateTimeOffset.Parse(At, CultureInfo.InvariantCulture);
        var status = Service is null ? Opening.StatusAt(Card, instant) : Opening.StatusAt(Card, Service, instant);
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(Card.TimeZone, out var known) ? known : TimeZoneInfo.Utc;
        var stopped = status.StoppedServices.Count == 0 ? "" : " | " + string.Join(',', status.StoppedServices);
        return $"{status.State} {status.Reason} | {Local(status.Since)} | {Local(status.Until)} | {Local(status.NextOpening)}{stopped}";

        string Local(DateTimeOffset? time) =>
            time is { } t ? TimeZoneInfo.ConvertTime(t, zone).ToString("yyyy-MM-dd HH:mmz", CultureInfo.InvariantCulture) : "-";
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
