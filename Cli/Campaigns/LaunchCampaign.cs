using System.CommandLine;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Campaigns;

/// <summary><c>soliguide campaign launch CAMPAIGN</c>: checks everything, then schedules the phases.</summary>
internal static class LaunchCampaign
{
    public static Command Make()
    {
        var command = new Command("launch", "Check everything and schedule the phases; letters leave when they begin.")
            { CampaignLine.Campaign, StaffLine.DryRun, StaffLine.By, StaffLine.Server, StaffLine.Json };
        command.SetAction((parsed, stop) => CampaignLine.Call(parsed, async (campaigns, headers) =>
        {
            var isDry = parsed.GetValue(StaffLine.DryRun);
            var told = await campaigns.LaunchCampaignAsync(
                new LaunchCampaignRequest { CampaignId = parsed.GetRequiredValue(CampaignLine.Campaign), ValidateOnly = isDry }, headers, cancellationToken: stop);
            await (parsed.GetValue(StaffLine.Json)
                ? parsed.Json(told)
                : CampaignLine.Tell(parsed, isDry ? "can be launched, nothing was changed" : "launched", told.Campaign, told.Warnings));
            return ExitCodes.Done;
        }));
        return command;
    }
}
