using System.CommandLine;
using Grpc.Core;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Campaigns;

/// <summary>What every command about campaigns is told.</summary>
internal static class CampaignLine
{
    /// <summary>The campaign.</summary>
    public static Argument<string> Campaign { get; } = new("CAMPAIGN") { Description = "The campaign, such as summer-2019." };

    /// <summary>The file of a plan.</summary>
    public static Argument<string> File { get; } = new("FILE") { Description = "The plan as JSON, as 'campaign show --plan' writes it; - is the input." };

    /// <summary>Calls the server; what fails is one line on the error output.</summary>
    public static Task<int> Call(ParseResult parsed, Func<CampaignService.CampaignServiceClient, Metadata, Task<int>> call) =>
        StaffLine.Call(parsed, channel => new CampaignService.CampaignServiceClient(channel), call);

    /// <summary>Says how a campaign stands now, with what the coordinator should know.</summary>
    public static async Task Tell(ParseResult parsed, string done, Campaign campaign, IEnumerable<CampaignWarning> warnings)
    {
        await parsed.Say($"{campaign.Plan.CampaignId}: {done}, {Printed.Word(campaign.State)}, etag {campaign.Etag}");
        foreach (var warning in warnings)
        {
            await parsed.Say($"warning: {warning.Field}: {warning.Message} ({warning.Reason})");
        }
    }
}
