using System.CommandLine;

namespace Soliguide.Cli.Campaigns;

/// <summary><c>soliguide campaign</c>: a season from its plan to its tally.</summary>
internal static class CampaignCommand
{
    /// <summary>The command with those below it.</summary>
    public static Command Make() => new("campaign", "A season: its plan, its life, its figures.")
    {
        ListCampaigns.Make(), ShowCampaign.Make(), CreateCampaign.Make(), CloneCampaign.Make(), UpdateCampaign.Make(), PreviewCampaign.Make(), PreviewLetters.Make(),
        LaunchCampaign.Make(), CampaignLife.Pause(), CampaignLife.Resume(), CampaignLife.Finish(), WatchCampaign.Make(), TallyCampaign.Make(),
    };
}
