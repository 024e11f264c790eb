using System.CommandLine;
using Soliguide.V1;

namespace Soliguide.Cli.Calls;

/// <summary><c>soliguide call leave CAMPAIGN TERRITORY LEASE [--skip]</c>: leaves to others what was not dealt with.</summary>
internal static class LeaveCall
{
    private static readonly Option<bool> Skip = new("--skip") { Description = "Pass the places over: they go to the back of their group." };

    public static Command Make()
    {
        var command = new Command("leave", "Leave the places that are not dealt with to others.")
        {
            DeskLine.Campaign, DeskLine.Territory, DeskLine.Lease, Skip, DeskLine.By, DeskLine.Server,
        };
        command.SetAction((parsed, stop) => DeskLine.Call(parsed, async (calls, headers) =>
        {
            var told = await calls.ReleaseLeaseAsync(
                new ReleaseLeaseRequest
                {
                    CampaignId = parsed.GetRequiredValue(DeskLine.Campaign),
                    Territory = parsed.GetRequiredValue(DeskLine.Territory),
                    LeaseId = parsed.GetRequiredValue(DeskLine.Lease),
                    Skip = parsed.GetValue(Skip),
                },
                headers,
                cancellationToken: stop);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(told.Changed ? "Left." : "The lease was over before.");
            return ExitCodes.Done;
        }));
        return command;
    }
}
