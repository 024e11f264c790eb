using Soliguide.Domain.Places.Hours;
using static Soliguide.Domain.Tests.Places.Public.OpeningExample;

namespace Soliguide.Domain.Tests.Places.Public;

/// <content>Rows: ordinary weeks, day and night, nights over midnight. 1 July 2019 is a Monday.</content>
internal static partial class OpeningExamples
{
    private static OpeningExample[] Week =>
    [
        new(
            "Week: open in the morning",
            Paris,
            "2019-07-01T10:00+02:00",
            "Open WeeklyHours | 2019-07-01 09:00+2 | 2019-07-01 12:00+2 | 2019-07-01 14:00+2"),
        new(
            "Week: opens at the minute",
            Paris,
            "2019-07-01T09:00+02:00",
            "Open WeeklyHours | 2019-07-01 09:00+2 | 2019-07-01 12:00+2 | 2019-07-01 14:00+2"),
        new(
            "Week: one minute early",
            Paris,
            "2019-07-01T08:59+02:00",
            "Closed WeeklyHours | 2019-06-28 17:00+2 | 2019-07-01 09:00+2 | 2019-07-01 09:00+2"),
        new(
            "Week: closes at the minute",
            Paris,
            "2019-07-01T12:00+02:00",
            "Closed WeeklyHours | 2019-07-01 12:00+2 | 2019-07-01 14:00+2 | 2019-07-01 14:00+2"),
        new(
            "Week: open in the afternoon, next time tomorrow",
            Paris,
            "2019-07-01T15:00+02:00",
            "Open WeeklyHours | 2019-07-01 14:00+2 | 2019-07-01 17:00+2 | 2019-07-02 09:00+2"),
        new(
            "Week: Friday evening is closed until Monday",
            Paris,
            "2019-07-05T18:00+02:00",
            "Closed WeeklyHours | 2019-07-05 17:00+2 | 2019-07-08 09:00+2 | 2019-07-08 09:00+2"),
        new("Week: no hours is unknown, not closed", Paris with { Hours = null }, "2019-07-01T10:00+02:00", "Unknown NoHours | - | - | -"),
        new(
            "Week: a week without openings is closed",
            Paris with { Hours = Hours.Of("") },
            "2019-07-01T10:00+02:00",
            "Closed WeeklyHours | - | - | -"),
        new(
            "Week: one opening a week",
            Paris with { Hours = Hours.Of("wed 10:00-11:00") },
            "2019-07-04T12:00+02:00",
            "Closed WeeklyHours | 2019-07-03 11:00+2 | 2019-07-10 10:00+2 | 2019-07-10 10:00+2"),
        new(
            "Week: overlapping openings are one",
            Paris with { Hours = Hours.Of("mon 09:00-12:00 11:00-15:00") },
            "2019-07-01T10:00+02:00",
            "Open WeeklyHours | 2019-07-01 09:00+2 | 2019-07-01 15:00+2 | 2019-07-08 09:00+2"),
        new(
            "Week: adjacent openings are one",
            Paris with { Hours = Hours.Of("mon 09:00-12:00 12:00-15:00") },
            "2019-07-01T13:00+02:00",
            "Open WeeklyHours | 2019-07-01 09:00+2 | 2019-07-01 15:00+2 | 2019-07-08 09:00+2"),
        new(
            "Week: winter time",
            Paris,
            "2019-12-02T10:00+01:00",
            "Open WeeklyHours | 2019-12-02 09:00+1 | 2019-12-02 12:00+1 | 2019-12-02 14:00+1"),
    ];

    private static OpeningExample[] DayAndNight =>
    [
        new(
            "DayAndNight: round the clock",
            Paris with { Hours = Hours.Of("mon-sun 00:00-00:00") },
            "2019-07-01T10:00+02:00",
            "Open WeeklyHours | - | - | -"),
        new(
            "DayAndNight: 23:59 is midnight: no blink",
            Paris with { Hours = Hours.Of("mon-sun 00:00-23:59") },
            "2019-07-01T23:59:30+02:00",
            "Open WeeklyHours | - | - | -"),
        new(
            "DayAndNight: 23:59 on one day",
            Paris with { Hours = Hours.Of("mon 00:00-23:59") },
            "2019-07-01T23:59:30+02:00",
            "Open WeeklyHours | 2019-07-01 00:00+2 | 2019-07-02 00:00+2 | 2019-07-08 00:00+2"),
        new(
            "DayAndNight: until midnight",
            Paris with { Hours = Hours.Of("mon 18:00-00:00") },
            "2019-07-01T23:59+02:00",
            "Open WeeklyHours | 2019-07-01 18:00+2 | 2019-07-02 00:00+2 | 2019-07-08 18:00+2"),
        new(
            "DayAndNight: 24 hours from the morning",
            Paris with { Hours = Hours.Of("fri 08:00-08:00") },
            "2019-07-06T07:00+02:00",
            "Open WeeklyHours | 2019-07-05 08:00+2 | 2019-07-06 08:00+2 | 2019-07-12 08:00+2"),
        new(
            "DayAndNight: round the clock until a closure",
            Paris with { Hours = Hours.Of("mon-sun 00:00-00:00"), Periods = [Closure("2019-08-05", "2019-08-11")] },
            "2019-07-01T10:00+02:00",
            "Open WeeklyHours | - | 2019-08-05 00:00+2 | 2019-08-12 00:00+2"),
        new(
            "DayAndNight: round the clock between two closed holidays",
            Paris with { Hours = Hours.Of("mon-sun 00:00-00:00"), PublicHolidays = PublicHolidayRule.Closed },
            "2019-07-01T10:00+02:00",
            "Open WeeklyHours | 2019-06-11 00:00+2 | 2019-07-14 00:00+2 | 2019-07-15 00:00+2"),
        new(
            "DayAndNight: round the clock on a holiday nobody spoke of",
            Paris with { Hours = Hours.Of("mon-sun 00:00-00:00"), PublicHolidays = PublicHolidayRule.Unknown },
            "2019-07-14T10:00+02:00",
            "Unknown PublicHoliday | 2019-07-14 00:00+2 | 2019-07-15 00:00+2 | 2019-07-15 00:00+2"),
    ];

