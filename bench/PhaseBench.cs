using System.Diagnostics;
using Soliguide.Contracts.Campaigns;

namespace Soliguide.Bench;

/// <summary>
/// The ask phase of all territories at once, from opening to the last place, letters' rows included. Baseline: <see cref="SameBytes"/>, the same rows written in SQL from one
/// program, into a copy of the database as it was before.
/// </summary>
internal static class PhaseBench
{
    private const int WarmUp = 5_000;
    private const double Megabyte = 1024 * 1024;

    /// <summary>One size after the other, and how the time grew from the first.</summary>
    public static async Task<IEnumerable<Row>> Run(int[] sizes)
    {
        // What .NET compiles at the first places would otherwise be the smallest size's alone, and make the growth look small.
        await One(WarmUp);
        var rows = new List<Row>();
        var seconds = new List<double>();
        foreach (var places in sizes)
        {
            var (took, figures) = await One(places);
            rows.AddRange(figures.Select(row => row.Told()));
            seconds.Add(took.TotalSeconds);
        }

        rows.AddRange(sizes.Skip(1).Select((places, i) => new Row(Growth(places, sizes[0]), seconds[i + 1], seconds[0], "s")));
        return rows;
    }

    private static async Task<(TimeSpan Took, Row[] Rows)> One(int places)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        ProcessMemory.Forget();
        await using var silo = await BenchSilo.Start();
        var before = Memory();
        var settling = Stopwatch.StartNew();
        await silo.Settle(places);
        var settled = settling.Elapsed;
        var campaign = await silo.Launch();
        var bytes = SameBytes.Of(silo.Folder);
        var (reached, took) = await PhaseRun.Open(silo.Grains, campaign, CampaignPhase.Ask);
        var active = await silo.Grains.GetGrain<IManagementGrain>(0).GetTotalActivationCount();
        var memory = Memory() - before;
        var peak = ProcessMemory.Peak;
        var (baseline, rows) = bytes.Write();
        return (took,
        [
            new Row($"ask phase, {places:N0} places", reached / took.TotalSeconds, reached / baseline.TotalSeconds, "places/s"),
            new Row($"rows that it writes a place, {places:N0} places", rows / (double)reached, 0, "rows"),
            new Row($"memory of a place that was put and asked, {places:N0} places", memory / (double)places, 0, "bytes"),
            new Row($"grains that are active then, {places:N0} places", active, 0, "grains"),
            new Row($"resident memory at its highest, {places:N0} places", peak / Megabyte, 0, "MiB"),
            new Row($"database, {places:N0} places, a place", bytes.Size / (double)places, 0, "bytes"),
            new Row($"putting {places:N0} places before", places / settled.TotalSeconds, 0, "places/s"),
        ]);
    }

    private static string Growth(int places, int first) =>
        $"time of the ask phase: {places:N0} places beside {first:N0}{(places == 10 * first ? " (goal: a ratio of at most 10.5)" : "")}";

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);
}
