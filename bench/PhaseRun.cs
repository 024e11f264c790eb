using System.Diagnostics;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Territories;

namespace Soliguide.Bench;

/// <summary>A phase of all territories at once, from opening until the last place is stored.</summary>
internal static class PhaseRun
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>Opens it and waits.</summary>
    /// <returns>How many places it reached, and how long that took.</returns>
    public static async Task<(int Reached, TimeSpan Took)> Open(IGrainFactory grains, ICampaignGrain campaign, CampaignPhase phase)
    {
        var territories = BenchSilo.Territories;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(territories.Select(t => campaign.Open(phase, t)));
        var reached = 0;
        foreach (var territory in territories.Select(t => grains.GetGrain<ITerritoryGrain>($"{BenchSilo.Campaign}/{t}")))
        {
            PhaseProgress progress;
            while (!(progress = (await territory.Progress()).Single(p => p.Phase == phase)).Complete)
            {
                await Task.Delay(Glance);
            }

            reached += progress.Reached;
        }

        return (reached, watch.Elapsed);
    }
}
