using Soliguide.Contracts.Campaigns;
using Soliguide.Silo.Hosting;

namespace Soliguide.Bench.Faults.Cluster;

/// <summary>The long run of a cluster to which everything happens that may, one after the other, while phases run, people answer and callers call.</summary>
internal static class ClusterFaultsRun
{
    private static readonly CampaignPhase[] Phases = [CampaignPhase.Ask, CampaignPhase.Call, CampaignPhase.Default];

    /// <summary>Runs it and prints a row for each fault; the exit code: 0 when everything held, 2 when no fault is called so, else 1.</summary>
    /// <param name="places">How many places there are.</param>
    /// <param name="words">Only faults whose name holds one of these; none is all.</param>
    public static async Task<int> Run(int places, IReadOnlyCollection<string> words)
    {
        await using var wires = await Wires.Lay(ClusterScene.Silos);
        using var clock = await Clock.Make();
        bool Chosen(string name) => words.Count == 0 || words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
        var faults = ClusterFault.All(wires is not null, clock).Where(fault => Chosen(fault.Name)).ToArray();
        if (faults.Length == 0 && !Chosen(DiskFullRun.Name))
        {
            await Console.Error.WriteLineAsync($"No fault of this machine is called {string.Join(" or ", words)}; the names are in bench/faults/Cluster/ClusterFault.cs.");
            return 2;
        }

        var clean = faults.Length == 0 || await Suffer(places, wires is not null, program: null, faults);
        if (Chosen(DiskFullRun.Name) && await DiskFullRun.Run() is { } full)
        {
            clean &= Tell(full);
        }

        return clean ? 0 : 1;
    }

    /// <summary>
    /// The same of a cluster whose silos are replaced by the present build, one after the other, and then back. The older build must know the same scripts.
    /// </summary>
    /// <param name="older">The folder of the older build, as <c>dotnet publish</c> leaves it.</param>
    /// <param name="places">How many places there are.</param>
    public static async Task<int> Upgrade(string older, int places)
    {
        var program = Path.GetFullPath(Path.Combine(older, Path.GetFileName(typeof(SiloApp).Assembly.Location)));
        var steps = ClusterFault.Replaced("present", typeof(SiloApp).Assembly.Location).Concat(ClusterFault.Replaced("older", program));
        return await Suffer(places, wires: false, program, steps) ? 0 : 1;
    }

    private static async Task<bool> Suffer(int places, bool wires, string? program, IEnumerable<ClusterFault> faults)
    {
        var clean = true;
        await using var scene = await ClusterScene.Set(places, wires, program);
        Console.WriteLine(FaultRow.Head);
        var windows = Phases.SelectMany(phase => BenchSilo.Territories.Select(territory => (phase, territory)));
        foreach (var (fault, (phase, territory)) in faults.Zip(windows))
        {
            clean &= Tell(await scene.Suffer(fault, phase, territory));
        }

        return Tell(await scene.End()) && clean;
    }

    private static bool Tell(FaultRow row)
    {
        Console.WriteLine(row);
        return row.IsClean;
    }
}
