using System.CommandLine;
using Google.Protobuf.WellKnownTypes;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Campaigns;

/// <summary><c>soliguide campaign clone CAMPAIGN NEW</c>: a draft after an existing plan, its dates moved.</summary>
internal static class CloneCampaign
{
    private static readonly Argument<string> New = new("NEW") { Description = "The new campaign, such as summer-2020." };
    private static readonly Option<int> Shift = new("--shift-days") { Description = "Days by which all dates move, -3660 to 3660." };
    private static readonly Option<int?> Year = new("--year") { Description = "The year in which its public period begins; the source's unless given." };
    private static readonly Option<string?> Title = new("--title") { Description = "What people read, in French; the source's unless given." };

    public static Command Make()
    {
        var command = new Command("clone", "A new draft after an existing plan.") { CampaignLine.Campaign, New, Shift, Year, Title, StaffLine.By, StaffLine.Server, StaffLine.Json };
        command.SetAction((parsed, stop) => CampaignLine.Call(parsed, async (campaigns, headers) =>
        {
            var request = new CloneCampaignRequest
            {
                SourceCampaignId = parsed.GetRequiredValue(CampaignLine.Campaign),
                Plan = new CampaignPlan { CampaignId = parsed.GetRequiredValue(New) },
                UpdateMask = new FieldMask(),
                ShiftDays = parsed.GetValue(Shift),
            };
            if (parsed.GetValue(Title) is { } title)
            {
                request.Plan.Title = title;
                request.UpdateMask.Paths.Add("title");
            }

            if (parsed.GetValue(Year) is { } year)
            {
                request.Plan.Year = year;
                request.UpdateMask.Paths.Add("year");
            }

            var told = await campaigns.CloneCampaignAsync(request, headers, cancellationToken: stop);
            await (parsed.GetValue(StaffLine.Json) ? parsed.Json(told) : CampaignLine.Tell(parsed, "cloned", told.Campaign, told.Warnings));
            return ExitCodes.Done;
        }));
        return command;
    }
}
