using System.CommandLine;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.BuiltIn;
using Soliguide.Silo.Rehearsal;
using Soliguide.Silo.Rehearsal.Report;
using Spectre.Console;

namespace Soliguide.Silo.Commands;

/// <summary><c>rehearse summer-2019 --seed 7</c>: a whole campaign on invented places, as fast as it can.</summary>
internal static class RehearseCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var campaign = new Argument<string>("campaign") { Description = $"A plan that ships: {string.Join(", ", BuiltInPlans.All.Select(p => p.Id))}." };
        campaign.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && BuiltInPlans.Find(result.Tokens[0].Value) is null)
            {
                result.AddError($"There is no plan {result.Tokens[0].Value}; these ship: {string.Join(", ", BuiltInPlans.All.Select(p => p.Id))}.");
            }
        });
        var seed = new Option<int>("--seed") { Description = "The first seed; the same seed gives the same summer.", DefaultValueFactory = _ => 2019 };
        var seeds = new Option<int>("--seeds") { Description = "How many seeds, one after the other.", DefaultValueFactory = _ => 1 };
        var places = new Option<int>("--places") { Description = "How many places.", DefaultValueFactory = _ => 5000 };
        var csv = new Option<FileInfo?>("--csv") { Description = "Also writes every day of every territory into this file." };
        var json = new Option<bool>("--json") { Description = "Writes a line of JSON for each seed in the place of tables." };
        var settings = Overrides.Make();
        var command = new Command("rehearse", "Plays a campaign on invented places and prints its figures.") { campaign, seed, seeds, places, csv, json, settings };
        command.SetAction((parsed, stop) => Run(
            parsed.GetRequiredValue(campaign),
            Enumerable.Range(parsed.GetValue(seed), parsed.GetValue(seeds)),
            parsed.GetValue(places),
            parsed.GetValue(csv),
            parsed.GetValue(json),
            parsed.GetValue(settings) ?? [],
            stop));
        return command;
    }

    private static async Task<int> Run(
        string campaign, IEnumerable<int> seeds, int places, FileInfo? csv, bool json, string[] settings, CancellationToken stop)
    {
        const int interrupted = 130;
        if (json)
        {
            // What is logged must not stand between the lines.
            settings = ["Logging:Console:LogToStandardErrorThreshold=Trace", .. settings];
        }

        var plan = BuiltInPlans.Find(campaign)!;
        var runs = new List<RehearsalFigures>();
        WidenWhenRedirected();
        foreach (var seed in seeds)
        {
            if (await TryPlay(plan, seed, places, settings, stop) is not { } figures)
            {
                await Console.Error.WriteLineAsync("Interrupted.");
                return interrupted;
            }

            runs.Add(figures);
            if (json)
            {
                await Console.Out.WriteLineAsync(RunJson.Of(campaign, figures));
                continue;
            }

            if (runs.Count == 1)
            {
                AnsiConsole.Write(DayTable.Of("toutes / all", figures.All));
                foreach (var (territory, days) in figures.Territories)
                {
                    AnsiConsole.Write(DayTable.Of(territory, days));
                }
            }

            AnsiConsole.WriteLine($"seed {seed}: {figures.Places} places, {figures.Letters} letters, {figures.Elapsed.TotalSeconds:F1} s");
        }

        if (csv is not null)
        {
            await File.WriteAllTextAsync(csv.FullName, DayCsv.Of(runs), stop);
        }

        if (!json)
        {
            AnsiConsole.Write(ArticleTable.Of(plan, runs));
        }

        return 0;
    }

    private static async Task<RehearsalFigures?> TryPlay(
        CampaignPlan plan, int seed, int places, string[] settings, CancellationToken stop)
    {
        try
        {
            return await RehearsalRun.Play(plan, seed, places, Overrides.Read(settings), stop);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>A file or a pipe has no width: rows stay on one line there.</summary>
    private static void WidenWhenRedirected()
    {
        const int wide = 140;
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = wide;
        }
    }
}
