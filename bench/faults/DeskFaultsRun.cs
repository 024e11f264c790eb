using System.Diagnostics;
using System.Globalization;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Campaigns;
using Soliguide.Silo.Tests.Calls.Killed;

namespace Soliguide.Bench.Faults;

/// <summary>The long run of the desk whose silo is killed: 60,000 places, fifty callers over gRPC, 100,000 leases.</summary>
internal static class DeskFaultsRun
{
    // Some are in no scope.
    private const int Places = 63_000;
    private const int Leases = 100_000;
    private const int Kills = 8;

    // A ticket takes all places of a person: with fewer given back the places are used up long before the leases.
    private const int GivenBack = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs it and prints its row; the exit code: 0 when everything held, else 1.</summary>
    public static async Task<int> Run()
    {
        var territories = BenchSilo.Territories;
        var (folder, waiting) = await Prepare(territories);
        try
        {
            var watch = Stopwatch.StartNew();
            var faults = await new KilledDesk(folder, BenchSilo.Campaign, territories).Run(Leases, Kills, GivenBack, seed: 20190701, Patience, (kill, leases) =>
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kill {kill} after {leases:N0} leases, {watch.Elapsed.TotalMinutes:F1} min")));
            Console.WriteLine("| places waiting | callers | kills | leases | double leases | outcomes | lost outcomes | counted twice | call-backs | lost call-backs | minutes |");
            Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {waiting:N0} | 50 | {faults.Kills} | {faults.Leases:N0} | {faults.DoubleLeases} | {faults.Outcomes:N0} | {faults.LostOutcomes} | {faults.SecondOutcomes} | {faults.CallBacks:N0} | {faults.LostCallBacks} | {watch.Elapsed.TotalMinutes:F1} |"));
            return faults.Held && faults.Leases >= Leases ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Places on the desks of a campaign that runs, and the silo stopped.</summary>
    private static async Task<(string Folder, int Waiting)> Prepare(string[] territories)
    {
        var silo = await BenchSilo.Start();
        await silo.Settle(Places);
        var campaign = await silo.Launch();
        await Task.WhenAll(territories.Select(t => campaign.Open(CampaignPhase.Call, t)));
        while ((await campaign.Read())!.Opened.Count(o => o.Phase == CampaignPhase.Call && o.Complete) < territories.Length)
        {
            await Task.Delay(Glance);
        }

        var waiting = 0;
        foreach (var territory in territories)
        {
            waiting += (await silo.Grains.GetGrain<ICallDeskGrain>($"{BenchSilo.Campaign}/{territory}").Look(0)).Callable;
        }

        return (await silo.Stop(), waiting);
    }
}
