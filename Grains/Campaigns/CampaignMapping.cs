using System.Runtime.CompilerServices;
using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Territories;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.Calendar;
using Soliguide.Domain.Places;

namespace Soliguide.Grains.Campaigns;

/// <summary>Campaigns and phases between the wire and the record.</summary>
internal static class CampaignMapping
{
    public static Phase ToDomain(this CampaignPhase phase) => phase switch
    {
        CampaignPhase.CollectContacts => Phase.CollectContacts,
        CampaignPhase.Ask => Phase.Ask,
        CampaignPhase.Remind => Phase.Remind,
        CampaignPhase.Call => Phase.Call,
        CampaignPhase.Default => Phase.Default,
        CampaignPhase.LastAsk => Phase.LastAsk,
        _ => Phase.End,
    };

    public static CampaignPhase ToContract(this Phase phase) => phase switch
    {
        Phase.CollectContacts => CampaignPhase.CollectContacts,
        Phase.Ask => CampaignPhase.Ask,
        Phase.Remind => CampaignPhase.Remind,
        Phase.Call => CampaignPhase.Call,
        Phase.Default => CampaignPhase.Default,
        Phase.LastAsk => CampaignPhase.LastAsk,
        _ => CampaignPhase.End,
    };

    /// <summary>The phase as it reaches the places of a territory.</summary>
    public static PhaseDue ToDue(CampaignPlan plan, TerritoryKey territory, Phase phase, DateTimeOffset lettersNotBefore)
    {
        var notice = phase == Phase.Default ? plan.DefaultNoticeFor(territory, SchoolCalendar.France) : null;
        return new PhaseDue(
            plan.Id, phase.ToContract(), notice is null ? null : new DefaultText(notice.From, notice.To, notice.Message), lettersNotBefore);
    }

    /// <summary>The campaign as staff see it.</summary>
    public static CampaignView ToView(CampaignRecord record, IReadOnlyDictionary<TerritoryKey, PhaseProgress[]> progress) => new(
        ToDocument(record.Plan!),
        record.Revision,
        record.State.ToContract(),
        [.. record.Opened.Select(o => new OpenedPhase(
            o.Territory.ToString(),
            o.Phase.ToContract(),
            o.At,
            progress.GetValueOrDefault(o.Territory)?.Any(p => p.Phase == o.Phase.ToContract() && p.Complete) ?? false))],
        record.Log[0].At,
        record.Log[^1].At,
        [.. record.Log.Select(a => new CampaignAct(a.At, a.By, a.Done))]);

    /// <summary>State and plan; null while there is no campaign.</summary>
    public static CampaignBrief? ToBrief(CampaignRecord record) => record.Plan is { } plan ? new(record.State.ToContract(), ToDocument(plan)) : null;

    /// <summary>Desks read the campaign with every call, and a plan is written out once.</summary>
    private static readonly ConditionalWeakTable<CampaignPlan, PlanDocument> Documents = [];

    private static PlanDocument ToDocument(CampaignPlan plan) => Documents.GetValue(plan, written => new PlanDocument(PlanJson.Write(written)));

    private static CampaignState ToContract(this CampaignLife life) => life switch
    {
        CampaignLife.Draft => CampaignState.Draft,
        CampaignLife.Running => CampaignState.Running,
        CampaignLife.Paused => CampaignState.Paused,
        _ => CampaignState.Finished,
    };
}
