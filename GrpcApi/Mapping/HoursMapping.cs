using Google.Protobuf.Collections;
using Soliguide.Domain;
using Soliguide.Domain.Places.Hours;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>Openings of a week.</summary>
internal static class HoursMapping
{
    private const int MostSlots = 24;

    public static V1.TimeSlot ToWire(this TimeSlot slot) => new() { StartTime = slot.Start.ToWire(), EndTime = slot.End.ToWire() };

    public static V1.WeeklyHours ToWire(this WeeklyHours hours) => new()
    {
        Monday = { hours.Monday.Select(ToWire) },
        Tuesday = { hours.Tuesday.Select(ToWire) },
        Wednesday = { hours.Wednesday.Select(ToWire) },
        Thursday = { hours.Thursday.Select(ToWire) },
        Friday = { hours.Friday.Select(ToWire) },
        Saturday = { hours.Saturday.Select(ToWire) },
        Sunday = { hours.Sunday.Select(ToWire) },
    };

    public static WeeklyHours? ReadHours(this V1.WeeklyHours? hours, Reading at) => hours is null ? null : new WeeklyHours
    {
        Monday = hours.Monday.ReadSlots(at["monday"]),
        Tuesday = hours.Tuesday.ReadSlots(at["tuesday"]),
        Wednesday = hours.Wednesday.ReadSlots(at["wednesday"]),
        Thursday = hours.Thursday.ReadSlots(at["thursday"]),
        Friday = hours.Friday.ReadSlots(at["friday"]),
        Saturday = hours.Saturday.ReadSlots(at["saturday"]),
        Sunday = hours.Sunday.ReadSlots(at["sunday"]),
    };

    public static ValueList<TimeSlot> ReadSlots(this RepeatedField<V1.TimeSlot> slots, Reading at) => slots.ReadList(
        at, MostSlots, (slot, here) => new TimeSlot(slot.StartTime.ReadTime(here["start_time"]), slot.EndTime.ReadTime(here["end_time"])));

    // The domain's "unknown" is the wire's zero: here alone the two enums share their numbers.
    public static V1.PublicHolidayRule ToWire(this PublicHolidayRule rule) => (V1.PublicHolidayRule)(int)rule;

    public static PublicHolidayRule ReadRule(this V1.PublicHolidayRule rule, Reading at) => rule == V1.PublicHolidayRule.Unspecified
        ? PublicHolidayRule.Unknown
        : rule.ReadEnum<V1.PublicHolidayRule, PublicHolidayRule>(at) + 1;
}
