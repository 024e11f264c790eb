using System.CommandLine;
using Grpc.Core;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Campaigns;

/// <summary><c>soliguide campaign pause | resume | finish CAMPAIGN</c>.</summary>
internal static class CampaignLife
{
    private static readonly Option<bool> Yes = new("--yes") { Description = "Really: a campaign that is finished does not come back." };

    public static Command Pause() => Make("pause", "Stop within one wave; nothing is lost.", "paused", async (campaigns, id, headers, stop) =>
        (await campaigns.PauseCampaignAsync(new PauseCampaignRequest { CampaignId = id }, headers, cancellationToken: stop)).Campaign);

    public static Command Resume() => Make("resume", "Go on; phases that came due meanwhile open now, once.", "resumed", async (campaigns, id, headers, stop) =>
        (await campaigns.ResumeCampaignAsync(new ResumeCampaignRequest { CampaignId = id }, headers, cancellationToken: stop)).Campaign);

    public static Command Finish()
    {
        var command = Make("finish", "End it now in all territories.", "finished", async (campaigns, id, headers, stop) =>
            (await campaigns.FinishCampaignAsync(new FinishCampaignRequest { CampaignId = id }, headers, cancellationToken: stop)).Campaign);
        command.Add(Yes);
        command.Validators.Add(given =>
        {
            if (!given.GetValue(Yes))
            {
                given.AddError("A campaign that is finished does not come back: say --yes, or 'campaign pause'.");
            }
        });
        return command;
    }

    private static Command Make(
        string name, string help, string done, Func<CampaignService.CampaignServiceClient, string, Metadata, CancellationToken, Task<Campaign>> change)
    {
        var command = new Command(name, help) { CampaignLine.Campaign, StaffLine.By, StaffLine.Server, StaffLine.Json };
        command.SetAction((parsed, stop) => CampaignLine.Call(parsed, async (campaigns, headers) =>
        {
            var campaign = await change(campaigns, parsed.GetRequiredValue(CampaignLine.Campaign), headers, stop);
            await (parsed.GetValue(StaffLine.Json) ? parsed.Json(campaign) : CampaignLine.Tell(parsed, done, campaign, []));
            return ExitCodes.Done;
        }));
        return command;
    }
}
