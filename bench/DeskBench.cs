using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Grains.Reports;

namespace Soliguide.Bench;

/// <summary>
/// Fifty callers at once on the desks of all territories: each takes a place, gives two of five back and ends the others, until nothing may be
/// called any more. Stops where a place is in two hands or is lost. Baseline: as many single rows, each forced to the same disk by itself, one
/// after the other; a lease is two such writes of the desk and, with its outcome, one of the place. Then the desks' reading of their places from
/// storage, beside the same documents read and not understood.
/// </summary>
internal static class DeskBench
{
    private const int Callers = 50;
    private const int Places = 60_000;
    private const int Commits = 2_000;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    public static async Task<IEnumerable<Row>> Run()
    {
        await using var silo = await BenchSilo.Start();
        await silo.Settle(Places);
        var campaign = await silo.Launch();
        var territories = BenchSilo.Territories;
        await Task.WhenAll(territories.Select(t => campaign.Open(CampaignPhase.Call, t)));
        while ((await campaign.Read())!.Opened.Count(o => o.Phase == CampaignPhase.Call && o.Complete) < territories.Length)
        {
            await Task.Delay(Glance);
        }

        var (build, documents) = await Build(silo, territories);
        var (leases, ended, seconds) = await Call(silo, territories);
        return
        [
            new Row($"leases, {Callers} callers, {documents:N0} places waiting, {ended:N0} calls", leases / seconds, Baseline(silo.Folder), "leases/s"),
            new Row($"desks read from storage, {documents:N0} places", documents / build, documents / Bare(silo.Folder), "places/s"),
        ];
    }

    private static async Task<(int Leases, int Ended, double Seconds)> Call(BenchSilo silo, string[] territories)
    {
        var inHand = new ConcurrentDictionary<string, string>();
        var done = new ConcurrentDictionary<string, string>();
        var leases = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(n => Task.Run(async () =>
        {
            var (dice, caller) = (new Random(n), $"caller-{n}");
            foreach (var territory in territories.Skip(n % territories.Length).Concat(territories.Take(n % territories.Length)))
            {
                var desk = silo.Grains.GetGrain<ICallDeskGrain>($"{BenchSilo.Campaign}/{territory}");
                while ((await desk.Lease(caller)).Ticket is { } ticket)
                {
                    Interlocked.Increment(ref leases);
                    Take(inHand, ticket);
                    if (dice.Next(5) < 2)
                    {
                        Leave(inHand, ticket);
                        await desk.Release(ticket.Lease, caller, skip: true);
                        continue;
                    }

                    Leave(inHand, ticket);
                    foreach (var place in ticket.Places.Where(place => place.Waits))
                    {
                        if (!done.TryAdd(place.Place, caller) || !(await desk.End(new EndOfCall(ticket.Lease, place.Place, CallResult.NoAnswer, caller))).Changed)
                        {
                            throw new InvalidOperationException($"{place.Place} was called twice.");
                        }
                    }
                }
            }
        }))).ConfigureAwait(false);
        var left = 0;
        foreach (var territory in territories)
        {
            left += (await silo.Grains.GetGrain<ICallDeskGrain>($"{BenchSilo.Campaign}/{territory}").Look(0)).Callable;
        }

        return left == 0 ? (leases, done.Count, watch.Elapsed.TotalSeconds) : throw new InvalidOperationException($"{left} places were never called.");
    }

    private static void Take(ConcurrentDictionary<string, string> inHand, CallTicket ticket)
    {
        foreach (var place in ticket.Places)
        {
            if (!inHand.TryAdd(place.Place, ticket.Caller))
            {
                throw new InvalidOperationException($"{place.Place} is in two hands.");
            }
        }
    }

    private static void Leave(ConcurrentDictionary<string, string> inHand, CallTicket ticket) =>
        Array.ForEach(ticket.Places, place => inHand.TryRemove(place.Place, out _));

    private static async Task<(double Seconds, int Places)> Build(BenchSilo silo, string[] territories)
    {
        var book = silo.Get<IReportBook>();
        var watch = Stopwatch.StartNew();
        var places = 0;
        foreach (var territory in territories)
        {
            await foreach (var place in book.Desk(BenchSilo.Campaign, territory))
            {
                places += place.Sheet is null ? 0 : 1;
            }
        }

        return (watch.Elapsed.TotalSeconds, places);
    }

    private static double Bare(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Directory.GetFiles(folder, "soliguide.db", SearchOption.AllDirectories).Single()};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var read = connection.CreateCommand();
        read.CommandText = "SELECT doc FROM grain_state WHERE grain_type = 'place';";
        var watch = Stopwatch.StartNew();
        using var rows = read.ExecuteReader();
        while (rows.Read())
        {
            _ = rows.GetString(0);
        }

        return watch.Elapsed.TotalSeconds;
    }

    private static double Baseline(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "baseline.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE lease (id INTEGER PRIMARY KEY, caller TEXT NOT NULL);";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO lease (caller) VALUES ('caller');";
        var watch = Stopwatch.StartNew();
        for (var n = 0; n < Commits; n++)
        {
            command.ExecuteNonQuery();
        }

        return Commits / watch.Elapsed.TotalSeconds;
    }
}
