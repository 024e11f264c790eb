using System.CommandLine;

namespace Soliguide.Cli.Completion;

/// <summary>
/// <c>soliguide completion bash|zsh|fish</c>: prints what the shell needs to complete this program's commands and options; it asks the program
/// itself, by the directive <c>[suggest]</c>, so that it never grows old.
/// </summary>
internal static class CompletionCommand
{
    private static readonly Argument<string> Shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish." }.AcceptOnlyFromAmong("bash", "zsh", "fish");

    public static Command Make()
    {
        var command = new Command("completion", "Print what the shell needs to complete commands: eval \"$(soliguide completion bash)\".") { Shell };
        command.SetAction(async (parsed, stop) =>
        {
            await using var script = typeof(CompletionCommand).Assembly.GetManifestResourceStream($"soliguide.{parsed.GetRequiredValue(Shell)}")!;
            using var reader = new StreamReader(script);
            await parsed.InvocationConfiguration.Output.WriteAsync(await reader.ReadToEndAsync(stop));
            return ExitCodes.Done;
        });
        return command;
    }
}
