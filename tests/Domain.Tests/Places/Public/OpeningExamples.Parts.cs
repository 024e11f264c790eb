using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using static Soliguide.Domain.Tests.Places.Public.OpeningExample;

namespace Soliguide.Domain.Tests.Places.Public;

/// <content>Rows: stops of mobile rounds, services. 1 July 2019 is a Monday.</content>
internal static partial class OpeningExamples
{
    private static readonly PlaceCard Served = Paris with
    {
        Services =
        [
            new PlaceService("meal", "food_distribution"),
            new PlaceService("shower", "shower") { Hours = Hours.Of("mon-fri 09:00-10:00") },
        ],
    };

    private static ValueList<RoundStop> Evenings => [Stop("tue 18:00-19:00"), Stop("tue 19:00-20:00; thu 18:00-19:00"), Stop(null)];

    private static OpeningExample[] MobileRounds =>
    [
        new(
            "MobileRounds: from stop to stop",
            Paris with { Kind = PlaceKind.MobileRound, Hours = null, Stops = Evenings },
            "2019-07-02T18:30+02:00",
            "Open WeeklyHours | 2019-07-02 18:00+2 | 2019-07-02 20:00+2 | 2019-07-04 18:00+2"),
        new(
            "MobileRounds: between two evenings",
            Paris with { Kind = PlaceKind.MobileRound, Hours = null, Stops = Evenings },
            "2019-07-03T18:30+02:00",
            "Closed WeeklyHours | 2019-07-02 20:00+2 | 2019-07-04 18:00+2 | 2019-07-04 18:00+2"),
        new(
            "MobileRounds: no stop has hours",
            Paris with { Kind = PlaceKind.MobileRound, Stops = [Stop(null), Stop(null)] },
            "2019-07-02T10:00+02:00",
            "Unknown NoHours | - | - | -"),
        new(
            "MobileRounds: no stops yet: the place's own week",
            Paris with { Kind = PlaceKind.MobileRound },
            "2019-07-02T10:00+02:00",
            "Open WeeklyHours | 2019-07-02 09:00+2 | 2019-07-02 12:00+2 | 2019-07-02 14:00+2"),
        new(
            "MobileRounds: a round that nobody answered for",
            Paris with { Kind = PlaceKind.MobileRound, Presumed = Summer, Stops = Evenings },
            "2019-07-09T18:30+02:00",
            "PresumedClosed NoAnswer | 2019-07-06 00:00+2 | 2019-09-02 00:00+2 | 2019-09-03 18:00+2"),
        new(
            "MobileRounds: a round that stops for August",
            Paris with { Kind = PlaceKind.MobileRound, Periods = [Closure("2019-08-01", "2019-08-31")], Stops = Evenings },
            "2019-08-06T18:30+02:00",
            "TemporarilyClosed Closure | 2019-08-01 00:00+2 | 2019-09-01 00:00+2 | 2019-09-03 18:00+2"),
    ];

