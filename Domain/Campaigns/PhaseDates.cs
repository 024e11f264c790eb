namespace Soliguide.Domain.Campaigns;

/// <summary>
/// When the phases begin, on the clocks of each territory. Null is not held; in a territory's own dates, null is as in the plan.
/// </summary>
public sealed record PhaseDates
{
    /// <summary>When people begin to look for somebody to write to.</summary>
    public LocalMoment? CollectContacts { get; init; }

    /// <summary>When the first letter leaves. A campaign cannot be launched without.</summary>
    public LocalMoment? Ask { get; init; }

    /// <summary>When the reminder leaves.</summary>
    public LocalMoment? Remind { get; init; }

    /// <summary>When the call desk opens.</summary>
    public LocalMoment? Call { get; init; }

    /// <summary>When silence becomes a presumed closure. A campaign cannot be launched without.</summary>
    public LocalMoment? Default { get; init; }

    /// <summary>When the last letter leaves.</summary>
    public LocalMoment? LastAsk { get; init; }

    /// <summary>When the campaign is over. A campaign cannot be launched without.</summary>
    public LocalMoment? End { get; init; }

    /// <summary>When this phase begins; null is not held.</summary>
    public LocalMoment? Of(Phase phase) => phase switch
    {
        Phase.CollectContacts => CollectContacts,
        Phase.Ask => Ask,
        Phase.Remind => Remind,
        Phase.Call => Call,
        Phase.Default => Default,
        Phase.LastAsk => LastAsk,
        Phase.End => End,
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "No such phase."),
    };

    /// <summary>These dates where given, else those of the plan.</summary>
    public PhaseDates Over(PhaseDates plan) => Each(phase => Of(phase) ?? plan.Of(phase));

    /// <summary>The same times, so many days later.</summary>
    public PhaseDates AddDays(int days) => Each(phase => Of(phase)?.AddDays(days));

    private static PhaseDates Each(Func<Phase, LocalMoment?> date) => new()
    {
        CollectContacts = date(Phase.CollectContacts),
        Ask = date(Phase.Ask),
        Remind = date(Phase.Remind),
        Call = date(Phase.Call),
        Default = date(Phase.Default),
        LastAsk = date(Phase.LastAsk),
        End = date(Phase.End),
    };
}
