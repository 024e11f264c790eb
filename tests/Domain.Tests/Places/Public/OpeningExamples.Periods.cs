using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;
using static Soliguide.Domain.Tests.Places.Public.OpeningExample;

namespace Soliguide.Domain.Tests.Places.Public;

/// <content>Rows: closures, the default, changed hours. 1 July 2019 is a Monday.</content>
internal static partial class OpeningExamples
{
    private static OpeningExample[] Closures =>
    [
        new(
            "Closures: closed in August",
            Paris with { Periods = [Closure("2019-08-05", "2019-08-18")] },
            "2019-08-10T10:00+02:00",
            "TemporarilyClosed Closure | 2019-08-05 00:00+2 | 2019-08-19 00:00+2 | 2019-08-19 09:00+2"),
        new(
            "Closures: from the first minute",
            Paris with { Periods = [Closure("2019-08-05", "2019-08-18")] },
            "2019-08-05T00:00+02:00",
            "TemporarilyClosed Closure | 2019-08-05 00:00+2 | 2019-08-19 00:00+2 | 2019-08-19 09:00+2"),
        new(
            "Closures: to the last minute of the last day",
            Paris with { Periods = [Closure("2019-08-05", "2019-08-18")] },
            "2019-08-18T23:59+02:00",
            "TemporarilyClosed Closure | 2019-08-05 00:00+2 | 2019-08-19 00:00+2 | 2019-08-19 09:00+2"),
        new(
            "Closures: the day after, before opening",
            Paris with { Periods = [Closure("2019-08-05", "2019-08-18")] },
            "2019-08-19T08:00+02:00",
            "Closed WeeklyHours | 2019-08-19 00:00+2 | 2019-08-19 09:00+2 | 2019-08-19 09:00+2"),
        new(
            "Closures: the weekend before",
            Paris with { Periods = [Closure("2019-08-05", "2019-08-18")] },
            "2019-08-02T18:00+02:00",
            "Closed WeeklyHours | 2019-08-02 17:00+2 | 2019-08-05 00:00+2 | 2019-08-19 09:00+2"),
        new(
            "Closures: adjacent closures are one",
            Paris with { Periods = [Closure("2019-08-05", "2019-08-11"), Closure("2019-08-12", "2019-08-18")] },
            "2019-08-10T10:00+02:00",
            "TemporarilyClosed Closure | 2019-08-05 00:00+2 | 2019-08-19 00:00+2 | 2019-08-19 09:00+2"),
        new(
            "Closures: overlapping closures are one",
            Paris with { Periods = [Closure("2019-08-10", "2019-08-25"), Closure("2019-08-05", "2019-08-15")] },
            "2019-08-06T10:00+02:00",
            "TemporarilyClosed Closure | 2019-08-05 00:00+2 | 2019-08-26 00:00+2 | 2019-08-26 09:00+2"),
        new(
            "Closures: a day between two closures",
            Paris with { Periods = [Closure("2019-08-05", "2019-08-06"), Closure("2019-08-08", "2019-08-09")] },
            "2019-08-05T10:00+02:00",
            "TemporarilyClosed Closure | 2019-08-05 00:00+2 | 2019-08-07 00:00+2 | 2019-08-07 09:00+2"),
        new(
            "Closures: until further notice",
            Paris with { Periods = [Closure("2019-08-05", null)] },
            "2019-08-10T10:00+02:00",
            "TemporarilyClosed Closure | 2019-08-05 00:00+2 | - | -"),
        new(
            "Closures: an open end swallows a closure with an end",
            Paris with { Periods = [Closure("2019-08-05", null), Closure("2019-08-06", "2019-08-18")] },
            "2019-08-10T10:00+02:00",
            "TemporarilyClosed Closure | 2019-08-05 00:00+2 | - | -"),
        new(
            "Closures: open today, closed until further notice tomorrow",
            Paris with { Periods = [Closure("2019-07-02", null)] },
            "2019-07-01T15:00+02:00",
            "Open WeeklyHours | 2019-07-01 14:00+2 | 2019-07-01 17:00+2 | -"),
        new(
            "Closures: closed, and hours unknown afterwards",
            Paris with { Hours = null, Periods = [Closure("2019-08-05", "2019-08-18")] },
            "2019-08-10T10:00+02:00",
            "TemporarilyClosed Closure | 2019-08-05 00:00+2 | 2019-08-19 00:00+2 | -"),
        new(
            "Closures: longer than anybody looks ahead",
            Paris with { Periods = [Closure("2019-01-01", "2020-12-31")] },
            "2019-07-01T10:00+02:00",
            "TemporarilyClosed Closure | 2019-01-01 00:00+1 | 2021-01-01 00:00+1 | -"),
        new(
            "Closures: an end before its beginning closes nothing",
            Paris with { Periods = [Closure("2019-08-10", "2019-08-08")] },
            "2019-08-09T10:00+02:00",
            "Open WeeklyHours | 2019-08-09 09:00+2 | 2019-08-09 12:00+2 | 2019-08-09 14:00+2"),
        new(
            "Closures: a message closes nothing",
            Paris with { Periods = [Make("m", PeriodKind.Message, "2019-07-01", null)] },
            "2019-07-01T10:00+02:00",
            "Open WeeklyHours | 2019-07-01 09:00+2 | 2019-07-01 12:00+2 | 2019-07-01 14:00+2"),
        new(
            "Closures: always to never: year one to year 9999",
            Paris with { Periods = [Closure("0001-01-01", "9999-12-31")] },
            "2019-07-01T10:00+02:00",
            "TemporarilyClosed Closure | - | - | -"),
    ];

