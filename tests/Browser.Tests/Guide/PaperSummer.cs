using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.BuiltIn;
using Soliguide.Domain.Places;

namespace Soliguide.Browser.Tests.Guide;

/// <summary>
/// The summer of 2019 on paper: figures of every evening without a cluster, drawn through the published ones. The pages
/// cannot tell it from a campaign that runs.
/// </summary>
public sealed class PaperSummer(TimeProvider clock)
{
    public const string Id = "summer-2019";
    public const int PlacesPerTerritory = 1000;

    private static readonly (DateOnly Day, double Percent)[] Published =
    [
        (new(2019, 6, 13), 0), (new(2019, 6, 17), 9), (new(2019, 6, 27), 15), (new(2019, 7, 1), 40), (new(2019, 7, 6), 49), (new(2019, 8, 5), 49.5),
        (new(2019, 8, 8), 54), (new(2019, 8, 15), 56),
    ];

    private readonly Lock gate = new();
    private int extra;

    public CampaignPlan Plan { get; } = BuiltInPlans.Find(Id)!;

    /// <summary>What everybody may read.</summary>
    public PaperFeed Feed { get; init; } = new();

    /// <summary>The persons with links.</summary>
    public PaperAnswers Answers { get; } = new();

    /// <summary>The winter that is being prepared.</summary>
    public PaperDraft Draft { get; } = new(clock);

    /// <summary>The call desk.</summary>
    public PaperDesk Desk { get; } = new();

    /// <summary>What the team decided about places.</summary>
    public PaperTeam Team { get; } = new();

    /// <summary>The places to which no letter can go.</summary>
    public PaperContacts Contacts { get; } = new();

    public DateTimeOffset Now => clock.GetUtcNow();

    private DateOnly Today => LocalDay.Of(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

    /// <summary>Somebody answers now.</summary>
    public void Answer(int places)
    {
        lock (gate)
        {
            extra += places;
        }
    }

    public CampaignView View() => new(
        new PlanDocument(PlanJson.Write(Plan)),
        1,
        CampaignState.Running,
        [.. from phase in Enum.GetValues<CampaignPhase>()
            from territory in Plan.Territories
            let at = Plan.StartOf(territory.Territory, Enum.Parse<Phase>(phase.ToString()))
            where at <= clock.GetUtcNow()
            select new OpenedPhase(territory.Territory.ToString(), phase, at.Value, true)],
        clock.GetUtcNow(),
        clock.GetUtcNow(),
        []);

    public TerritoryTally[] Tally() => [.. Plan.Territories.Select((territory, at) => Tally(territory.Territory.ToString(), at))];

    public DayTally[] Days(DateOnly from, DateOnly to) =>
        [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(at => Day(from.AddDays(at)))];

    public LetterCount[] Letters() =>
    [
        new("ask", "handed", IsPast(Phase.Ask, Today) ? 2890 : 0), new("reminder", "handed", IsPast(Phase.Remind, Today) ? 2310 : 0),
        new("reminder", "cancelled", 41),
    ];

    private TerritoryTally Tally(string territory, int at)
    {
        var day = Today;
        var answered = Answered(day, at) + (at == 0 ? Extra() : 0);
        var left = PlacesPerTerritory - answered;
        var isPast = IsPast(Phase.Default, day);
        var (calls, mail) = (IsPast(Phase.Call, day) ? answered / 4 : 0, answered / 6);
        return new TerritoryTally(
            territory,
            PlacesPerTerritory,
            [0, 0, isPast ? 0 : left, 0, answered, isPast ? left : 0],
            new Dictionary<string, int> { ["link"] = answered - calls - mail, ["mail"] = mail, ["call"] = calls },
            new Dictionary<string, int> { ["nothingChanges"] = answered - (answered / 3), ["closure"] = answered / 3 },
            IsPast(Phase.Ask, day) ? 890 : 0,
            IsPast(Phase.Remind, day) ? 760 : 0,
            IsPast(Phase.Call, day) ? left : 0,
            calls * 3);
    }

    private DayTally Day(DateOnly day)
    {
        var all = Plan.Territories.Count * PlacesPerTerritory;
        var answered = Plan.Territories.Select((_, at) => Answered(day, at)).Sum() + (day == Today ? Extra() : 0);
        return new DayTally(day, all, all, all, all, answered, [], IsPast(Phase.Default, day) ? all - answered : 0);
    }

    // Territories differ: the first is ahead by as much as the last is behind.
    private static int Answered(DateOnly day, int territory) => (int)(PlacesPerTerritory * Percent(day) / 100 * (1.2 - (territory * 0.1)));

    private static double Percent(DateOnly day)
    {
        var next = Array.FindIndex(Published, point => point.Day >= day);
        return next switch
        {
            < 0 => Published[^1].Percent,
            0 => 0,
            _ => Published[next - 1].Percent + ((Published[next].Percent - Published[next - 1].Percent)
                * (day.DayNumber - Published[next - 1].Day.DayNumber) / (Published[next].Day.DayNumber - Published[next - 1].Day.DayNumber)),
        };
    }

    private bool IsPast(Phase phase, DateOnly day) => Plan.Phases.Of(phase)!.Value.Day <= day;

    /// <summary>Places that answered since the paper was written.</summary>
    public int Extra()
    {
        lock (gate)
        {
            return extra;
        }
    }
}
