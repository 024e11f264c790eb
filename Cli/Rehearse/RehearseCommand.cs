using System.CommandLine;
using System.Globalization;
using Soliguide.Domain.Campaigns.BuiltIn;

namespace Soliguide.Cli.Rehearse;

/// <summary>
/// <c>soliguide rehearse summer-2019</c>: a whole campaign on invented places, played by the silo's program on this machine. It needs no server and
/// touches none. The exit code is the program's own.
/// </summary>
internal static class RehearseCommand
{
    private static readonly Argument<string> Campaign = new("CAMPAIGN") { Description = $"A plan that ships: {string.Join(", ", BuiltInPlans.All.Select(plan => plan.Id))}." };
    private static readonly Option<int?> Seed = new("--seed") { Description = "The first seed; the same seed gives the same summer. 2019 unless given." };
    private static readonly Option<int?> Seeds = new("--seeds") { Description = "How many seeds, one after the other; 1 unless given." };
    private static readonly Option<int?> Places = new("--places") { Description = "How many places; 5000 unless given." };
    private static readonly Option<FileInfo?> Csv = new("--csv") { Description = "Also write every day of every territory into this file.", HelpName = "FILE" };

    private static readonly Option<string[]> Set = new("--set")
    {
        Description = "A setting for this run, such as Api:WebPort=9000; docs/settings.md lists them. May be given several times.",
        HelpName = "key=value",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Write the figures as JSON, a line for each seed." };

    private static readonly Option<FileInfo?> Silo = new("--silo")
    {
        Description = "The silo's program, Soliguide.Silo or Soliguide.Silo.dll; looked for beside this one and in the checkout unless given.",
        HelpName = "PATH",
    };

    // Shorter than Program.cs waits for us.
    private static readonly TimeSpan Tidying = TimeSpan.FromSeconds(8);

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Campaign.CompletionSources.Add([.. BuiltInPlans.All.Select(plan => plan.Id)]);
        var command = new Command("rehearse", "Play a campaign on invented places on this machine and print its figures; no server is needed or touched.")
        {
            Campaign, Seed, Seeds, Places, Csv, Set, Silo, Json,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (SiloProgram.Find(parsed.GetValue(Silo), AppContext.BaseDirectory) is not { } program)
        {
            await error.WriteLineAsync(parsed.GetValue(Silo) is { } named
                ? $"soliguide: {named.FullName} is not the silo's program: give the path of Soliguide.Silo or Soliguide.Silo.dll."
                : "soliguide: The silo's program is not beside this one: build Silo, or give --silo PATH.");
            return ExitCodes.Failed;
        }

        try
        {
            return await SiloProcess.Run(program, [.. Arguments(parsed)], output, error, Tidying, stop);
        }
        catch (System.ComponentModel.Win32Exception failed)
        {
            await error.WriteLineAsync($"soliguide: {program.Name} cannot be started: {failed.Message}");
            return ExitCodes.Failed;
        }
    }

    /// <summary>What the silo's program is told: only what was said here, so that its own defaults hold.</summary>
    private static IEnumerable<string> Arguments(ParseResult parsed)
    {
        List<string> all = ["rehearse", parsed.GetRequiredValue(Campaign)];
        foreach (var (option, value) in new[] { (Seed, parsed.GetValue(Seed)), (Seeds, parsed.GetValue(Seeds)), (Places, parsed.GetValue(Places)) })
        {
            if (value is { } given)
            {
                all.AddRange([option.Name, given.ToString(CultureInfo.InvariantCulture)]);
            }
        }

        if (parsed.GetValue(Csv) is { } csv)
        {
            all.AddRange([Csv.Name, csv.FullName]);
        }

        foreach (var setting in parsed.GetValue(Set) ?? [])
        {
            all.AddRange([Set.Name, setting]);
        }

        return parsed.GetValue(Json) ? all.Append(Json.Name) : all;
    }
}
