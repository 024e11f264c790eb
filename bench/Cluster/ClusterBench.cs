using System.Diagnostics;
using Soliguide.Contracts.Campaigns;
using Soliguide.Silo.Rehearsal.DemoData;
using SheetStatus = Soliguide.Domain.Places.Sheets.SheetStatus;
using Visibility = Soliguide.Domain.Places.Sheets.Visibility;

namespace Soliguide.Bench.Cluster;

/// <summary>What PostgreSQL and several silos cost and give. Silos are processes of their own; they, PostgreSQL and the clients share the machine.</summary>
internal static class ClusterBench
{
    // Two for each of three silos.
    private const int Connections = 6;

    public static async Task<IEnumerable<Row>> Run(int places)
    {
        await using var server = await BenchPostgres.Start();
        var database = await server.NewDatabase("cluster");
        string[] shown = [.. DemoPlaces.Generate(1, places).Where(p => p.Sheet is { Status: SheetStatus.Online, Visibility: Visibility.Everyone }).Select(p => p.Sheet.Key.ToString())];
        var (folder, phase) = await Ask(places, database);
        var rows = phase.Select(row => row.Told()).ToList();
        try
        {
            rows.Add(new Row($"start of a silo, {places:N0} places, PostgreSQL", await StartUp.Run(folder, database), 0, "ms").Told());
            rows.AddRange(await Serve(folder, database, shown));

            // Places from the other end of the list: fewer answers have come to them.
            string[] rested = [.. shown.Reverse()];
            rows.Add(new Row("until 200 places are answered for again, one of three silos killed (goal: at most 10)", await Recovery.OneOfThree(folder, database, rested), 0, "s").Told());
            rows.Add(new Row("the same, the only silo killed and started again, PostgreSQL (goal: at most 10)", await Recovery.OnlyOne(folder, database, rested), 0, "s").Told());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        rows.AddRange(await Embedded(places, shown));
        return rows;
    }

    /// <summary>The ask phase by one silo, beside the same rows; the data stay.</summary>
    private static async Task<(string Folder, Row[] Rows)> Ask(int places, string database)
    {
        var silo = await BenchSilo.Start(new KeyValuePair<string, string?>("Storage:Postgres", database));
        var settling = Stopwatch.StartNew();
        await silo.Settle(places);
        var settled = settling.Elapsed;
        var campaign = await silo.Launch();
        var bytes = new PostgresBytes(database);
        await bytes.Keep();
        var (reached, took) = await PhaseRun.Open(silo.Grains, campaign, CampaignPhase.Ask);
        var size = await bytes.Size();
        var folder = await silo.Stop();
        var (baseline, rows) = await bytes.Write();
        return (folder,
        [
            new Row($"ask phase, {places:N0} places, PostgreSQL", reached / took.TotalSeconds, reached / baseline.TotalSeconds, "places/s"),
            new Row("rows that it writes a place", rows / (double)reached, 0, "rows"),
            new Row("database, a place", size / (double)places, 0, "bytes"),
            new Row("putting the places before", places / settled.TotalSeconds, 0, "places/s"),
        ]);
    }

    private static async Task<List<Row>> Serve(string folder, string database, string[] shown)
    {
        var rows = new List<Row>();
        var nodes = new List<SiloNode>();
        try
        {
            for (var silos = 1; silos <= 3; silos++)
            {
                nodes.Add(SiloNode.Start(folder, database));
                await nodes[^1].Ready();
                if (silos == 1)
                {
                    var (perSecond, took) = await AnswerLoad.Run(nodes[0], shown);
                    rows.Add(new Row("answers by 50 clients for 30 s, one silo", perSecond, 0, "answers/s").Told());
                    rows.Add(new Row("an answer: middle", took[took.Count / 2], 0, "ms"));
                    rows.Add(new Row("the same at the 99th percentile", took[(int)(took.Count * .99)], 0, "ms"));
                }

                rows.Add(new Row($"GetPlace from {silos} silo{(silos > 1 ? "s" : "")}", await ReadLoad.Run([.. nodes.Select(node => node.Address)], shown, Connections), 0, "requests/s").Told());
            }

            foreach (var node in nodes)
            {
                await node.Stop();
            }
        }
        finally
        {
            nodes.ForEach(node => node.Dispose());
        }

        return rows;
    }

    /// <summary>The same start and recovery on the embedded databases.</summary>
    private static async Task<Row[]> Embedded(int places, string[] shown)
    {
        var silo = await BenchSilo.Start();
        await silo.Settle(places);
        await silo.LaunchAndAsk();
        var folder = await silo.Stop();
        try
        {
            return
            [
                new Row($"start of a silo, {places:N0} places, embedded", await StartUp.Run(folder, database: null), 0, "ms"),
                new Row("until 200 places are answered for again, the silo killed and started again, embedded (goal: at most 10)", await Recovery.OnlyOne(folder, database: null, shown), 0, "s"),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
