using Soliguide.Domain.Places.Hours;
using static Soliguide.Domain.Tests.Places.Public.OpeningExample;

namespace Soliguide.Domain.Tests.Places.Public;

/// <content>Rows: public holidays, time zones, clock changes. 1 July 2019 is a Monday.</content>
internal static partial class OpeningExamples
{
    private static OpeningExample[] PublicHolidays =>
    [
        new(
            "PublicHolidays: closed on the Assumption",
            Paris with { PublicHolidays = PublicHolidayRule.Closed },
            "2019-08-15T10:00+02:00",
            "Closed PublicHoliday | 2019-08-14 17:00+2 | 2019-08-16 09:00+2 | 2019-08-16 09:00+2"),
        new(
            "PublicHolidays: nobody said what happens on the Assumption",
            Paris with { PublicHolidays = PublicHolidayRule.Unknown },
            "2019-08-15T10:00+02:00",
            "Unknown PublicHoliday | 2019-08-15 00:00+2 | 2019-08-16 00:00+2 | 2019-08-16 09:00+2"),
        new(
            "PublicHolidays: open on the Assumption",
            Paris with { PublicHolidays = PublicHolidayRule.Open },
            "2019-08-15T10:00+02:00",
            "Open WeeklyHours | 2019-08-15 09:00+2 | 2019-08-15 12:00+2 | 2019-08-15 14:00+2"),
        new(
            "PublicHolidays: a holiday on a Sunday without openings is simply closed",
            Paris with { PublicHolidays = PublicHolidayRule.Unknown },
            "2019-07-14T10:00+02:00",
            "Closed WeeklyHours | 2019-07-12 17:00+2 | 2019-07-15 09:00+2 | 2019-07-15 09:00+2"),
        new(
            "PublicHolidays: hours unknown, closed on the holiday",
            Paris with { Hours = null, PublicHolidays = PublicHolidayRule.Closed },
            "2019-08-15T10:00+02:00",
            "Closed PublicHoliday | 2019-08-15 00:00+2 | 2019-08-16 00:00+2 | -"),
        new(
            "PublicHolidays: hours unknown, holiday unknown",
            Paris with { Hours = null, PublicHolidays = PublicHolidayRule.Unknown },
            "2019-08-15T10:00+02:00",
            "Unknown PublicHoliday | - | - | -"),
        new(
            "PublicHolidays: from Christmas Eve over Christmas",
            Paris with { PublicHolidays = PublicHolidayRule.Closed },
            "2019-12-25T10:00+01:00",
            "Closed PublicHoliday | 2019-12-24 17:00+1 | 2019-12-26 09:00+1 | 2019-12-26 09:00+1"),
        new(
            "PublicHolidays: Good Friday in Alsace, until after Easter Monday",
            Place("fr-67-1", "Europe/Paris") with { PublicHolidays = PublicHolidayRule.Closed },
            "2019-04-19T10:00+02:00",
            "Closed PublicHoliday | 2019-04-18 17:00+2 | 2019-04-23 09:00+2 | 2019-04-23 09:00+2"),
        new(
            "PublicHolidays: Good Friday in Paris",
            Paris with { PublicHolidays = PublicHolidayRule.Closed },
            "2019-04-19T10:00+02:00",
            "Open WeeklyHours | 2019-04-19 09:00+2 | 2019-04-19 12:00+2 | 2019-04-19 14:00+2"),
        new(
            "PublicHolidays: 26 December in Moselle",
            Place("fr-57-1", "Europe/Paris") with { PublicHolidays = PublicHolidayRule.Closed },
            "2019-12-26T10:00+01:00",
            "Closed PublicHoliday | 2019-12-24 17:00+1 | 2019-12-27 09:00+1 | 2019-12-27 09:00+1"),
        new(
            "PublicHolidays: 20 December on Reunion",
            Place("fr-974-1", "Indian/Reunion") with { PublicHolidays = PublicHolidayRule.Closed },
            "2019-12-20T10:00+04:00",
            "Closed PublicHoliday | 2019-12-19 17:00+4 | 2019-12-23 09:00+4 | 2019-12-23 09:00+4"),
        new(
            "PublicHolidays: 27 May in Guadeloupe",
            Place("fr-971-1", "America/Guadeloupe") with { PublicHolidays = PublicHolidayRule.Closed },
            "2019-05-27T10:00-04:00",
            "Closed PublicHoliday | 2019-05-24 17:00-4 | 2019-05-28 09:00-4 | 2019-05-28 09:00-4"),
        new(
            "PublicHolidays: 28 May in Saint-Martin",
            Place("fr-978-1", "America/Marigot") with { PublicHolidays = PublicHolidayRule.Closed },
            "2019-05-28T10:00-04:00",
            "Closed PublicHoliday | 2019-05-27 17:00-4 | 2019-05-29 09:00-4 | 2019-05-29 09:00-4"),
        new(
            "PublicHolidays: another country has none here",
            Place("es-08-1", "Europe/Madrid") with { PublicHolidays = PublicHolidayRule.Closed },
            "2019-08-15T10:00+02:00",
            "Open WeeklyHours | 2019-08-15 09:00+2 | 2019-08-15 12:00+2 | 2019-08-15 14:00+2"),
    ];

