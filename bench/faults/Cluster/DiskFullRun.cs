using System.Net;
using Grpc.Core.Interceptors;
using Microsoft.Data.Sqlite;
using Soliguide.Contracts.Campaigns;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Checker;
using Soliguide.Tests.Shared.Faults;

namespace Soliguide.Bench.Faults.Cluster;

/// <summary>One silo with its embedded databases on a disk that another file fills while people answer, right after a start over an ask that was interrupted. The disk lies in memory; needs root.</summary>
internal static class DiskFullRun
{
    /// <summary>As the table says it.</summary>
    public const string Name = "the disk of an embedded database full for ten seconds";

    private const int Places = 2_000;
    private const int Chunk = 64 * 1024;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs it. Null where the machine does not allow it, which is said.</summary>
    public static async Task<FaultRow?> Run()
    {
        var disk = Directory.CreateTempSubdirectory("soliguide-disk-").FullName;
        if (Environment.UserName != "root" || !await Words.Run("mount", "-t", "tmpfs", "-o", "size=256m", "tmpfs", disk))
        {
            Console.WriteLine("Left out on this machine: the full disk; run it as root.");
            Directory.Delete(disk);
            return null;
        }

        try
        {
            var keys = await Prepare(disk);
            return await Fill(disk, keys);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            await Words.Run("umount", disk);
            Directory.Delete(disk);
        }
    }

    /// <summary>Places on the disk, and an ask that was interrupted: it goes on when the silo starts.</summary>
    private static async Task<List<string>> Prepare(string disk)
    {
        var silo = await BenchSilo.Start();
        await silo.Settle(Places);
        var campaign = await silo.Launch();
        await Task.WhenAll(BenchSilo.Territories.Select(territory => campaign.Open(CampaignPhase.Ask, territory)));
        var folder = await silo.Stop();
        var live = Directory.CreateDirectory(Path.Combine(disk, SiloApp.LiveFolder)).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(folder, SiloApp.LiveFolder)))
        {
            File.Copy(file, Path.Combine(live, Path.GetFileName(file)));
        }

        Directory.Delete(folder, recursive: true);
        var keys = new List<string>();
        await using var snapshot = await Snapshot.OfSqlite(Path.Combine(live, "soliguide.db"));
        await foreach (var key in snapshot.Rows<string>("SELECT place_key FROM place_index WHERE status = 'online';"))
        {
            keys.Add(key);
        }

        return keys;
    }

    private static async Task<FaultRow> Fill(string disk, List<string> keys)
    {
        var list = new ClientList();
        var live = Path.Combine(disk, SiloApp.LiveFolder);
        var checker = new StorageChecker(() => Snapshot.OfSqlite(Path.Combine(live, "soliguide.db")), list, Path.Combine(live, "letters"));
        using var silo = new Member(disk, database: null, IPAddress.Loopback, []);
        await using var watchman = new Watchman([silo]);
        using var channel = Doors.Open([silo.Grpc]);
        await using var crowd = new Crowd(channel.Intercept(new ListKeeper(list)), BenchSilo.Campaign, keys, people: 8, TimeSpan.FromMilliseconds(50));
        await Waiting.Until(silo.IsReady, "the silo is ready");
        crowd.Begin();
        var begun = TimeProvider.System.GetTimestamp();
        await Waiting.Until(() => crowd.AllHeardSince(begun), "people are acknowledged");

        var filler = Path.Combine(disk, "filler");
        var until = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(until) < Length)
        {
            Append(filler);
            await Task.Delay(Glance, TimeProvider.System);
        }

        File.Delete(filler);
        var over = TimeProvider.System.GetTimestamp();
        await Waiting.Until(async () => crowd.AllHeardSince(over) && await silo.IsReady(), "people are acknowledged again");
        var seconds = TimeProvider.System.GetElapsedTime(over).TotalSeconds;
        await crowd.End();
        IReadOnlyList<Fault> faults = [];
        await Waiting.Until(async () => (faults = await checker.Look()).All(fault => !fault.MayStillBeMended), "every phase has ended");
        return new FaultRow(Name, list.Acknowledged, crowd.Repeated, seconds, faults);
    }

    /// <summary>Takes what is free.</summary>
    private static void Append(string filler)
    {
        var zeros = new byte[Chunk];
        try
        {
            using var file = new FileStream(filler, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
            while (true)
            {
                file.Write(zeros);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }}
