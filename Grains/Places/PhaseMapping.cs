using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Grains.Places;

/// <summary>Phases and letters between the wire and the rules.</summary>
internal static class PhaseMapping
{
    /// <summary>The event a phase is for a place; null where it is none (collecting contacts only enrols).</summary>
    public static PlaceEvent? ToEvent(PhaseDue due, DateTimeOffset now) => due switch
    {
        { Phase: CampaignPhase.Ask } => new PlaceEvent.AskDue(now),
        { Phase: CampaignPhase.Remind } => new PlaceEvent.ReminderDue(now),
        { Phase: CampaignPhase.Call } => new PlaceEvent.CallsDue(now),
        { Phase: CampaignPhase.Default, Default: { } text } =>
            new PlaceEvent.DeadlinePassed(now, new DefaultNotice(text.From, text.To, text.Message)),
        { Phase: CampaignPhase.LastAsk } => new PlaceEvent.LastChanceDue(now),
        { Phase: CampaignPhase.End } => new PlaceEvent.CampaignEnded(now),
        _ => null,
    };

    /// <summary>The letter on the wire.</summary>
    public static LetterName ToContract(this LetterKind kind) => kind switch
    {
        LetterKind.Ask => LetterName.Ask,
        LetterKind.Reminder => LetterName.Reminder,
        LetterKind.Receipt => LetterName.Receipt,
        _ => LetterName.LastChance,
    };
}
