namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>The pages of one campaign beside each other, for staff.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Here">The last part of this page's address; empty on the live page.</param>
internal sealed record CampaignNav(string Campaign, string Here)
{
    /// <summary>The pages, by the last part of their address.</summary>
    public static IReadOnlyList<string> Pages { get; } = ["", "conduite", "plan", "perimetre", "lettres", "chiffres", "carte"];
}
