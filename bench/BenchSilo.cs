using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.BuiltIn;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Grains.Campaigns;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Hosting;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Post;
using Soliguide.Silo.Rehearsal.DemoData;

namespace Soliguide.Bench;

/// <summary>The whole silo in this process on a folder of its own, live and with its letters resting.</summary>
internal sealed class BenchSilo : IAsyncDisposable
{
    /// <summary>Its campaign.</summary>
    public const string Campaign = "summer-2027";

    private readonly WebApplication app;

    private BenchSilo(WebApplication app, string folder)
    {
        this.app = app;
        Folder = folder;
    }

    /// <summary>Its data.</summary>
    public string Folder { get; }

    /// <summary>Its grains.</summary>
    public IGrainFactory Grains => app.Services.GetRequiredService<IGrainFactory>();

    /// <summary>The address of pages.</summary>
    public string Web => app.Urls.First().Replace("[::]", "localhost", StringComparison.Ordinal);

    /// <summary>The address of native gRPC.</summary>
    public string Grpc => app.Urls.Last().Replace("[::]", "localhost", StringComparison.Ordinal);

    /// <summary>The territories of its campaign.</summary>
    public static string[] Territories { get; } = [.. BuiltInPlans.Find("summer-2019")!.Territories.Select(t => t.Territory.ToString())];

    /// <summary>Something of the silo.</summary>
    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public static Task<BenchSilo> Start(params IEnumerable<KeyValuePair<string, string?>> more) => StartAt(TimeProvider.System, more);

    /// <summary>The same on another clock of grains and letters; schedules stay on the real one.</summary>
    public static async Task<BenchSilo> StartAt(TimeProvider clock, params IEnumerable<KeyValuePair<string, string?>> more)
    {
        var folder = Directory.CreateTempSubdirectory("soliguide-bench-").FullName;
        var builder = SiloApp.Prepare(
        [
            new("Silo:Mode", "Live"),
            new("Silo:SiloPort", "0"),
            new("Silo:GatewayPort", "0"),
            new("Api:WebPort", "0"),
            new("Api:GrpcPort", "0"),
            new("Storage:Folder", folder),
            new("Post:LookEvery", "01:00:00"),
            new("Logging:LogLevel:Default", "Warning"),
            new("Campaigns:CollectLettersFor", "00:00:00"),
            .. more,
        ]);
        builder.Services.AddSingleton<IPreflight, ClearSky>();
        builder.Services.AddKeyedSingleton(TimeProviderNames.Grains, clock);
        builder.Services.AddSingleton(new PostClock(clock));
        var app = builder.Build();
        app.MapSoliguideApi();
        await app.StartAsync();
        return new BenchSilo(app, folder);
    }

    /// <summary>Puts invented places.</summary>
    public Task Settle(int places) => Settle(DemoPlaces.Generate(1, places));

    /// <summary>Puts places.</summary>
    public Task Settle(IEnumerable<ImportedPlace> places) => Parallel.ForEachAsync(
        places,
        new ParallelOptions { MaxDegreeOfParallelism = 128 },
        async (place, _) => await Grains.GetGrain<IPlaceGrain>(place.Sheet.Key.ToString()).Put(new PutPlace(
            new SheetDocument(DomainJson.Write(place.Sheet)),
            [.. place.Contacts.Select(c => new ContactEntry(c.Person.ToString(), c.Mail, c.Name, c.Role, c.Language))],
            "bench")));

    /// <summary>Puts invented places with one mailbox each.</summary>
    public Task SettleMailboxes(int places, int seed) => Parallel.ForEachAsync(
        DemoPlaces.Generate(seed, places * 2).Where(p => p.Sheet.Status == SheetStatus.Online).Take(places).Select((p, i) => (p.Sheet, Mail: $"p{i}@example.org")),
        new ParallelOptions { MaxDegreeOfParallelism = 128 },
        async (place, _) => await Grains.GetGrain<IPlaceGrain>(place.Sheet.Key.ToString()).Put(new PutPlace(
            new SheetDocument(DomainJson.Write(place.Sheet)),
            [new ContactEntry(PersonKey.Of(place.Mail).ToString(), place.Mail, "Camille Exemple", null, "fr")],
            "bench")));

    /// <summary>The plan of its campaign: the phases lie far ahead, so that the bench opens them itself.</summary>
    public static CampaignPlan Plan()
    {
        const int eightYears = (8 * 365) + 2;
        var clone = BuiltInPlans.Find("summer-2019")!.CloneAs(Campaign, "Banc d'essai", eightYears);
        return clone with { Default = clone.Default with { Dates = clone.PublicPeriod }, QuietTimes = new QuietTimes() };
    }

    /// <summary>Launches its campaign.</summary>
    public async Task<ICampaignGrain> Launch()
    {
        var plan = Plan();
        var campaign = Grains.GetGrain<ICampaignGrain>(plan.Id);
        foreach (var receipt in new[]
        {
            await campaign.Create(new PlanDocument(PlanJson.Write(plan)), "bench", "bench"),
            await campaign.Launch(validateOnly: false, "bench"),
        })
        {
            if (receipt.Problems.Length > 0)
            {
                throw new InvalidOperationException($"{receipt.Problems[0].Field}: {receipt.Problems[0].Message}");
            }
        }

        return campaign;
    }

    /// <summary>A campaign whose first letters are due.</summary>
    public async Task LaunchAndAsk()
    {
        var campaign = await Launch();
        await Task.WhenAll(Territories.Select(t => campaign.Open(CampaignPhase.Ask, t)));
        while ((await campaign.Read())!.Opened.Count(o => o.Complete) < Territories.Length)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    /// <summary>Waits until the front door has every card and the feed brings no more.</summary>
    public async Task CaughtUp()
    {
        var cards = Get<CardStore>();
        var patience = Stopwatch.StartNew();
        for (var last = -1; cards.Count == 0 || cards.Count != last; await Task.Delay(TimeSpan.FromSeconds(1)))
        {
            last = cards.Count;
            if (patience.Elapsed > TimeSpan.FromMinutes(3))
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The feed still brings cards after {last}."));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Stops it and leaves its data to whoever goes on with them.</summary>
    public async Task<string> Stop()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        return Folder;
    }

    /// <summary>Nothing here is real but the relay: no DNS is asked.</summary>
    private sealed class ClearSky : IPreflight
    {
        public Task<PreflightReport> Look(CampaignPlan plan) => Task.FromResult(PreflightReport.Clear);
    }
}
