using System.CommandLine;
using System.Globalization;
using Soliguide.Cli.Server;
using Soliguide.V1;
using Spectre.Console;

namespace Soliguide.Cli.Campaigns;

/// <summary><c>soliguide campaign preview</c>: how many places a plan would ask, by territory and reason. Changes nothing.</summary>
internal static class PreviewCampaign
{
    private static readonly Argument<string?> Campaign = new("CAMPAIGN") { Description = "The campaign, such as summer-2019; or give --file.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> Plan = new("--file") { Description = "A plan that need not be kept anywhere, as JSON; - is the input." };

    public static Command Make()
    {
        var command = new Command("preview", "How many places a plan would ask, and why not the others.") { Campaign, Plan, StaffLine.By, StaffLine.Server, StaffLine.Json };
        command.Validators.Add(given =>
        {
            if ((given.GetValue(Campaign) is null) == (given.GetValue(Plan) is null))
            {
                given.AddError("Say which plan: a CAMPAIGN, or --file.");
            }
        });
        command.SetAction((parsed, stop) => CampaignLine.Call(parsed, async (campaigns, headers) =>
        {
            var request = parsed.GetValue(Plan) is { } file
                ? new PreviewScopeRequest { Plan = await PlanFile.Read(file, stop) }
                : new PreviewScopeRequest { CampaignId = parsed.GetValue(Campaign) };
            var told = await campaigns.PreviewScopeAsync(request, headers, cancellationToken: stop);
            if (parsed.GetValue(StaffLine.Json))
            {
                await parsed.Json(told);
                return ExitCodes.Done;
            }

            var table = new Table().AddColumns("territory", "asked", "why", "places");
            foreach (var count in told.Counts)
            {
                table.AddRow(Markup.Escape(count.Territory), count.Included ? "yes" : "no", Markup.Escape(count.Reason), count.PlaceCount.ToString(CultureInfo.InvariantCulture));
            }

            parsed.Show(table);
            await parsed.Say($"{told.IncludedCount} places would be asked, {told.ExcludedCount} would not.");
            return ExitCodes.Done;
        }));
        return command;
    }
}
