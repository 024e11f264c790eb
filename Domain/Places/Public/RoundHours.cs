using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Domain.Places.Public;

/// <summary>The week of a place as a whole.</summary>
public static class RoundHours
{
    /// <summary>
    /// A fixed place's own week; a mobile round is on the road when it stands at any of its stops, and unknown when no stop has
    /// hours. Stops without hours add nothing to those that have some.
    /// </summary>
    public static WeeklyHours? Of(PlaceCard card)
    {
        if (card.Kind != PlaceKind.MobileRound || card.Stops.Count == 0)
        {
            return card.Hours;
        }

        WeeklyHours[] weeks = [.. card.Stops.Select(s => s.Hours).OfType<WeeklyHours>()];
        return weeks.Length <= 1 ? weeks.SingleOrDefault() : new WeeklyHours
        {
            Monday = Union(DayOfWeek.Monday),
            Tuesday = Union(DayOfWeek.Tuesday),
            Wednesday = Union(DayOfWeek.Wednesday),
            Thursday = Union(DayOfWeek.Thursday),
            Friday = Union(DayOfWeek.Friday),
            Saturday = Union(DayOfWeek.Saturday),
            Sunday = Union(DayOfWeek.Sunday),
        };

        ValueList<TimeSlot> Union(DayOfWeek day) => weeks.SelectMany(w => w.On(day)).Distinct().ToValueList();
    }
}
