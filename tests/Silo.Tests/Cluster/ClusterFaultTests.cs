using System.Globalization;
using System.Net;
using Grpc.Core.Interceptors;
using Soliguide.Silo.Tests.Crash;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Checker;
using Soliguide.Tests.Shared.Faults;
using Xunit.Abstractions;

namespace Soliguide.Silo.Tests.Cluster;

/// <summary>
/// Two silos whose ask runs while people answer: the database is slow, others take its connections, a silo stands still until it counts as dead. Afterwards storage
/// itself is read. Short here; <c>bench -- faults-cluster</c> is the long one (bench/faults/README.md).
/// </summary>
[Collection(HouseTests.Name)]
public sealed class ClusterFaultTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Places = 300;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(2);

    private readonly string root = House.NewFolder();
    private readonly ClientList list = new();
    private PostgresProcess server = null!;

    private string Database => server.ConnectionTo("postgres");

    public async Task InitializeAsync() => server = await PostgresProcess.Start(connections: 90);

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public async Task Cluster_SlowAndFullDatabaseAndASiloThatStoodStill_LosesNothingAndDoesNothingTwice()
    {
        var begun = TimeProvider.System.GetTimestamp();
        void Say(string what) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetElapsedTime(begun).TotalSeconds:F1} s: {what}"));
        var prepared = await Preparation.Make(root, TimeProvider.System.GetUtcNow(), Database, Places);
        using var other = Start();
        using var still = Start();
        await Waiting.Until(async () => await other.IsReady() && await still.IsReady(), "both are ready");
        Say("both are ready");
        using var channel = Doors.Open([other.Grpc, still.Grpc]);
        await using var crowd = new Crowd(
            channel.Intercept(new ListKeeper(list)), prepared.Plan.Id, [.. prepared.InScope.Select(place => place.Sheet.Key.ToString())], people: 6, TimeSpan.FromMilliseconds(20));
        crowd.Begin();
        var checker = new StorageChecker(() => Snapshot.OfPostgres(Database), list, Path.Combine(root, "live", "letters"));

        Say("slow");
        await SlowDatabase.For(Database, Length);
        await Works(crowd, checker, "slow");

        Assert.InRange(await FullDatabase.For(Database, Length), 20, 90);
        await Works(crowd, checker, "full");

        Say("stands still");
        still.Silo!.Pause();
        await Waiting.Until(() => still.CountsAsDead(Database), "the other one takes it for dead");
        Say("is woken");
        still.Silo.Wake();
        await Waiting.Until(() => still.Silo.LastWords is not null, "it ends, for it is no member any more");
        await Works(crowd, checker, "stood still");

        Say("works without it");
        await Waiting.Until(() => list.Acknowledged > 100, "enough was acknowledged to look at");
        await crowd.End();
        Assert.Null(other.Silo!.LastWords);
        IReadOnlyList<Fault> faults = [];
        await Waiting.Until(async () => (faults = await checker.Look()).Count == 0 || faults.Any(fault => !fault.MayStillBeMended), "every phase has ended");
        Assert.Empty(faults);
        Say($"{list.Acknowledged} acknowledged, {crowd.Repeated} asked again");
    }

    private Member Start()
    {
        var member = new Member(root, Database, IPAddress.Loopback, []);
        member.Start();
        return member;
    }

    /// <summary>Waits until everybody hears acknowledgements again, and looks at storage while all goes on.</summary>
    private static async Task Works(Crowd crowd, StorageChecker checker, string after)
    {
        var start = TimeProvider.System.GetTimestamp();
        await Waiting.Until(() => crowd.AllHeardSince(start), $"everybody is answered again after: {after}");
        Assert.DoesNotContain(await checker.Look(), fault => !fault.MayStillBeMended);
    }
}
