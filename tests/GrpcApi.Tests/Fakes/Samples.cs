using Soliguide.Contracts.Reports;
using Soliguide.Domain;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.Scopes;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>Places, plans and figures of the tests. Invented; addresses are of example.org.</summary>
public static class Samples
{
    public const string Summer = "summer-2019";

    /// <summary>Wednesday, noon in Paris: the campaign's clock stands here.</summary>
    public static readonly DateTimeOffset Noon = new(2019, 7, 10, 10, 0, 0, TimeSpan.Zero);

    private static readonly ValueList<TimeSlot> Day = [new(new TimeOnly(9, 0), new TimeOnly(17, 0))];

    private static readonly WeeklyHours Week = new() { Monday = Day, Tuesday = Day, Wednesday = Day, Thursday = Day, Friday = Day };

    public static PlaceCard Open(string id, params string[] categories) => new(PlaceKey.Parse(id), $"Accueil {id}", "Europe/Paris")
    {
        Position = new Position { Address = "1 rue de l'Exemple", City = "Paris", PostalCode = "75011", Latitude = 48.85, Longitude = 2.37 },
        Services = categories.Select((category, i) => new PlaceService($"s{i}", category)).ToValueList(),
        Hours = Week,
        LastVerified = Noon.AddDays(-3),
        LastAnswerChannel = Channel.Call,
    };

    public static PlaceCard Presumed(string id) => Open(id) with
    {
        Presumed = new DefaultNotice(new DateOnly(2019, 7, 6), new DateOnly(2019, 9, 1), "Susceptible de fermer cet été."),
    };

    public static PlaceCard ClosedFor(string id) => Open(id) with
    {
        Periods = [new Period("p1", PeriodKind.Closure, new DateOnly(2019, 7, 8), new DateOnly(2019, 7, 21)) { Text = "Fermeture estivale" }],
    };

    public static CampaignPlan Plan(string id = Summer) => new()
    {
        Id = id,
        Season = Season.Summer,
        Year = 2019,
        Title = "Été 2019",
        Notes = "Comme raconté.",
        PublicPeriod = new DayRange(new DateOnly(2019, 6, 15), new DateOnly(2019, 9, 15)),
        Default = new DefaultPlan("Attention, la structure est susceptible de fermer cet été.", new DayRange(new DateOnly(2019, 7, 6), new DateOnly(2019, 9, 1))),
        Phases = new PhaseDates
        {
            CollectContacts = Moment(5, 15),
            Ask = Moment(6, 13),
            Remind = Moment(6, 24),
            Call = Moment(7, 1),
            Default = Moment(7, 6),
            LastAsk = Moment(8, 5),
            End = Moment(8, 15),
        },
        Territories =
        [
            new TerritoryPlan(TerritoryKey.Parse("fr-75"), "Europe/Paris"),
            new TerritoryPlan(TerritoryKey.Parse("fr-974"), "Indian/Reunion")
            {
                Phases = new PhaseDates { Ask = Moment(6, 14) },
                DefaultDates = new DayRange(new DateOnly(2019, 7, 6), new DateOnly(2019, 8, 15)),
            },
        ],
        QuietTimes = new QuietTimes
        {
            Days = [DayOfWeek.Saturday, DayOfWeek.Sunday],
            Hours = [new TimeSlot(new TimeOnly(19, 0), new TimeOnly(8, 30))],
            PublicHolidays = true,
        },
        Scope = new ScopeRule
        {
            Kinds = [PlaceKind.Fixed],
            Categories = new Selection { Except = ["sleeping"] },
            Networks = new Selection { Only = ["alpha"] },
            Exceptions = [new ScopeException(PlaceKey.Parse("fr-75-9"), false, "Fermé pour travaux.")],
        },
    };

    public static TerritoryTally Tally(string territory, int answered) => new(
        territory, 100, [10, 20, 20, 10 - answered, answered, 40],
        new Dictionary<string, int> { ["link"] = answered - 1, ["call"] = 1 },
        new Dictionary<string, int> { ["nothingChanges"] = answered },
        90, 70, 10, 25);

    private static LocalMoment Moment(int month, int day) => new(new DateOnly(2019, month, day), new TimeOnly(10, 0));
}
