using System.CommandLine;
using Google.Protobuf;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Campaigns;

/// <summary><c>soliguide campaign show CAMPAIGN</c>: where it stands, its phases, who did what.</summary>
internal static class ShowCampaign
{
    private static readonly Option<bool> Plan = new("--plan") { Description = "Write the plan alone, as JSON to edit and give to create or update." };

    public static Command Make()
    {
        var command = new Command("show", "Where a campaign stands, and who did what.") { CampaignLine.Campaign, Plan, StaffLine.By, StaffLine.Server, StaffLine.Json };
        command.SetAction((parsed, stop) => CampaignLine.Call(parsed, async (campaigns, headers) =>
        {
            var campaign = (await campaigns.GetCampaignAsync(
                new GetCampaignRequest { CampaignId = parsed.GetRequiredValue(CampaignLine.Campaign) }, headers, cancellationToken: stop)).Campaign;
            if (parsed.GetValue(Plan))
            {
                await parsed.Say(new JsonFormatter(JsonFormatter.Settings.Default.WithIndentation()).Format(campaign.Plan));
            }
            else if (parsed.GetValue(StaffLine.Json))
            {
                await parsed.Json(campaign);
            }
            else
            {
                await Write(parsed, campaign);
            }

            return ExitCodes.Done;
        }));
        return command;
    }

    private static async Task Write(ParseResult parsed, Campaign campaign)
    {
        await CampaignLine.Tell(parsed, campaign.Plan.Title, campaign, []);
        await parsed.Say($"public period {Printed.Day(campaign.Plan.PublicPeriod?.StartDate)} to {Printed.Day(campaign.Plan.PublicPeriod?.EndDate)}");
        await parsed.Say($"territories {string.Join(", ", campaign.Plan.Territories.Select(territory => territory.Territory))}");
        foreach (var phase in campaign.OpenedPhases.OrderBy(phase => phase.OpenTime.ToDateTime()).ThenBy(phase => phase.Territory, StringComparer.Ordinal))
        {
            await parsed.Say(
                $"{Printed.Word(phase.Phase)} in {phase.Territory} since {Printed.Moment(phase.OpenTime)}{(phase.Complete ? "" : ", not every place yet")}");
        }

        foreach (var act in campaign.Acts)
        {
            await parsed.Say($"{Printed.Moment(act.ActTime)}  {act.Act} by {act.Actor}");
        }
    }
}
