using Soliguide.Cli.Import.Values;
using Soliguide.Domain;
using Soliguide.Domain.Places.Hours;

namespace Soliguide.Cli.Import.Json;

/// <summary>Weekly hours: times as integers here and as texts there; a week without a single slot is a form nobody filled
/// in, unless <c>noOpening</c> says that it was.</summary>
internal static class HoursMapping
{
    private static readonly ValueList<TimeSlot> RoundTheClock = [new TimeSlot(TimeOnly.MinValue, TimeOnly.MinValue)];

    /// <summary>The week; null is unknown.</summary>
    public static WeeklyHours? Read(Field hours, RecordProblems problems)
    {
        if (hours["h24"].Flag() == true)
        {
            return Week(_ => RoundTheClock);
        }

        var week = Week(day => ReadDay(hours[day], problems));
        return week == new WeeklyHours() && hours["noOpening"].Flag() != true ? null : week;
    }

    /// <summary>What happens on public holidays. The platform's data writes "UNKOWN" as often as "UNKNOWN".</summary>
    public static PublicHolidayRule ReadHolidays(Field field, RecordProblems problems)
    {
        switch (field.Words()?.ToUpperInvariant())
        {
            case "OPEN":
                return PublicHolidayRule.Open;
            case "CLOSED":
                return PublicHolidayRule.Closed;
            case null or "UNKNOWN" or "UNKOWN":
                return PublicHolidayRule.Unknown;
            default:
                problems.Remark(field.Path, "VALUE_UNKNOWN", "This is none of OPEN, CLOSED and UNKNOWN: taken as unknown.");
                return PublicHolidayRule.Unknown;
        }
    }

    private static WeeklyHours Week(Func<string, ValueList<TimeSlot>> slots) => new()
    {
        Monday = slots("monday"),
        Tuesday = slots("tuesday"),
        Wednesday = slots("wednesday"),
        Thursday = slots("thursday"),
        Friday = slots("friday"),
        Saturday = slots("saturday"),
        Sunday = slots("sunday"),
    };

    private static ValueList<TimeSlot> ReadDay(Field day, RecordProblems problems)
    {
        if (day["open"].Flag() == false)
        {
            return [];
        }

        var slots = new List<TimeSlot>();
        foreach (var field in day["timeslot"].Items())
        {
            if (Slot.TryRead(field["start"].Text(), field["end"].Text(), out var slot))
            {
                slots.Add(slot);
            }
            else
            {
                problems.Refuse(field.Path, "HOURS_UNREADABLE", "Write start and end as 930 or \"09:30\", not the same time twice.");
            }
        }

        return slots.OrderBy(slot => slot.Start).Distinct().ToValueList();
    }
}
