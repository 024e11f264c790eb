namespace Soliguide.Contracts.Campaigns;

/// <summary>What is asked about a campaign with every call of a desk: whether it runs, and what it plans.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Plan">Its plan.</param>
[GenerateSerializer, Immutable, Alias("campaign-brief")]
public sealed record CampaignBrief(CampaignState State, PlanDocument Plan);
