using Spectre.Console;

namespace Soliguide.Cli.Import;

/// <summary>
/// A bar on the error output, by the bytes read, and none where nobody watches. The output itself stays free for the report.
/// </summary>
internal static class ImportProgress
{
    /// <summary>Runs the work and shows how far it is.</summary>
    /// <param name="file">Its position tells how far.</param>
    /// <param name="work">Gets what to call after each record.</param>
    public static async Task Show(FileStream file, Func<Action, Task> work)
    {
        if (Console.IsErrorRedirected)
        {
            await work(() => { });
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(),
                new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask("import", maxValue: Math.Max(1, file.Length));
                var records = 0;
                await work(() =>
                {
                    bar.Value = file.Position;
                    bar.Description = FormattableString.Invariant($"{Interlocked.Increment(ref records)} places");
                });
                bar.Value = bar.MaxValue;
            });
    }
}
