using System.CommandLine;
using Soliguide.Silo.Privacy;

namespace Soliguide.Silo.Commands;

/// <summary><c>retention</c>: counts what the next night would remove by the settings given. Removes nothing, and may run beside the silo.</summary>
internal static class RetentionCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var settings = Overrides.Make();
        var command = new Command("retention", "Counts what has been kept long enough and would go in the night. Removes nothing.") { settings };
        command.SetAction((parsed, stop) => OneLine.Run(
            parsed.InvocationConfiguration.Error, () => Run(parsed.GetValue(settings) ?? [], parsed.InvocationConfiguration.Output, stop)));
        return command;
    }

    private static async Task<int> Run(string[] settings, TextWriter output, CancellationToken stop)
    {
        await using var desk = RetentionDesk.Open(Overrides.Read(settings));
        foreach (var (what, count) in await desk.Count(stop))
        {
            await output.WriteLineAsync($"{count,8} {what}");
        }

        return 0;
    }
}
