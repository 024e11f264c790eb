using System.Diagnostics;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Territories;

namespace Soliguide.Bench;

/// <summary>
/// The ask phase of all territories at once, from opening to the last place, letters' rows included. Baseline: <see cref="SameBytes"/>, the same rows written in SQL from one
/// program, into a copy of the database as it was before.
/// </summary>
internal static class PhaseBench
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    public static async Task<IEnumerable<Row>> Run(int places)
    {
        await using var silo = await BenchSilo.Start();
        var before = Memory();
        await silo.Settle(places);
        var campaign = await silo.Launch();
        var bytes = SameBytes.Of(silo.Folder);
        var territories = BenchSilo.Territories;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(territories.Select(t => campaign.Open(CampaignPhase.Ask, t)));
        var reached = 0;
        foreach (var territory in territories.Select(t => silo.Grains.GetGrain<ITerritoryGrain>($"{BenchSilo.Campaign}/{t}")))
        {
            PhaseProgress progress;
            while (!(progress = (await territory.Progress()).Single(p => p.Phase == CampaignPhase.Ask)).Complete)
            {
                await Task.Delay(Glance);
            }

            reached += progress.Reached;
        }

        watch.Stop();
        var memory = Memory() - before;
        var (baseline, rows) = bytes.Write();
        return
        [
            new Row($"ask phase, {places:N0} places", reached / watch.Elapsed.TotalSeconds, reached / baseline.TotalSeconds, "places/s"),
            new Row($"rows that it writes a place, {places:N0} places", rows / (double)reached, 0, "rows"),
            new Row($"memory of an active place, {places:N0} places", memory / (double)places, 0, "bytes"),
            new Row($"database, {places:N0} places, a place", bytes.Size / (double)places, 0, "bytes"),
        ];
    }

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);
}