    private static OpeningExample[] Services =>
    [
        new(
            "Services: one service stopped",
            Served with { Periods = [Closure("2019-07-01", "2019-07-31", "meal")] },
            "2019-07-01T10:00+02:00",
            "PartiallyOpen WeeklyHours | 2019-07-01 09:00+2 | 2019-07-01 12:00+2 | 2019-07-01 14:00+2 | meal"),
        new(
            "Services: all services stopped, the door is open",
            Served with { Periods = [Closure("2019-07-01", "2019-07-31", "meal"), Closure("2019-07-01", "2019-07-10", "shower")] },
            "2019-07-01T10:00+02:00",
            "PartiallyOpen WeeklyHours | 2019-07-01 09:00+2 | 2019-07-01 12:00+2 | 2019-07-01 14:00+2 | meal,shower"),
        new(
            "Services: one service stopped, lunch break",
            Served with { Periods = [Closure("2019-07-01", "2019-07-31", "meal")] },
            "2019-07-01T13:00+02:00",
            "Closed WeeklyHours | 2019-07-01 12:00+2 | 2019-07-01 14:00+2 | 2019-07-01 14:00+2 | meal"),
        new(
            "Services: the service goes on the day after",
            Served with { Periods = [Closure("2019-07-01", "2019-07-31", "meal")] },
            "2019-08-01T10:00+02:00",
            "Open WeeklyHours | 2019-08-01 09:00+2 | 2019-08-01 12:00+2 | 2019-08-01 14:00+2"),
        new(
            "Services: round the clock until a service stops",
            Served with { Hours = Hours.Of("mon-sun 00:00-00:00"), Periods = [Closure("2019-07-10", "2019-07-11", "meal")] },
            "2019-07-01T10:00+02:00",
            "Open WeeklyHours | - | 2019-07-10 00:00+2 | -"),
        new(
            "Services: round the clock while a service is stopped",
            Served with { Hours = Hours.Of("mon-sun 00:00-00:00"), Periods = [Closure("2019-07-10", "2019-07-11", "meal")] },
            "2019-07-10T10:00+02:00",
            "PartiallyOpen WeeklyHours | 2019-07-10 00:00+2 | 2019-07-12 00:00+2 | - | meal"),
        new(
            "Services: closure of a service the place does not have",
            Served with { Periods = [Closure("2019-07-01", "2019-07-31", "laundry")] },
            "2019-07-01T10:00+02:00",
            "Open WeeklyHours | 2019-07-01 09:00+2 | 2019-07-01 12:00+2 | 2019-07-01 14:00+2"),
        new(
            "Services: changed hours of a service leave the place alone",
            Served with { Periods = [Changed("2019-07-08", "2019-08-31", "mon-fri 15:00-16:00", "shower")] },
            "2019-07-09T10:00+02:00",
            "Open WeeklyHours | 2019-07-09 09:00+2 | 2019-07-09 12:00+2 | 2019-07-09 14:00+2"),
        new(
            "Services: the stopped service itself",
            Served with { Periods = [Closure("2019-07-01", "2019-07-31", "meal")] },
            "2019-07-01T10:00+02:00",
            "TemporarilyClosed Closure | 2019-07-01 00:00+2 | 2019-08-01 00:00+2 | 2019-08-01 09:00+2") { Service = "meal" },
        new(
            "Services: the other service",
            Served with { Periods = [Closure("2019-07-01", "2019-07-31", "meal")] },
            "2019-07-01T09:30+02:00",
            "Open WeeklyHours | 2019-07-01 09:00+2 | 2019-07-01 10:00+2 | 2019-07-02 09:00+2") { Service = "shower" },
        new(
            "Services: a service outside its own hours",
            Served,
            "2019-07-01T11:00+02:00",
            "Closed WeeklyHours | 2019-07-01 10:00+2 | 2019-07-02 09:00+2 | 2019-07-02 09:00+2") { Service = "shower" },
        new(
            "Services: a service without hours follows the place",
            Served,
            "2019-07-01T11:00+02:00",
            "Open WeeklyHours | 2019-07-01 09:00+2 | 2019-07-01 12:00+2 | 2019-07-01 14:00+2") { Service = "meal" },
        new(
            "Services: a service in the place's closure",
            Served with { Periods = [Closure("2019-08-05", "2019-08-18")] },
            "2019-08-07T09:30+02:00",
            "TemporarilyClosed Closure | 2019-08-05 00:00+2 | 2019-08-19 00:00+2 | 2019-08-19 09:00+2") { Service = "shower" },
        new(
            "Services: a service in a presumed closure",
            Served with { Presumed = Summer },
            "2019-08-07T09:30+02:00",
            "PresumedClosed NoAnswer | 2019-07-06 00:00+2 | 2019-09-02 00:00+2 | 2019-09-02 09:00+2") { Service = "shower" },
        new(
            "Services: a service whose hours miss the place's changed hours",
            Served with { Periods = [Changed("2019-07-08", "2019-08-31", "mon-fri 14:00-16:00")] },
            "2019-07-09T09:30+02:00",
            "Closed ChangedHours | 2019-07-05 10:00+2 | 2019-09-02 09:00+2 | 2019-09-02 09:00+2") { Service = "shower" },
        new(
            "Services: a service keeps within the place's changed hours",
            Served with { Periods = [Changed("2019-07-08", "2019-08-31", "mon-fri 09:30-16:00")] },
            "2019-07-09T09:45+02:00",
            "Open ChangedHours | 2019-07-09 09:30+2 | 2019-07-09 10:00+2 | 2019-07-10 09:30+2") { Service = "shower" },
        new(
            "Services: a service without hours follows changed hours",
            Served with { Periods = [Changed("2019-07-08", "2019-08-31", "mon-fri 14:00-16:00")] },
            "2019-07-09T15:00+02:00",
            "Open ChangedHours | 2019-07-09 14:00+2 | 2019-07-09 16:00+2 | 2019-07-10 14:00+2") { Service = "meal" },
        new(
            "Services: changed hours of the service itself",
            Served with { Periods = [Changed("2019-07-08", "2019-08-31", "mon-fri 15:00-16:00", "shower")] },
            "2019-07-09T15:30+02:00",
            "Open ChangedHours | 2019-07-09 15:00+2 | 2019-07-09 16:00+2 | 2019-07-10 15:00+2") { Service = "shower" },
        new(
            "Services: a service the place does not have",
            Served,
            "2019-07-01T10:00+02:00",
            "Unknown NoHours | - | - | -") { Service = "laundry" },
    ];

    private static RoundStop Stop(string? hours) => new(new Position(), hours is null ? null : Hours.Of(hours));
}
