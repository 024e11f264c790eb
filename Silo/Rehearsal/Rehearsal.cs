using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Updates;
using Soliguide.Silo.Post;
using Soliguide.Silo.Rehearsal.Structures;

namespace Soliguide.Silo.Rehearsal;

/// <summary>
/// Plays a whole campaign on the real grains, jobs and letters. Steps its clock from event to event (a phase, a letter due, an
/// answer, a shift at the desk) and waits until the work of each is done.
/// </summary>
internal sealed class Rehearsal(
    CampaignPlan plan,
    int seed,
    RehearsalOptions options,
    RehearsalClock clock,
    Pace pace,
    IGrainFactory grains,
    IOutbox outbox,
    PostRoom post,
    LetterEar ear)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    private readonly Draws draws = new(seed);
    private readonly TimeZoneInfo zone = plan.ZoneOf(plan.Territories[0].Territory);
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, int Order)> agenda = new();
    private readonly Dictionary<string, string?> services = [];
    private int order;

    private ICampaignGrain Campaign => grains.GetGrain<ICampaignGrain>(plan.Id);

    /// <summary>Puts the places, launches the campaign and lives through it to the day after its end.</summary>
    public async Task Run(IEnumerable<Domain.Places.Contacts.ImportedPlace> places, CancellationToken cancellationToken)
    {
        await Settle(places, cancellationToken);
        Accept((await Campaign.Create(new PlanDocument(PlanJson.Write(plan)), "rehearsal", $"rehearsal-{seed}")).Problems);
        Accept((await Campaign.Launch(validateOnly: false, "rehearsal")).Problems);

        var structures = new Structures.Structures(options, draws, zone);
        var sayings = new Sayings(options, draws, plan.PublicPeriod);
        var callers = new Callers(plan.Id, options, draws, sayings, zone, grains, services.GetValueOrDefault);
        var phases = new Queue<(TerritoryKey Territory, PhaseStart Start)>(
            plan.Territories.SelectMany(t => plan.ScheduleOf(t.Territory).Select(s => (t.Territory, s))).OrderBy(p => p.s.At));
        var end = LocalDay.Start(LocalDay.Of(phases.Last().Start.At, zone).AddDays(1), zone);

        while (await Next(phases, end) is { } next)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await pace.Until(next, clock, cancellationToken);
            while (phases.TryPeek(out var phase) && phase.Start.At <= clock.Now)
            {
                phases.Dequeue();
                await Reached(phase.Territory, phase.Start.Phase, cancellationToken);
                if (phase.Start.Phase == Phase.Call)
                {
                    Plan(callers, phase.Territory, phase.Start.At);
                }
            }

            if (await outbox.NextDue() <= clock.Now)
            {
                await post.HandOverDue(cancellationToken);
            }

            foreach (var echo in structures.Receive(ear.Take(), clock.Now))
            {
                Add(echo.At, () => Do(echo, sayings));
            }

            while (agenda.TryPeek(out _, out var due) && due.At <= clock.Now)
            {
                await agenda.Dequeue()();
            }
        }

        await pace.Until(end, clock, cancellationToken);
    }

    private async Task Settle(IEnumerable<Domain.Places.Contacts.ImportedPlace> places, CancellationToken cancellationToken) =>
        await Parallel.ForEachAsync(
            places,
            new ParallelOptions { MaxDegreeOfParallelism = 128, CancellationToken = cancellationToken },
            async (place, _) =>
            {
                var key = place.Sheet.Key.ToString();
                lock (services)
                {
                    services[key] = place.Sheet.Services.Count > 1 ? place.Sheet.Services[0].Id : null;
                }

                var contacts = place.Contacts.Select(c => new ContactEntry(c.Person.ToString(), c.Mail, c.Name, c.Role, c.Language)).ToArray();
                await grains.GetGrain<IPlaceGrain>(key).Put(new PutPlace(new SheetDocument(DomainJson.Write(place.Sheet)), contacts, "rehearsal"));
            });

    /// <summary>The next instant at which something happens; null when the campaign is over.</summary>
    private async Task<DateTimeOffset?> Next(Queue<(TerritoryKey Territory, PhaseStart Start)> phases, DateTimeOffset end)
    {
        var instants = new[]
        {
            phases.TryPeek(out var phase) ? phase.Start.At : (DateTimeOffset?)null,
            agenda.TryPeek(out _, out var due) ? due.At : null,
            await outbox.NextDue(),
        };
        return instants.Min() is { } next && next < end ? next : null;
    }

    private void Add(DateTimeOffset at, Func<Task> act) => agenda.Enqueue(act, (at, order++));

    private void Plan(Callers callers, TerritoryKey territory, DateTimeOffset opened)
    {
        foreach (var shift in callers.Shifts(opened))
        {
            Add(shift, () => callers.Work(territory, clock.Now));
        }
    }

    /// <summary>Waits until the schedule has opened a phase and its waves have reached every place.</summary>
    private async Task Reached(TerritoryKey territory, Phase phase, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while ((await Campaign.Read())!.Opened.All(o =>
            o.Territory != territory.ToString() || o.Phase.ToString() != phase.ToString() || !o.Complete))
        {
            await Task.Delay(Glance, patience.Token);
        }
    }

    private Task Do(Echo echo, Sayings sayings) => echo switch
    {
        Echo.Bounce => grains.GetGrain<IPersonGrain>(echo.Person).Bounced(plan.Id),
        Echo.Answer answer => Answer(answer, sayings),
        _ => Task.CompletedTask,
    };

    private async Task Answer(Echo.Answer answer, Sayings sayings)
    {
        var place = answer.Places[0];
        var id = $"{answer.Person}/{answer.Letter}/{place}";
        var channel = draws.Share("channel", id) < options.RepliesByMail ? Channel.Mail : Channel.Link;
        var one = answer.Places.Length == 1 ? services.GetValueOrDefault(place) : null;
        var said = new Submission(id, sayings.About(place, LocalDay.Of(clock.Now, zone), one), channel, answer.Person, clock.Now);
        var receipt = await grains.GetGrain<IPersonGrain>(answer.Person).Submit(
            new SubmitAnswer(plan.Id, new SubmissionDocument(DomainJson.Write(said))), answer.Places);
        Accept(receipt.Problems);
    }

    /// <summary>A rehearsal asks for nothing that can be refused: a refusal is a fault of the rehearsal and ends it.</summary>
    private static void Accept(Problem[] problems)
    {
        if (problems.Length > 0)
        {
            throw new InvalidOperationException(string.Join(" ", problems.Select(p => $"{p.Field} {p.Code}: {p.Message}")));
        }
    }
}
