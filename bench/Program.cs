using System.Globalization;
using Soliguide.Bench;
using Soliguide.Bench.Cluster;
using Soliguide.Bench.Faults;
using Soliguide.Bench.Faults.Cluster;
using Soliguide.Bench.Peer;
using Soliguide.Silo.Hosting;

// As the silo does.
FastRsa.Prefer();

// Faults are no figures: they run alone and end with 1 when something was lost or given twice.
if (args is ["faults-desk"])
{
    return await DeskFaultsRun.Run();
}

if (args is ["faults-cluster", .. var chosen])
{
    return await ClusterFaultsRun.Run(Sizes().FirstOrDefault(60_000), [.. chosen.Where(word => !word.All(char.IsAsciiDigit))]);
}

if (args is ["faults-upgrade", var older, ..])
{
    return await ClusterFaultsRun.Upgrade(older, Sizes().FirstOrDefault(5_000));
}

// The peer's bench starts this program again for each side.
if (args is [Side.Verb, .. var arguments])
{
    await Side.Serve(arguments);
    return 0;
}

// Names of benches run these alone: phase, read, sign, post, desk, pages, catchup, visible, search, sync, follow. The others run when they are named only, for they need
// PostgreSQL and minutes: peer, cluster.
bool Asked(string name) => args.Length == 0 || args.Contains(name);

// Numbers are the places of phase (several, one after the other), peer, cluster and faults: bench -- phase 60000 600000.
int[] Sizes() => [.. args.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var places) ? places : 0).Where(places => places > 0)];

var rows = new List<Row>();
if (Asked("phase"))
{
    rows.AddRange(await PhaseBench.Run(Sizes() is { Length: > 0 } sizes ? sizes : [5_000, 60_000]));
}

if (Asked("read"))
{
    rows.AddRange(await GetPlaceBench.Run());
}

if (Asked("sign"))
{
    rows.AddRange(SignBench.Run());
}

if (Asked("post"))
{
    rows.AddRange(await HandOverBench.Run());
}

if (Asked("desk"))
{
    rows.AddRange(await DeskBench.Run());
}

if (Asked("pages"))
{
    rows.AddRange(await PagesBench.Run());
}

if (Asked("catchup"))
{
    rows.AddRange(await CatchUpBench.Run());
}

if (Asked("visible"))
{
    rows.AddRange(await VisibleBench.Run());
}

if (Asked("search"))
{
    rows.AddRange(await SearchBench.Run());
}

if (Asked("sync"))
{
    rows.AddRange(await FirstSyncBench.Run());
}

if (Asked("follow"))
{
    rows.AddRange(await FollowBench.Run());
}

if (args.Contains("peer"))
{
    rows.AddRange(await PeerBench.Run(Sizes().FirstOrDefault(20_000)));
}

if (args.Contains("cluster"))
{
    rows.AddRange(await ClusterBench.Run(Sizes().FirstOrDefault(60_000)));
}

Report.Write(rows);
return 0;
