using CsCheck;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Tests.Places.Public;

/// <summary>Random cards whose hours begin and end at half hours, and random instants of three years at half hours.</summary>
internal static class RandomCard
{
    private static readonly DateOnly FirstDay = new(2018, 6, 1);

    private static readonly Gen<TimeOnly> HalfHour = Gen.Int[0, 47].Select(n => new TimeOnly(n / 2, n % 2 * 30));

    private static readonly Gen<TimeSlot> Slot =
        from start in HalfHour
        from end in Gen.Frequency((8, HalfHour), (1, Gen.Const(new TimeOnly(23, 59))), (1, Gen.Const(TimeOnly.MinValue)))
        select new TimeSlot(start, end);

    private static readonly Gen<WeeklyHours> Week = Gen.Frequency(
        (6, Slot.Array[0, 2].Array[7].Select(days => Hours.Of(days))),
        (1, Gen.Const(Hours.Of("mon-sun 00:00-00:00"))));

    private static readonly Gen<WeeklyHours?> AnyHours =
        Gen.Frequency((4, Week.Select(w => (WeeklyHours?)w)), (1, Gen.Const((WeeklyHours?)null)));

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 1100].Select(FirstDay.AddDays);

    private static readonly Gen<Period> Periods =
        from id in Gen.OneOf("a", "b", "c", "d")
        from kind in Gen.Enum<PeriodKind>()
        from day in Day
        from length in Gen.Frequency((9, Gen.Int[-1, 40].Select(n => (int?)n)), (1, Gen.Const((int?)null)))
        from service in Gen.OneOf(null, null, "meal", "shower", "laundry")
        from hours in AnyHours
        select new Period(id, kind, day, length is { } n ? day.AddDays(n) : null) { ServiceId = service, Hours = hours };

    private static readonly Gen<(string Key, string Zone)> Somewhere = Gen.OneOf(
        ("fr-75-1", "Europe/Paris"),
        ("fr-67-1", "Europe/Paris"),
        ("fr-974-1", "Indian/Reunion"),
        ("fr-971-1", "America/Guadeloupe"),
        ("fr-975-1", "America/Miquelon"),
        ("fr-988-1", "Pacific/Noumea"),
        ("eg-1-1", "Africa/Cairo"),
        ("au-1-1", "Australia/Lord_Howe"));

    public static Gen<PlaceCard> Any { get; } =
        from place in Somewhere
        from kind in Gen.Frequency((4, PlaceKind.Fixed), (1, PlaceKind.MobileRound))
        from holidays in Gen.Enum<PublicHolidayRule>()
        from weeks in AnyHours.Array[4]
        from periods in Periods.Array[0, 4]
        from presumed in Day
        from silent in Gen.Bool
        select new PlaceCard(PlaceKey.Parse(place.Key), "x", place.Zone)
        {
            Kind = kind,
            Hours = weeks[0],
            Stops = [new RoundStop(new Position(), weeks[1]), new RoundStop(new Position(), weeks[2])],
            PublicHolidays = holidays,
            Services = [new PlaceService("meal", "food"), new PlaceService("shower", "shower") { Hours = weeks[3] }],
            Periods = periods.ToValueList(),
            Presumed = silent ? new DefaultNotice(presumed, presumed.AddDays(57), "x") : null,
        };

    public static Gen<DateTimeOffset> Instant { get; } =
        Gen.Int[0, 3 * 365 * 48].Select(n => new DateTimeOffset(2018, 6, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(30 * n));
}
