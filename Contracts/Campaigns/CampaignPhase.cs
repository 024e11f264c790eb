namespace Soliguide.Contracts.Campaigns;

/// <summary>The phases of a campaign, in order.</summary>
[Alias("campaign-phase")]
public enum CampaignPhase
{
    /// <summary>Addresses are collected.</summary>
    CollectContacts,

    /// <summary>The first letter leaves.</summary>
    Ask,

    /// <summary>The reminder leaves.</summary>
    Remind,

    /// <summary>The telephone opens.</summary>
    Call,

    /// <summary>Silence becomes a presumed closure.</summary>
    Default,

    /// <summary>The last letter leaves.</summary>
    LastAsk,

    /// <summary>It is over.</summary>
    End,
}
