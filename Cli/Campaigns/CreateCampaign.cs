using System.CommandLine;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Campaigns;

/// <summary><c>soliguide campaign create FILE</c>: a draft from a plan. The same plan twice is refused: the campaign's id is taken.</summary>
internal static class CreateCampaign
{
    public static Command Make()
    {
        var command = new Command("create", "A new draft from a plan.") { CampaignLine.File, StaffLine.By, StaffLine.Server, StaffLine.Json };
        command.SetAction((parsed, stop) => CampaignLine.Call(parsed, async (campaigns, headers) =>
        {
            var plan = await PlanFile.Read(parsed.GetRequiredValue(CampaignLine.File), stop);
            var told = await campaigns.CreateCampaignAsync(new CreateCampaignRequest { Plan = plan }, headers, cancellationToken: stop);
            await (parsed.GetValue(StaffLine.Json) ? parsed.Json(told) : CampaignLine.Tell(parsed, "created", told.Campaign, told.Warnings));
            return ExitCodes.Done;
        }));
        return command;
    }
}
