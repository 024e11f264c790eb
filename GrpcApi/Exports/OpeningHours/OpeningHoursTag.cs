using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Exports.OpeningHours;

/// <summary>
/// The hours of a place, or of one of its services, as OpenStreetMap's <c>opening_hours</c> writes them: the week, public holidays, confirmed
/// periods with the year at both ends (<c>off "..."</c> or their own hours) and the presumed closure (<c>unknown "..."</c>), which is never
/// <c>off</c>. Evaluated in the place's time zone the value says what <see cref="Opening"/> says. Source: the specification of the key
/// <c>opening_hours</c>, version 0.7.
/// </summary>
/// <remarks>
/// What decides a day comes last, since later rules override. A night belongs to the day on which it begins and the format thinks in calendar days:
/// so where the rules change and nights are long, the morning of the change is spelt out.
/// </remarks>
internal static class OpeningHoursTag
{
    /// <summary>The value; null where nobody knows the hours and nothing is announced.</summary>
    /// <param name="card">The place.</param>
    /// <param name="from">The first local day for which the value must hold; what was over before is left out.</param>
    /// <param name="service">One of the card's services; null is the place as a whole.</param>
    public static string? Of(PlaceCard card, DateOnly from, PlaceService? service = null)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(card.TimeZone, out var zone))
        {
            return null;
        }

        var week = (service?.Hours ?? RoundHours.Of(card)) is { } hours ? WeekStretches.Of(hours) : null;
        var plan = new PlannedDays(card, service, from);
        var holidays = HolidayRules.Of(card, week);
        if (week is null && plan.IsEmpty && holidays.Count == 0)
        {
            return null;
        }

        var rules = new RuleList();
        AddWeek(rules, week);
        AddIf(card.PublicHolidays == PublicHolidayRule.Unknown);
        plan.AddLongChanges(rules);
        AddIf(card.PublicHolidays == PublicHolidayRule.Closed);
        plan.AddChangesOfOneDay(rules);
        plan.AddPresumed(rules);
        plan.AddClosures(rules);
        new Mornings(card, service, zone, [.. plan.Weeks, .. week is null ? [] : (WeekStretches[])[week]]).Add(rules, plan.Turns(holidays.Count > 0));
        return rules.ToString();

        void AddIf(bool now)
        {
            foreach (var (rule, also) in now ? holidays : [])
            {
                rules.Add(rule, also);
            }
        }
    }

    /// <summary>The same as of an instant: what was over on the day before it in the place's zone is left out.</summary>
    public static string? At(PlaceCard card, DateTimeOffset at, PlaceService? service = null) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(card.TimeZone, out var zone) ? Of(card, LocalDay.Of(at, zone), service) : null;

    private static void AddWeek(RuleList rules, WeekStretches? week)
    {
        if (week is null || week.IsEmpty || week.IsAlways)
        {
            rules.Override(week is null ? "24/7 unknown" : week.IsEmpty ? "24/7 off" : "24/7");
            return;
        }

        foreach (var rule in week.Rules())
        {
            rules.Add(rule, also: week.HasNights);
        }
    }
}