    private static OpeningExample[] OverMidnight =>
    [
        new(
            "OverMidnight: the night goes on",
            Paris with { Hours = Hours.Of("fri 20:00-02:00") },
            "2019-07-06T01:00+02:00",
            "Open WeeklyHours | 2019-07-05 20:00+2 | 2019-07-06 02:00+2 | 2019-07-12 20:00+2"),
        new(
            "OverMidnight: the night is over",
            Paris with { Hours = Hours.Of("fri 20:00-02:00") },
            "2019-07-06T02:00+02:00",
            "Closed WeeklyHours | 2019-07-06 02:00+2 | 2019-07-12 20:00+2 | 2019-07-12 20:00+2"),
        new(
            "OverMidnight: the next evening is another weekday",
            Paris with { Hours = Hours.Of("fri 20:00-02:00") },
            "2019-07-06T21:00+02:00",
            "Closed WeeklyHours | 2019-07-06 02:00+2 | 2019-07-12 20:00+2 | 2019-07-12 20:00+2"),
        new(
            "OverMidnight: Sunday night runs into Monday",
            Paris with { Hours = Hours.Of("sun 22:00-06:00") },
            "2019-07-08T05:00+02:00",
            "Open WeeklyHours | 2019-07-07 22:00+2 | 2019-07-08 06:00+2 | 2019-07-14 22:00+2"),
        new(
            "OverMidnight: the evening before a closure ends at midnight",
            Paris with { Hours = Hours.Of("fri 20:00-02:00"), Periods = [Closure("2019-07-06", "2019-07-07")] },
            "2019-07-05T23:00+02:00",
            "Open WeeklyHours | 2019-07-05 20:00+2 | 2019-07-06 00:00+2 | 2019-07-12 20:00+2"),
        new(
            "OverMidnight: a closure wins over the night before",
            Paris with { Hours = Hours.Of("fri 20:00-02:00"), Periods = [Closure("2019-07-06", "2019-07-07")] },
            "2019-07-06T01:00+02:00",
            "TemporarilyClosed Closure | 2019-07-06 00:00+2 | 2019-07-08 00:00+2 | 2019-07-12 20:00+2"),
        new(
            "OverMidnight: no night begins on the last day of a closure",
            Paris with { Hours = Hours.Of("fri 20:00-02:00"), Periods = [Closure("2019-07-05", "2019-07-05")] },
            "2019-07-06T01:00+02:00",
            "Closed WeeklyHours | 2019-07-06 00:00+2 | 2019-07-12 20:00+2 | 2019-07-12 20:00+2"),
        new(
            "OverMidnight: a presumed closure wins over the night before",
            Paris with { Hours = Hours.Of("fri 20:00-02:00"), Presumed = Summer },
            "2019-07-06T01:00+02:00",
            "PresumedClosed NoAnswer | 2019-07-06 00:00+2 | 2019-09-02 00:00+2 | 2019-09-06 20:00+2"),
        new(
            "OverMidnight: a night runs on into a closed holiday",
            Paris with { Hours = Hours.Of("sat 20:00-02:00"), PublicHolidays = PublicHolidayRule.Closed },
            "2019-07-14T01:00+02:00",
            "Open WeeklyHours | 2019-07-13 20:00+2 | 2019-07-14 02:00+2 | 2019-07-20 20:00+2"),
        new(
            "OverMidnight: no night begins on a closed holiday",
            Paris with { Hours = Hours.Of("sun 20:00-02:00"), PublicHolidays = PublicHolidayRule.Closed },
            "2019-07-15T01:00+02:00",
            "Closed WeeklyHours | 2019-07-08 02:00+2 | 2019-07-21 20:00+2 | 2019-07-21 20:00+2"),
        new(
            "OverMidnight: a night runs on into an unknown holiday",
            Paris with { Hours = Hours.Of("sat 20:00-02:00; sun 10:00-12:00"), PublicHolidays = PublicHolidayRule.Unknown },
            "2019-07-14T01:00+02:00",
            "Open WeeklyHours | 2019-07-13 20:00+2 | 2019-07-14 02:00+2 | 2019-07-20 20:00+2"),
        new(
            "OverMidnight: a night runs on into changed hours",
            Paris with { Hours = Hours.Of("fri 20:00-02:00"), Periods = [Changed("2019-07-06", "2019-07-31", "sat 10:00-11:00")] },
            "2019-07-06T01:00+02:00",
            "Open WeeklyHours | 2019-07-05 20:00+2 | 2019-07-06 02:00+2 | 2019-07-06 10:00+2"),
        new(
            "OverMidnight: a night of changed hours outlives them",
            Paris with { Periods = [Changed("2019-07-01", "2019-07-05", "fri 20:00-02:00")] },
            "2019-07-06T01:00+02:00",
            "Open ChangedHours | 2019-07-05 20:00+2 | 2019-07-06 02:00+2 | 2019-07-08 09:00+2"),
    ];
}
