namespace Soliguide.Domain.Campaigns;

/// <summary>The steps of a campaign, in the order in which they begin. A later one does not end an earlier one.</summary>
public enum Phase
{
    /// <summary>Find somebody to write to for every place.</summary>
    CollectContacts,

    /// <summary>The first letter leaves.</summary>
    Ask,

    /// <summary>The reminder leaves to those who did not answer.</summary>
    Remind,

    /// <summary>The call desk opens.</summary>
    Call,

    /// <summary>Silence becomes a presumed closure.</summary>
    Default,

    /// <summary>The last letter leaves to those who are still silent.</summary>
    LastAsk,

    /// <summary>The campaign is over: only answers are still heard.</summary>
    End,
}
