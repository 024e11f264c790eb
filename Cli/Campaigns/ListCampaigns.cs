using System.CommandLine;
using Soliguide.Cli.Server;
using Soliguide.V1;
using Spectre.Console;

namespace Soliguide.Cli.Campaigns;

/// <summary><c>soliguide campaign list</c>: all campaigns, newest first.</summary>
internal static class ListCampaigns
{
    private const int PageSize = 500;

    public static Command Make()
    {
        var command = new Command("list", "All campaigns, newest first.") { StaffLine.By, StaffLine.Server, StaffLine.Json };
        command.SetAction((parsed, stop) => CampaignLine.Call(parsed, async (campaigns, headers) =>
        {
            var all = new ListCampaignsResponse();
            var request = new ListCampaignsRequest { PageSize = PageSize };
            do
            {
                var page = await campaigns.ListCampaignsAsync(request, headers, cancellationToken: stop);
                all.Campaigns.AddRange(page.Campaigns);
                request.PageToken = page.NextPageToken;
            }
            while (request.PageToken.Length > 0);

            if (parsed.GetValue(StaffLine.Json))
            {
                await parsed.Json(all);
                return ExitCodes.Done;
            }

            var table = new Table().AddColumns("campaign", "state", "title", "changed");
            foreach (var campaign in all.Campaigns)
            {
                table.AddRow(
                    Markup.Escape(campaign.CampaignId), Printed.Word(campaign.State), Markup.Escape(campaign.Title), Printed.Moment(campaign.UpdateTime));
            }

            parsed.Show(table);
            return ExitCodes.Done;
        }));
        return command;
    }
}
