using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Territories;

namespace Soliguide.Bench;

/// <summary>
/// The ask phase of all territories at once, from opening to the last place, letters' rows included. Baseline: the same places' documents
/// written by one SQL statement after the other, 128 a transaction, into an indexed table of an empty database on the same disk.
/// </summary>
internal static class PhaseBench
{
    private const int Batch = 128;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    public static async Task<IEnumerable<Row>> Run(int places)
    {
        await using var silo = await BenchSilo.Start();
        var before = Memory();
        await silo.Settle(places);
        var campaign = await silo.Launch();
        var territories = BenchSilo.Territories;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(territories.Select(t => campaign.Open(CampaignPhase.Ask, t)));
        var reached = 0;
        foreach (var territory in territories.Select(t => silo.Grains.GetGrain<ITerritoryGrain>($"summer-2027/{t}")))
        {
            PhaseProgress progress;
            while (!(progress = (await territory.Progress()).Single(p => p.Phase == CampaignPhase.Ask)).Complete)
            {
                await Task.Delay(Glance);
            }

            reached += progress.Reached;
        }

        watch.Stop();
        var bytes = (Memory() - before) / (double)places;
        return
        [
            new Row($"ask phase, {places:N0} places", reached / watch.Elapsed.TotalSeconds, Baseline(silo.Folder), "places/s"),
            new Row($"memory of an active place, {places:N0} places", bytes, 0, "bytes"),
        ];
    }

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);

    private static double Baseline(string folder)
    {
        var file = Path.Combine(folder, "baseline.db");
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        Run(connection, "CREATE TABLE state (key TEXT PRIMARY KEY, doc TEXT NOT NULL, version INTEGER NOT NULL) WITHOUT ROWID;");
        var documents = Documents(folder);
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO state VALUES (@key, @doc, 1);";
        var key = insert.Parameters.Add("@key", SqliteType.Text);
        var doc = insert.Parameters.Add("@doc", SqliteType.Text);
        var watch = Stopwatch.StartNew();
        foreach (var chunk in documents.Chunk(Batch))
        {
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            foreach (var (place, document) in chunk)
            {
                key.Value = place;
                doc.Value = document;
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        return documents.Count / watch.Elapsed.TotalSeconds;
    }

    private static List<(string Place, string Document)> Documents(string folder)
    {
        var file = Directory.GetFiles(folder, "soliguide.db", SearchOption.AllDirectories).Single();
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT grain_key, doc FROM grain_state WHERE grain_type = 'place';";
        using var row = select.ExecuteReader();
        var documents = new List<(string, string)>();
        while (row.Read())
        {
            documents.Add((row.GetString(0), row.GetString(1)));
        }

        return documents;
    }

    private static void Run(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
