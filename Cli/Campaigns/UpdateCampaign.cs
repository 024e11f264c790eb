using System.CommandLine;
using Google.Protobuf.WellKnownTypes;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Campaigns;

/// <summary>
/// <c>soliguide campaign update FILE</c>: another plan for a campaign, found by the plan's own id. Without <c>--etag</c> it replaces whatever stands
/// when it is sent; with it, only what was read.
/// </summary>
internal static class UpdateCampaign
{
    private static readonly Option<string[]> Only = new("--only")
        { Description = "Change these fields alone, such as title or phases.remind; may be given several times.", AllowMultipleArgumentsPerToken = true };

    private static readonly Option<string?> Etag = new("--etag") { Description = "Change it only if it is still as it was shown." };

    public static Command Make()
    {
        var command = new Command("update", "Change the plan of a campaign; phases that are open stay open.")
            { CampaignLine.File, Only, Etag, StaffLine.By, StaffLine.Server, StaffLine.Json };
        command.SetAction((parsed, stop) => CampaignLine.Call(parsed, async (campaigns, headers) =>
        {
            var plan = await PlanFile.Read(parsed.GetRequiredValue(CampaignLine.File), stop);
            var etag = parsed.GetValue(Etag) ?? (await campaigns.GetCampaignAsync(
                new GetCampaignRequest { CampaignId = plan.CampaignId }, headers, cancellationToken: stop)).Campaign.Etag;
            var request = new UpdateCampaignRequest { Campaign = new Campaign { Plan = plan, Etag = etag }, UpdateMask = new FieldMask() };
            request.UpdateMask.Paths.AddRange(parsed.GetValue(Only) is { Length: > 0 } only ? only.Select(field => $"plan.{field}") : ["plan"]);
            var told = await campaigns.UpdateCampaignAsync(request, headers, cancellationToken: stop);
            await (parsed.GetValue(StaffLine.Json) ? parsed.Json(told) : CampaignLine.Tell(parsed, "updated", told.Campaign, told.Warnings));
            return ExitCodes.Done;
        }));
        return command;
    }
}