    private static OpeningExample[] Presumed =>
    [
        new(
            "Presumed: nobody answered",
            Paris with { Presumed = Summer },
            "2019-08-07T10:00+02:00",
            "PresumedClosed NoAnswer | 2019-07-06 00:00+2 | 2019-09-02 00:00+2 | 2019-09-02 09:00+2"),
        new(
            "Presumed: at night too",
            Paris with { Presumed = Summer },
            "2019-08-07T23:00+02:00",
            "PresumedClosed NoAnswer | 2019-07-06 00:00+2 | 2019-09-02 00:00+2 | 2019-09-02 09:00+2"),
        new(
            "Presumed: the evening before",
            Paris with { Presumed = Summer },
            "2019-07-05T18:00+02:00",
            "Closed WeeklyHours | 2019-07-05 17:00+2 | 2019-07-06 00:00+2 | 2019-09-02 09:00+2"),
        new(
            "Presumed: the day classes resume",
            Paris with { Presumed = Summer },
            "2019-09-02T09:00+02:00",
            "Open WeeklyHours | 2019-09-02 09:00+2 | 2019-09-02 12:00+2 | 2019-09-02 14:00+2"),
        new(
            "Presumed: hours unknown",
            Paris with { Hours = null, Presumed = Summer },
            "2019-08-07T10:00+02:00",
            "PresumedClosed NoAnswer | 2019-07-06 00:00+2 | 2019-09-02 00:00+2 | -"),
        new(
            "Presumed: a confirmed closure within",
            Paris with { Presumed = Summer, Periods = [Closure("2019-08-05", "2019-08-18")] },
            "2019-08-07T10:00+02:00",
            "TemporarilyClosed Closure | 2019-08-05 00:00+2 | 2019-08-19 00:00+2 | 2019-09-02 09:00+2"),
        new(
            "Presumed: before the confirmed closure",
            Paris with { Presumed = Summer, Periods = [Closure("2019-08-05", "2019-08-18")] },
            "2019-07-10T10:00+02:00",
            "PresumedClosed NoAnswer | 2019-07-06 00:00+2 | 2019-08-05 00:00+2 | 2019-09-02 09:00+2"),
        new(
            "Presumed: after the confirmed closure",
            Paris with { Presumed = Summer, Periods = [Closure("2019-08-05", "2019-08-18")] },
            "2019-08-20T10:00+02:00",
            "PresumedClosed NoAnswer | 2019-08-19 00:00+2 | 2019-09-02 00:00+2 | 2019-09-02 09:00+2"),
        new(
            "Presumed: planned other hours do not confirm",
            Paris with { Presumed = Summer, Periods = [Changed("2019-07-08", "2019-08-31", "mon-fri 10:00-11:00")] },
            "2019-07-09T10:30+02:00",
            "PresumedClosed NoAnswer | 2019-07-06 00:00+2 | 2019-09-02 00:00+2 | 2019-09-02 09:00+2"),
        new(
            "Presumed: on a closed holiday",
            Paris with { Presumed = Summer, PublicHolidays = PublicHolidayRule.Closed },
            "2019-08-15T10:00+02:00",
            "PresumedClosed NoAnswer | 2019-07-06 00:00+2 | 2019-09-02 00:00+2 | 2019-09-02 09:00+2"),
    ];

