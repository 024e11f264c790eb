using System.CommandLine;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Campaigns;

/// <summary><c>soliguide campaign tally CAMPAIGN</c>: the figures by territory, by day where days are asked for; for people, as JSON or as CSV.</summary>
internal static class TallyCampaign
{
    private static readonly Option<string?> Territory = new("--territory") { Description = "One territory, such as fr-75." };
    private static readonly Option<DateOnly?> From = DayOption.Make("--from", "First day of daily figures, such as 2019-06-13; needs --to.");
    private static readonly Option<DateOnly?> To = DayOption.Make("--to", "Their last day, included.");
    private static readonly Option<bool> Csv = new("--csv") { Description = "Write CSV: a territory a line, or a day a line where days are asked for." };

    private static readonly Option<bool> Callers = new("--callers") { Description = "What each caller brought, in your territories, instead; for coordinators." };

    public static Command Make()
    {
        var command = new Command("tally", "The figures of a campaign.") { CampaignLine.Campaign, Territory, From, To, Csv, Callers, StaffLine.By, StaffLine.Server, StaffLine.Json };
        command.Validators.Add(given =>
        {
            if (given.GetValue(Csv) && given.GetValue(StaffLine.Json))
            {
                given.AddError("Say --csv or --json, not both.");
            }

            if (given.GetValue(Callers) && (given.GetResult(From) is not null || given.GetResult(To) is not null))
            {
                given.AddError("--callers tells the whole campaign: leave --from and --to out.");
            }

            if ((given.GetResult(From) is null) != (given.GetResult(To) is null))
            {
                given.AddError("Daily figures need both --from and --to.");
            }
        });
        command.SetAction((parsed, stop) => CampaignLine.Call(parsed, async (campaigns, headers) =>
        {
            if (parsed.GetValue(Callers))
            {
                await Tell(parsed, await campaigns.GetCallerTallyAsync(
                    new GetCallerTallyRequest { CampaignId = parsed.GetRequiredValue(CampaignLine.Campaign), Territory = parsed.GetValue(Territory) ?? "" },
                    headers,
                    cancellationToken: stop));
                return ExitCodes.Done;
            }

            var told = await campaigns.GetTallyAsync(
                new GetTallyRequest
                {
                    CampaignId = parsed.GetRequiredValue(CampaignLine.Campaign),
                    Territory = parsed.GetValue(Territory) ?? "",
                    StartDate = Printed.Day(parsed.GetValue(From)),
                    EndDate = Printed.Day(parsed.GetValue(To)),
                },
                headers,
                cancellationToken: stop);
            if (parsed.GetValue(StaffLine.Json))
            {
                await parsed.Json(told);
            }
            else if (parsed.GetValue(Csv))
            {
                TallyCsv.Write(told, parsed.InvocationConfiguration.Output, withDays: parsed.GetValue(From) is not null);
            }
            else
            {
                parsed.Show(TallyTable.Of(told.Territories, told.Total));
                if (told.Days.Count > 0)
                {
                    parsed.Show(TallyTable.Of(told.Days));
                }
            }

            return ExitCodes.Done;
        }));
        return command;
    }

    private static async Task Tell(ParseResult parsed, GetCallerTallyResponse told)
    {
        if (parsed.GetValue(StaffLine.Json))
        {
            await parsed.Json(told);
        }
        else if (parsed.GetValue(Csv))
        {
            CallerFigures.Write(told.Callers, parsed.InvocationConfiguration.Output);
        }
        else
        {
            parsed.Show(CallerFigures.Table(told.Callers));
        }
    }
}
