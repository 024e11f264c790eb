using System.CommandLine;
using Soliguide.Silo.Post.Preflight;
using Spectre.Console;

namespace Soliguide.Silo.Commands;

/// <summary><c>preflight summer-2027</c>: looks whether letters of a campaign would leave and arrive, and says it in words.</summary>
internal static class PreflightCommand
{
    private const int Refused = 1;
    private const int Unknown = 2;

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var campaign = new Argument<string>("campaign") { Description = "A campaign of the live data folder." };
        var settings = Overrides.Make();
        var command = new Command("preflight", "Checks DNS, relay and letters before a campaign is launched. Sends nothing.") { campaign, settings };
        command.SetAction((parsed, stop) => OneLine.Run(
            parsed.InvocationConfiguration.Error, () => Run(parsed.GetRequiredValue(campaign), parsed.GetValue(settings) ?? [], stop)));
        return command;
    }

    private static async Task<int> Run(string campaign, string[] settings, CancellationToken stop)
    {
        await using var desk = PreflightDesk.Open(Overrides.Read(settings));
        if (await desk.Plan(campaign, stop) is not { } plan)
        {
            await Console.Error.WriteLineAsync($"There is no campaign {campaign} in this data folder.");
            return Unknown;
        }

        var found = await desk.Fly(plan, stop);
        foreach (var finding in found)
        {
            AnsiConsole.WriteLine($"{Mark(finding.Weight)} {finding.Words}");
        }

        return found.Any(f => f.Weight == FindingWeight.Refusal) ? Refused : 0;
    }

    private static string Mark(FindingWeight weight) => weight switch
    {
        FindingWeight.Fine => "ok",
        FindingWeight.Warning => "! ",
        _ => "X ",
    };
}