    private static OpeningExample[] TimeZones =>
    [
        new(
            "TimeZones: morning on Reunion",
            Place("fr-974-1", "Indian/Reunion"),
            "2019-07-01T06:00+00:00",
            "Open WeeklyHours | 2019-07-01 09:00+4 | 2019-07-01 12:00+4 | 2019-07-01 14:00+4"),
        new(
            "TimeZones: the same instant at night in Guadeloupe",
            Place("fr-971-1", "America/Guadeloupe"),
            "2019-07-01T06:00+00:00",
            "Closed WeeklyHours | 2019-06-28 17:00-4 | 2019-07-01 09:00-4 | 2019-07-01 09:00-4"),
        new(
            "TimeZones: Monday in Noumea is still Sunday in Paris",
            Place("fr-988-1", "Pacific/Noumea"),
            "2019-06-30T23:00+00:00",
            "Open WeeklyHours | 2019-07-01 09:00+11 | 2019-07-01 12:00+11 | 2019-07-01 14:00+11"),
        new(
            "TimeZones: a closure begins at Noumea's midnight",
            Place("fr-988-1", "Pacific/Noumea") with { Periods = [Closure("2019-08-05", "2019-08-18")] },
            "2019-08-04T13:00+00:00",
            "TemporarilyClosed Closure | 2019-08-05 00:00+11 | 2019-08-19 00:00+11 | 2019-08-19 09:00+11"),
        new(
            "TimeZones: not yet in Paris",
            Paris with { Periods = [Closure("2019-08-05", "2019-08-18")] },
            "2019-08-04T13:00+00:00",
            "Closed WeeklyHours | 2019-08-02 17:00+2 | 2019-08-05 00:00+2 | 2019-08-19 09:00+2"),
        new("TimeZones: a zone nobody knows", Place("fr-75-1", "Europe/Lutece"), "2019-07-01T10:00+02:00", "Unknown NoHours | - | - | -"),
    ];

    private static OpeningExample[] ClockChanges =>
    [
        new(
            "ClockChanges: the short night of spring",
            Paris with { Hours = Hours.Of("sat 22:00-04:00") },
            "2019-03-31T01:30+01:00",
            "Open WeeklyHours | 2019-03-30 22:00+1 | 2019-03-31 04:00+2 | 2019-04-06 22:00+2"),
        new(
            "ClockChanges: an opening inside the skipped hour does not happen",
            Paris with { Hours = Hours.Of("sun 02:15-02:45") },
            "2019-03-31T01:00+01:00",
            "Closed WeeklyHours | 2019-03-24 02:45+1 | 2019-04-07 02:15+2 | 2019-04-07 02:15+2"),
        new(
            "ClockChanges: an opening from the skipped hour begins after it",
            Paris with { Hours = Hours.Of("sun 02:30-05:00") },
            "2019-03-31T03:10+02:00",
            "Open WeeklyHours | 2019-03-31 03:00+2 | 2019-03-31 05:00+2 | 2019-04-07 02:30+2"),
        new(
            "ClockChanges: the long night of autumn, first pass",
            Paris with { Hours = Hours.Of("sat 22:00-02:30") },
            "2019-10-27T02:15+02:00",
            "Open WeeklyHours | 2019-10-26 22:00+2 | 2019-10-27 02:30+2 | 2019-11-02 22:00+1"),
        new(
            "ClockChanges: the long night of autumn, second pass: already closed",
            Paris with { Hours = Hours.Of("sat 22:00-02:30") },
            "2019-10-27T02:15+01:00",
            "Closed WeeklyHours | 2019-10-27 02:30+2 | 2019-11-02 22:00+1 | 2019-11-02 22:00+1"),
        new(
            "ClockChanges: the long night of autumn to its end",
            Paris with { Hours = Hours.Of("sat 22:00-03:00") },
            "2019-10-27T02:30+01:00",
            "Open WeeklyHours | 2019-10-26 22:00+2 | 2019-10-27 03:00+1 | 2019-11-02 22:00+1"),
        new(
            "ClockChanges: a closure over the change",
            Paris with { Periods = [Closure("2019-03-25", "2019-03-31")] },
            "2019-03-30T10:00+01:00",
            "TemporarilyClosed Closure | 2019-03-25 00:00+1 | 2019-04-01 00:00+2 | 2019-04-01 09:00+2"),
        new(
            "ClockChanges: round the clock over the change",
            Paris with { Hours = Hours.Of("sat-sun 00:00-00:00") },
            "2019-10-27T02:30+01:00",
            "Open WeeklyHours | 2019-10-26 00:00+2 | 2019-10-28 00:00+1 | 2019-11-02 00:00+1"),
        new(
            "ClockChanges: Saint-Pierre changes on its own Sunday",
            Place("fr-975-1", "America/Miquelon") with { Hours = Hours.Of("sun 01:00-05:00") },
            "2019-03-10T03:30-02:00",
            "Open WeeklyHours | 2019-03-10 01:00-3 | 2019-03-10 05:00-2 | 2019-03-17 01:00-2"),
    ];
}
