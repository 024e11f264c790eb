using Soliguide.V1;
using Spectre.Console;

namespace Soliguide.Cli.Campaigns;

/// <summary>A bar for all together and one for each territory: how many of its places have answered.</summary>
internal static class WatchBars
{
    public static Task Show(IAsyncEnumerable<WatchCampaignResponse> figures) => AnsiConsole.Progress()
        .AutoClear(false)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ValueColumn())
        .StartAsync(async progress =>
        {
            var bars = new Dictionary<string, ProgressTask>();
            await foreach (var told in figures)
            {
                foreach (var tally in told.Territories.Prepend(told.Total))
                {
                    if (!bars.TryGetValue(tally.Territory, out var bar))
                    {
                        bars[tally.Territory] = bar = progress.AddTask(tally.Territory.Length == 0 ? "all" : Markup.Escape(tally.Territory));
                    }

                    bar.MaxValue = Math.Max(1, tally.PlaceCount);
                    bar.Value = tally.Stages.Answered;
                }
            }
        });

    private sealed class ValueColumn : ProgressColumn
    {
        public override Spectre.Console.Rendering.IRenderable Render(Spectre.Console.Rendering.RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text($"{task.Value:0} of {task.MaxValue:0} answered");
    }
}
