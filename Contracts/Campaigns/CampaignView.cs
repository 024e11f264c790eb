namespace Soliguide.Contracts.Campaigns;

/// <summary>A campaign as staff see it.</summary>
/// <param name="Plan">Its plan.</param>
/// <param name="Revision">Grows with every change: the etag.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Opened">Phases that are open, by territory.</param>
/// <param name="CreatedAt">When it was created (UTC).</param>
/// <param name="ChangedAt">When it last changed (UTC).</param>
/// <param name="Log">Who did what, oldest first.</param>
[GenerateSerializer, Immutable, Alias("campaign-view")]
public sealed record CampaignView(
    PlanDocument Plan,
    int Revision,
    CampaignState State,
    OpenedPhase[] Opened,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    CampaignAct[] Log);

/// <summary>A phase that is open in a territory.</summary>
/// <param name="Territory">The territory.</param>
/// <param name="Phase">The phase.</param>
/// <param name="At">When it opened (UTC).</param>
/// <param name="Complete">Whether it has reached every place.</param>
[GenerateSerializer, Immutable, Alias("opened-phase")]
public sealed record OpenedPhase(string Territory, CampaignPhase Phase, DateTimeOffset At, bool Complete);

/// <summary>Something staff did with a campaign.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="By">Staff id.</param>
/// <param name="Act">created, updated, launched, paused, resumed, finished.</param>
[GenerateSerializer, Immutable, Alias("campaign-act")]
public sealed record CampaignAct(DateTimeOffset At, string By, string Act);

/// <summary>What became of a command to a campaign.</summary>
/// <param name="Problems">Why it was refused; empty when it was accepted.</param>
/// <param name="Campaign">The campaign afterwards; null when there is none.</param>
/// <param name="Warnings">What the coordinator should know although it was accepted.</param>
[GenerateSerializer, Immutable, Alias("campaign-receipt")]
public sealed record CampaignReceipt(Problem[] Problems, CampaignView? Campaign, Problem[] Warnings);

/// <summary>Where a campaign stands.</summary>
[Alias("campaign-state")]
public enum CampaignState
{
    /// <summary>A plan that can be edited freely.</summary>
    Draft,

    /// <summary>Launched: phases open by the plan.</summary>
    Running,

    /// <summary>Launched and stopped for now.</summary>
    Paused,

    /// <summary>Over.</summary>
    Finished,
}
