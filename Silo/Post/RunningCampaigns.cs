using Microsoft.Extensions.Options;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Grains;

namespace Soliguide.Silo.Post;

/// <summary>Campaigns whose letters may leave: those that were launched and run. Of a paused one they rest.</summary>
internal sealed class RunningCampaigns(IGrainFactory grains, PostClock clock, IOptions<CampaignOptions> campaigns)
{
    /// <summary>The campaigns that may send now, by id.</summary>
    public async Task<Dictionary<string, RunningCampaign>> Read()
    {
        var running = new Dictionary<string, RunningCampaign>();
        foreach (var head in await grains.GetGrain<IReportGrain>(0).Campaigns())
        {
            if (head.State == CampaignState.Running && await grains.GetGrain<ICampaignGrain>(head.Id).Read() is { } view)
            {
                running[head.Id] = new RunningCampaign(PlanJson.Read(view.Plan.Json), Held(view), SinceOf(view));
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
        return [.. Enum.GetValues<LetterName>().Where(kind => kind != LetterName.Receipt && view.Opened.Any(o => o.Phase == PhaseOf(kind) && !o.Complete && o.At > patience))];
    }

    /// <summary>When a campaign was launched or last resumed (UTC).</summary>
    public static DateTimeOffset SinceOf(CampaignView view) =>
        view.Log.LastOrDefault(act => act.Act is "launched" or "resumed")?.At ?? view.CreatedAt;

    private static CampaignPhase PhaseOf(LetterName kind) => kind switch
    {
        LetterName.Ask => CampaignPhase.Ask,
        LetterName.Reminder => CampaignPhase.Remind,
        _ => CampaignPhase.LastAsk,
    };
}

/// <summary>A campaign that may send.</summary>
/// <param name="Plan">Its plan.</param>
/// <param name="Held">Letters that still wait for their wave.</param>
/// <param name="Since">When it was launched or last resumed (UTC).</param>
internal sealed record RunningCampaign(CampaignPlan Plan, HashSet<LetterName> Held, DateTimeOffset Since)
{
    /// <summary>Whether a letter of this kind may leave at an instant: its wave is over, and not every territory rests.</summary>
    public bool MaySend(LetterName kind, DateTimeOffset now) =>
        !Held.Contains(kind) && Plan.Territories.Any(t => Plan.NextAllowed(t.Territory, now) <= now);
}
