using System.Diagnostics;

namespace Soliguide.Bench.Cluster;

/// <summary>From the start of a silo's process until its readiness probe says yes.</summary>
internal static class StartUp
{
    private const int Starts = 3;

    /// <summary>The middle of three starts, ms.</summary>
    public static async Task<double> Run(string folder, string? database)
    {
        var took = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            var watch = Stopwatch.StartNew();
            using var node = SiloNode.Start(folder, database);
            await node.Ready();
            took.Add(watch.Elapsed.TotalMilliseconds);
            await node.Stop();
        }

        return Row.Median(took);
    }
}