    private static OpeningExample[] ChangedHours =>
    [
        new(
            "ChangedHours: closed at ordinary hours",
            Paris with { Periods = [Changed("2019-07-08", "2019-08-31", "mon-fri 14:00-16:00")] },
            "2019-07-09T10:00+02:00",
            "Closed ChangedHours | 2019-07-08 16:00+2 | 2019-07-09 14:00+2 | 2019-07-09 14:00+2"),
        new(
            "ChangedHours: open at other hours",
            Paris with { Periods = [Changed("2019-07-08", "2019-08-31", "mon-fri 14:00-16:00")] },
            "2019-07-09T15:00+02:00",
            "Open ChangedHours | 2019-07-09 14:00+2 | 2019-07-09 16:00+2 | 2019-07-10 14:00+2"),
        new(
            "ChangedHours: back to ordinary hours",
            Paris with { Periods = [Changed("2019-07-08", "2019-08-31", "mon-fri 14:00-16:00")] },
            "2019-08-30T15:00+02:00",
            "Open ChangedHours | 2019-08-30 14:00+2 | 2019-08-30 16:00+2 | 2019-09-02 09:00+2"),
        new(
            "ChangedHours: the later beginning wins",
            Paris with
            {
                Periods =
                [
                    Changed("2019-07-15", "2019-07-19", "mon-fri 10:00-11:00"),
                    Changed("2019-07-08", "2019-08-31", "mon-fri 14:00-16:00"),
                ],
            },
            "2019-07-16T10:30+02:00",
            "Open ChangedHours | 2019-07-16 10:00+2 | 2019-07-16 11:00+2 | 2019-07-17 10:00+2"),
        new(
            "ChangedHours: then the later id",
            Paris with
            {
                Periods =
                [
                    Changed("2019-07-08", null, "mon-fri 10:00-11:00") with { Id = "b" },
                    Changed("2019-07-08", null, "mon-fri 14:00-16:00") with { Id = "a" },
                ],
            },
            "2019-07-16T10:30+02:00",
            "Open ChangedHours | 2019-07-16 10:00+2 | 2019-07-16 11:00+2 | 2019-07-17 10:00+2"),
        new(
            "ChangedHours: other hours that nobody told",
            Paris with { Periods = [Changed("2019-07-08", "2019-08-31", null)] },
            "2019-07-09T10:00+02:00",
            "Unknown ChangedHours | 2019-07-08 00:00+2 | 2019-09-01 00:00+2 | 2019-09-02 09:00+2"),
        new(
            "ChangedHours: until further notice, in winter",
            Paris with { Periods = [Changed("2019-07-08", null, "mon-fri 14:00-16:00")] },
            "2019-12-02T15:00+01:00",
            "Open ChangedHours | 2019-12-02 14:00+1 | 2019-12-02 16:00+1 | 2019-12-03 14:00+1"),
        new(
            "ChangedHours: a closure wins",
            Paris with { Periods = [Changed("2019-07-08", null, "mon-fri 14:00-16:00"), Closure("2019-07-09", "2019-07-10")] },
            "2019-07-09T15:00+02:00",
            "TemporarilyClosed Closure | 2019-07-09 00:00+2 | 2019-07-11 00:00+2 | 2019-07-11 14:00+2"),
        new(
            "ChangedHours: they answer for an unknown holiday",
            Paris with
            {
                PublicHolidays = PublicHolidayRule.Unknown,
                Periods = [Changed("2019-07-08", "2019-08-31", "mon-fri 14:00-16:00")],
            },
            "2019-08-15T15:00+02:00",
            "Open ChangedHours | 2019-08-15 14:00+2 | 2019-08-15 16:00+2 | 2019-08-16 14:00+2"),
        new(
            "ChangedHours: they do not open a closed holiday",
            Paris with
            {
                PublicHolidays = PublicHolidayRule.Closed,
                Periods = [Changed("2019-07-08", "2019-08-31", "mon-fri 14:00-16:00")],
            },
            "2019-08-15T15:00+02:00",
            "Closed PublicHoliday | 2019-08-14 16:00+2 | 2019-08-16 14:00+2 | 2019-08-16 14:00+2"),
        new(
            "ChangedHours: unless they are for that day alone",
            Paris with
            {
                PublicHolidays = PublicHolidayRule.Closed,
                Periods = [Changed("2019-08-15", "2019-08-15", "thu 10:00-12:00")],
            },
            "2019-08-15T11:00+02:00",
            "Open ChangedHours | 2019-08-15 10:00+2 | 2019-08-15 12:00+2 | 2019-08-16 09:00+2"),
        new(
            "ChangedHours: the only hours a place ever gave",
            Paris with { Hours = null, Periods = [Changed("2019-07-08", "2019-08-30", "mon-fri 14:00-16:00")] },
            "2019-08-30T15:00+02:00",
            "Open ChangedHours | 2019-08-30 14:00+2 | 2019-08-30 16:00+2 | -"),
    ];
}
