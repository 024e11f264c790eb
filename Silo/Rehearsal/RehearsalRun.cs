using System.Diagnostics;
using Microsoft.Extensions.Options;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Privacy;
using Soliguide.Silo.Rehearsal.Report;
using Soliguide.Silo.Scheduling;
using Soliguide.Silo.Storage;

namespace Soliguide.Silo.Rehearsal;

/// <summary>One rehearsal from an empty folder to its figures, in a silo of its own.</summary>
internal static class RehearsalRun
{
    /// <summary>Plays a plan and returns its figures. The folder <c>rehearsals/plan-seed</c> in the data folder keeps places and letters.</summary>
    public static async Task<RehearsalFigures> Play(
        CampaignPlan plan, int seed, int places, IEnumerable<KeyValuePair<string, string?>> settings, CancellationToken stop)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(Defaults).AddInMemoryCollection(settings);
        var storage = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        storage.Folder = Path.Combine(storage.Folder, "rehearsals", $"{plan.Id}-{seed}");
        storage.Postgres = null;
        Fresh(storage.Folder);

        var clock = new RehearsalClock(RehearsalHosting.StartOf(plan));
        builder.AddRehearsal();
        builder.AddSoliguideSilo(storage, clock.Time);
        using var host = builder.Build();
        await host.StartAsync(stop);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(
            stop, host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        try
        {
            var watch = Stopwatch.StartNew();
            var options = host.Services.GetRequiredService<IOptions<RehearsalOptions>>().Value;
            var rehearsal = host.Services.MakeRehearsal(plan, seed, clock, Pace.Full);
            await rehearsal.Run(RehearsalHosting.PlacesOf(plan, seed, places, options), ending.Token);
            watch.Stop();
            return await Read(host.Services.GetRequiredService<IGrainFactory>(), plan, seed, watch.Elapsed);
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>Empties the folder of a rehearsal: each begins with nothing.</summary>
    public static void Fresh(string folder)
    {
        if (Directory.Exists(folder))
        {
            // A pooled connection would go on writing into the file that is gone, and the next silo of this process would get it.
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Defaults =>
    [
        new("Silo:SiloPort", "0"),
        new("Silo:GatewayPort", "0"),
        new($"{SchedulingOptions.Section}:{nameof(SchedulingOptions.PokeEvery)}", "1.00:00:00"),
        new($"{SchedulingOptions.Section}:{nameof(SchedulingOptions.RecountEvery)}", "365.00:00:00"),
        new($"{SchedulingOptions.Section}:{nameof(SchedulingOptions.SweepEvery)}", "365.00:00:00"),
        new($"{RetentionOptions.Section}:{nameof(RetentionOptions.Every)}", "365.00:00:00"),
        new($"{RetentionOptions.Section}:{nameof(RetentionOptions.FinishEvery)}", "365.00:00:00"),
        new("Logging:LogLevel:Default", "Warning"),
    ];

    private static async Task<RehearsalFigures> Read(IGrainFactory grains, CampaignPlan plan, int seed, TimeSpan elapsed)
    {
        var report = grains.GetGrain<IReportGrain>(0);
        var schedule = plan.ScheduleOf(plan.Territories[0].Territory);
        var zone = plan.ZoneOf(plan.Territories[0].Territory);
        var (from, to) = (LocalDay.Of(schedule[0].At, zone), LocalDay.Of(schedule[^1].At, zone));
        var all = await report.DailyTally(plan.Id, null, from, to);
        var territories = new List<(string, DayTally[])>();
        foreach (var territory in plan.Territories.Select(t => t.Territory.ToString()))
        {
            territories.Add((territory, await report.DailyTally(plan.Id, territory, from, to)));
        }

        var letters = (await report.Letters(plan.Id)).Where(l => l.State == "handed").Sum(l => l.Letters);
        return new RehearsalFigures(seed, all[^1].Places, letters, elapsed, all, territories);
    }
}
