using Spectre.Console;

namespace Soliguide.Cli.Export;

/// <summary>A bar on the error output, by the places taken, and none where nobody watches. The output itself stays free for the file.</summary>
internal static class ExportProgress
{
    /// <summary>Runs the work and shows how far it is.</summary>
    /// <param name="places">How many places there are.</param>
    /// <param name="work">Gets what to tell how many have been taken.</param>
    public static async Task Show(int places, Func<Action<int>, Task> work)
    {
        if (Console.IsErrorRedirected)
        {
            await work(_ => { });
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask("export", maxValue: Math.Max(1, places));
                await work(taken =>
                {
                    bar.Value = taken;
                    bar.Description = FormattableString.Invariant($"{taken} places");
                });
                bar.Value = bar.MaxValue;
            });
    }
}
