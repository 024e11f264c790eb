namespace Soliguide.Contracts.Campaigns;

/// <summary>One campaign: its plan, its life, its phases. Key: <c>summer-2019</c>.</summary>
[Alias("campaign")]
public interface ICampaignGrain : IGrainWithStringKey
{
    /// <summary>Writes the plan of a new campaign. The same request twice changes nothing.</summary>
    [Alias("create")]
    Task<CampaignReceipt> Create(PlanDocument plan, string by, string requestId);

    /// <summary>Replaces the plan. What is already open stays open; triggers of what is not open yet move.</summary>
    /// <param name="plan">The whole new plan.</param>
    /// <param name="revision">The revision the caller has seen; another one refuses with <c>CAMPAIGN_CHANGED</c>.</param>
    /// <param name="by">Staff id.</param>
    [Alias("update")]
    Task<CampaignReceipt> Update(PlanDocument plan, int revision, string by);

    /// <summary>Checks everything and, unless only validating, builds the rosters and schedules the phases.</summary>
    [Alias("launch")]
    Task<CampaignReceipt> Launch(bool validateOnly, string by);

    /// <summary>Stops waves within one wave and letters with the next; nothing is lost.</summary>
    [Alias("pause")]
    Task<CampaignReceipt> Pause(string by);

    /// <summary>Goes on where it stopped; phases that came due meanwhile open now, once.</summary>
    [Alias("resume")]
    Task<CampaignReceipt> Resume(string by);

    /// <summary>Ends it now in all territories.</summary>
    [Alias("finish")]
    Task<CampaignReceipt> Finish(string by);

    /// <summary>A phase is due in a territory. Persisted, then handed to the territory; a repetition is harmless.</summary>
    [Alias("open")]
    Task Open(CampaignPhase phase, string territory);

    /// <summary>Starts again whatever is unfinished, applies the scope again and checks the triggers.</summary>
    [Alias("poke")]
    Task Poke();

    /// <summary>The campaign; null when there is none of this name.</summary>
    [Alias("read")]
    Task<CampaignView?> Read();

    /// <summary>State and plan alone, without asking every shard how far its phases are; null when there is none of this name.</summary>
    [Alias("brief")]
    Task<CampaignBrief?> Brief();
}
