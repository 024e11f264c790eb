using System.CommandLine;
using Soliguide.Cli.Server;
using Soliguide.V1;
using Spectre.Console;

namespace Soliguide.Cli.Proposals;

/// <summary><c>soliguide proposal list</c>: what waits, the oldest first. Exits with 2 when nothing does.</summary>
internal static class ListProposals
{
    private const int Page = 500;
    private static readonly Option<string?> Campaign = new("--campaign") { Description = "One campaign, such as summer-2019." };
    private static readonly Option<string?> Territory = new("--territory") { Description = "One territory, such as fr-75." };
    private static readonly Option<string?> Source = WordOption.Make<ReviewSource>("--source", "What came so");
    private static readonly Option<string?> For = new("--for") { Description = "Only what was given to this staff id." };

    public static Command Make()
    {
        var command = new Command("list", "What waits, the oldest first.") { Campaign, Territory, Source, For, StaffLine.By, StaffLine.Server, StaffLine.Json };
        command.SetAction((parsed, stop) => ProposalLine.Ask(parsed, async (reviews, headers) =>
        {
            var request = new ListReviewsRequest
            {
                CampaignId = parsed.GetValue(Campaign) ?? "",
                Territory = parsed.GetValue(Territory) ?? "",
                Source = parsed.Read<ReviewSource>(Source),
                Assignee = parsed.GetValue(For) ?? "",
                PageSize = Page,
            };
            var found = new List<ReviewLine>();
            do
            {
                var page = await reviews.ListReviewsAsync(request, headers, cancellationToken: stop);
                found.AddRange(page.Reviews);
                request.PageToken = page.NextPageToken;
            }
            while (request.PageToken.Length > 0);

            await Write(parsed, found);
            return found.Count > 0 ? ExitCodes.Done : ExitCodes.NothingNow;
        }));
        return command;
    }

    private static async Task Write(ParseResult parsed, List<ReviewLine> found)
    {
        if (parsed.GetValue(StaffLine.Json))
        {
            foreach (var line in found)
            {
                await parsed.Json(line);
            }

            return;
        }

        if (found.Count == 0)
        {
            await parsed.Say("Nothing waits.");
            return;
        }

        var table = new Table().AddColumns("since", "came by", "territories", "campaign", "for", "id");
        foreach (var line in found)
        {
            table.AddRow(
                Printed.Moment(line.ReceiveTime), Printed.Word(line.Source), Markup.Escape(string.Join(' ', line.Territories)), Markup.Escape(line.CampaignId),
                Markup.Escape(line.Assignee), Markup.Escape(line.ReviewId));
        }

        parsed.Show(table);
    }
}
