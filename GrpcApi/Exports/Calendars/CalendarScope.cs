using Soliguide.Domain.Campaigns.Calendar;
using Soliguide.Domain.Places;

namespace Soliguide.GrpcApi.Exports.Calendars;

/// <summary>What a calendar is of: a school zone, and the territory whose public holidays stand in it.</summary>
/// <param name="Name">As in the address and in the ids of its events: <c>b</c>, <c>reunion</c>, <c>fr-67</c>.</param>
/// <param name="Zone">The school zone.</param>
/// <param name="Territory">The territory; one of the mainland for its zones, where only the national holidays are common to all.</param>
internal sealed record CalendarScope(string Name, SchoolZone Zone, TerritoryKey Territory)
{
    /// <summary>Every zone by its name.</summary>
    public static IReadOnlyList<CalendarScope> Zones { get; } =
    [
        .. Enum.GetValues<SchoolZone>().Select(zone => new CalendarScope(zone.ToString().ToLowerInvariant(), zone, new TerritoryKey("fr", DepartmentOf(zone)))),
    ];

    /// <summary>The scope of a zone's name or of a territory's, in any case; null where neither is known.</summary>
    public static CalendarScope? Of(string name)
    {
        var zone = Zones.FirstOrDefault(scope => string.Equals(scope.Name, name, StringComparison.OrdinalIgnoreCase));
        return zone is not null ? zone
            : TerritoryKey.TryParse(name, out var territory) && SchoolCalendar.France.ZoneOf(territory) is { } school
                ? new CalendarScope(territory.ToString(), school, territory)
                : null;
    }

    /// <summary>A department of the zone; none of those that have holidays of their own where others of the zone have not.</summary>
    private static string DepartmentOf(SchoolZone zone) => zone switch
    {
        SchoolZone.A => "33",
        SchoolZone.B => "44",
        SchoolZone.C => "75",
        SchoolZone.Corse => "2a",
        SchoolZone.Guadeloupe => "971",
        SchoolZone.Martinique => "972",
        SchoolZone.Guyane => "973",
        SchoolZone.Reunion => "974",
        SchoolZone.Mayotte => "976",
        _ => throw new InvalidOperationException($"{zone} has no department here."),
    };
}
