using Microsoft.Extensions.Options;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Grains;
using Soliguide.Mailing.Letters;

namespace Soliguide.Silo.Post;

/// <summary>
/// Hands due letters over: takes each from its person, writes it, gives it to the transport, tells the person. What a crash leaves
/// in between is taken again after the lease, with the same Message-ID.
/// </summary>
internal sealed partial class PostRoom(
    IOutbox outbox,
    ILetterTransport transport,
    LetterWriter writer,
    LetterComposer composer,
    IGrainFactory grains,
    PostClock clock,
    IOptions<PostOptions> options,
    IOptions<CampaignOptions> campaigns,
    ILogger<PostRoom> log)
{
    private const int Batch = 512;

    /// <summary>Hands over everything that is due now; returns how many letters left.</summary>
    public async Task<int> HandOverDue(CancellationToken cancellationToken)
    {
        var left = 0;
        var tried = new HashSet<DueLetter>();
        var running = await Running();
        while (true)
        {
            var now = clock.Time.GetUtcNow();
            var due = await outbox.Due(now, now - campaigns.Value.LetterLease, Batch + tried.Count);
            var batch = due.Where(tried.Add).ToArray();
            if (batch.Length == 0)
            {
                return left;
            }

            await Parallel.ForEachAsync(
                batch.Where(d => running.TryGetValue(d.Campaign, out var campaign) && !campaign.Held.Contains(d.Kind)),
                new ParallelOptions { MaxDegreeOfParallelism = options.Value.AtOnce, CancellationToken = cancellationToken },
                async (letter, stop) =>
                {
                    if (await HandOver(letter, running[letter.Campaign].Plan, stop))
                    {
                        Interlocked.Increment(ref left);
                    }
                });
        }
    }

    private async Task<bool> HandOver(DueLetter due, CampaignPlan plan, CancellationToken cancellationToken)
    {
        var person = grains.GetGrain<IPersonGrain>(due.Person);
        try
        {
            if (await person.TakeLetter(due.Campaign, due.Kind) is not { } draft)
            {
                return false;
            }

            var model = composer.Compose(draft, plan);
            var places = model.Places.Select(p => p.Key.ToString()).ToArray();
            var letter = new WrittenLetter(due.Campaign, due.Kind, due.Person, places, model.MessageId, writer.WriteBytes(model));
            await transport.Hand(letter, cancellationToken);
            await person.LetterHanded(due.Campaign, due.Kind);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.NotHanded(log, e, due.Person, due.Campaign, due.Kind);
            return false;
        }
    }

    /// <summary>Campaigns whose letters may leave: of a paused one they rest.</summary>
    private async Task<Dictionary<string, Sending>> Running()
    {
        var running = new Dictionary<string, Sending>();
        foreach (var head in await grains.GetGrain<IReportGrain>(0).Campaigns())
        {
            if (head.State == CampaignState.Running && await grains.GetGrain<ICampaignGrain>(head.Id).Read() is { } view)
            {
                running[head.Id] = new Sending(PlanJson.Read(view.Plan.Json), Held(view));
            }
        }

        return running;
    }

    /// <summary>
    /// Letters whose phase has not reached every place yet. A letter leaves once: a place of the same person that the wave reaches
    /// later, after a crash for instance, would never be on it.
    /// </summary>
    private HashSet<LetterName> Held(CampaignView view)
    {
        var patience = clock.Time.GetUtcNow() - campaigns.Value.HoldLettersFor;
        return [.. Enum.GetValues<LetterName>().Where(kind => view.Opened.Any(o => o.Phase == PhaseOf(kind) && !o.Complete && o.At > patience))];
    }

    private static CampaignPhase PhaseOf(LetterName kind) => kind switch
    {
        LetterName.Ask => CampaignPhase.Ask,
        LetterName.Reminder => CampaignPhase.Remind,
        _ => CampaignPhase.LastAsk,
    };

    /// <summary>A running campaign and the letters that still wait for its waves.</summary>
    private sealed record Sending(CampaignPlan Plan, HashSet<LetterName> Held);

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            EventName = "letter.not-handed",
            Message = "The letter {Kind} of {Campaign} to {Person} was not handed over; it is tried again after its lease.")]
        public static partial void NotHanded(ILogger log, Exception e, string person, string campaign, LetterName kind);
    }
}
