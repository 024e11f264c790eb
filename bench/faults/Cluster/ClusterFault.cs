using Soliguide.Silo.Tests.Crash;
using Soliguide.Tests.Shared.Faults;

namespace Soliguide.Bench.Faults.Cluster;

/// <summary>Something that happens to a cluster.</summary>
/// <param name="Name">As the table says it.</param>
/// <param name="Do">Does it, and returns when it is over: from then on all must come to work again.</param>
internal sealed record ClusterFault(string Name, Func<ClusterScene, Task> Do)
{
    private const int Apart = 300;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Cut = TimeSpan.FromSeconds(20);

    /// <summary>All of them; those that the machine does not allow are said, and left out.</summary>
    /// <param name="wires">Whether wires can be cut.</param>
    /// <param name="clock">Another time of day; null where there is none.</param>
    public static IReadOnlyList<ClusterFault> All(bool wires, Clock? clock) =>
    [
        new("kill -9, one of three", scene => Kill(scene, 1)),
        new("kill -9, two of three", scene => Kill(scene, 2)),
        new("kill -9, all three", scene => Kill(scene, 3)),
        new("PostgreSQL restarted in the middle of what it does", scene => scene.Server.Restart(tidily: false)),
        new("PostgreSQL slow: its sessions stand still nine tenths of ten seconds", scene => SlowDatabase.For(scene.Database, Length)),
        new("connections full for ten seconds, and those of silos taken away", scene => FullDatabase.For(scene.Database, Length)),
        new("a silo stopped (SIGSTOP) until it counts as dead, then woken", StandStill),
        .. wires
            ? (ClusterFault[])
            [
                new("a silo cut off from the others for 20 s, not from PostgreSQL", scene => CutOff(0, [1, 2])),
                new("a silo cut off from all for 20 s", scene => CutOff(0, [1, 2, Wires.Database])),
                new("PostgreSQL cut off from all silos for 20 s", scene => CutOff(Wires.Database, [0, 1, 2])),
            ]
            : Without("wires cut", "run it as root with Debian's package iproute2"),
        .. clock is not null
            ? (ClusterFault[])[new("clocks of two silos five minutes ahead and behind for half a minute", scene => ClocksApart(scene, clock))]
            : Without("clocks apart", "install a C compiler, such as Debian's package gcc"),
    ];

    /// <summary>Silos of one build that are replaced by those of another, one after the other.</summary>
    /// <param name="build">What the table calls the other build.</param>
    /// <param name="program">Its silo.</param>
    public static IEnumerable<ClusterFault> Replaced(string build, string program) => Enumerable.Range(0, ClusterScene.Silos)
        .Select(silo => new ClusterFault($"silo {silo + 1} replaced by the {build} build", scene => scene.Members[silo].Replace(program)));

    private static IEnumerable<ClusterFault> Without(string what, string how)
    {
        Console.WriteLine($"Left out on this machine: {what}; {how}.");
        return [];
    }

    private static Task Kill(ClusterScene scene, int silos)
    {
        foreach (var member in scene.Members.Take(silos))
        {
            member.Kill();
        }

        return Task.CompletedTask;
    }

    private static async Task StandStill(ClusterScene scene)
    {
        var member = scene.Members[1];
        SiloProcess silo = member.Silo!;
        var starts = member.Starts;
        silo.Pause();
        try
        {
            await scene.Until(() => member.CountsAsDead(scene.Database), "the others take the silo that stands still for dead");
        }
        finally
        {
            silo.Wake();
        }

        await scene.Until(() => Task.FromResult(member.Starts > starts), "the silo that was woken notices that it is no member any more, and ends");
    }

    private static async Task ClocksApart(ClusterScene scene, Clock clock)
    {
        await SetClocks(scene, clock.Ahead(Apart), clock.Ahead(-Apart));
        await Task.Delay(TimeSpan.FromSeconds(30), TimeProvider.System);
        await SetClocks(scene, [], []);
    }

    private static async Task SetClocks(ClusterScene scene, params IReadOnlyList<string>[] before)
    {
        foreach (var (silo, words) in before.Index())
        {
            scene.Members[silo].Before = words;
            scene.Members[silo].Kill();
        }

        await scene.Until(scene.AllReady, "silos are ready before their clocks");
    }

    private static async Task CutOff(int one, IReadOnlyList<int> others)
    {
        foreach (var other in others)
        {
            await Wires.Set(one, other, cut: true);
        }

        await Task.Delay(Cut, TimeProvider.System);
        foreach (var other in others)
        {
            await Wires.Set(one, other, cut: false);
        }
    }
}
