using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Quartz;
using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Post;
using Soliguide.Silo.Scheduling;
using Soliguide.Silo.Storage;

namespace Soliguide.Silo.Tests.Support;

/// <summary>A whole silo in this process: real grains, schedule, post and storage in a folder, and a clock that a test moves.</summary>
internal sealed class House : IAsyncDisposable
{
    private readonly IHost host;
    private readonly bool keepFolder;
    private readonly string? ownDatabase;

    private House(IHost host, string folder, bool keepFolder, string? ownDatabase, FakeTimeProvider clock, CallWatch watch)
    {
        this.host = host;
        this.keepFolder = keepFolder;
        this.ownDatabase = ownDatabase;
        Folder = folder;
        Clock = clock;
        Watch = watch;
    }

    public string Folder { get; }

    public FakeTimeProvider Clock { get; }

    public CallWatch Watch { get; }

    public IGrainFactory Grains => Get<IGrainFactory>();

    public PostRoom Post => Get<PostRoom>();

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>Starts a silo; without a folder it gets a new one, which goes with it. What <paramref name="replace"/> adds wins over the silo's own. With a database it runs on that PostgreSQL; with the engine alone on one of its own, which goes with it.</summary>
    public static async Task<House> Start(
        DateTimeOffset now,
        string? folder = null,
        IEnumerable<(string Key, string Value)>? settings = null,
        Action<IServiceCollection>? add = null,
        Action<IServiceCollection, TimeProvider>? replace = null,
        string? database = null,
        Engine engine = Engine.Sqlite)
    {
        var ownDatabase = engine == Engine.Postgres ? await PostgresServer.NewDatabase() : null;
        var own = folder ?? NewFolder();
        var clock = new FakeTimeProvider(now.ToUniversalTime());
        var watch = new CallWatch();
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(Defaults.Concat(settings ?? []).Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        add?.Invoke(builder.Services);
        builder.AddSoliguideSilo(new StorageOptions { Folder = own, Postgres = database ?? ownDatabase }, clock);
        builder.UseOrleans(silo => silo.AddOutgoingGrainCallFilter(watch));
        replace?.Invoke(builder.Services, clock);
        var host = builder.Build();
        await host.StartAsync().WaitAsync(Waiting.Longest);
        return new House(host, own, keepFolder: folder is not null, ownDatabase, clock, watch);
    }

    public static string NewFolder() =>
        Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "soliguide-tests", Path.GetRandomFileName())).FullName;

    public ICampaignGrain Campaign(string id) => Grains.GetGrain<ICampaignGrain>(id);

    public IPlaceGrain Place(string key) => Grains.GetGrain<IPlaceGrain>(key);

    public IPersonGrain Person(string id) => Grains.GetGrain<IPersonGrain>(id);

    public Task<IScheduler> Scheduler() =>
        host.Services.GetRequiredKeyedService<ISchedulerFactory>(SchedulingHosting.Scheduler).GetScheduler().AsTask();

    public Task Put(IEnumerable<ImportedPlace> places) => Parallel.ForEachAsync(
        places,
        new ParallelOptions { MaxDegreeOfParallelism = 128 },
        async (place, _) => Assert.Empty((await Place(place.Sheet.Key.ToString()).Put(new PutPlace(
            new SheetDocument(DomainJson.Write(place.Sheet)),
            [.. place.Contacts.Select(c => new ContactEntry(c.Person.ToString(), c.Mail, c.Name, c.Role, c.Language))],
            "test"))).Problems)).WaitAsync(Waiting.Longest);

    public async Task Launch(CampaignPlan plan)
    {
        var created = await Campaign(plan.Id).Create(new PlanDocument(PlanJson.Write(plan)), "test", plan.Id);
        Assert.Empty(created.Problems);
        Assert.Empty((await Campaign(plan.Id).Launch(validateOnly: false, "test").WaitAsync(Waiting.Longest)).Problems);
    }

    /// <summary>Opens a phase in every territory of the plan at the same instant and waits until every place was reached.</summary>
    public async Task Open(CampaignPlan plan, CampaignPhase phase)
    {
        await Task.WhenAll(plan.Territories.Select(t => Campaign(plan.Id).Open(phase, t.Territory.ToString()))).WaitAsync(Waiting.Longest);
        await Complete(plan, phase);
    }

    public Task Complete(CampaignPlan plan, CampaignPhase phase) => Waiting.Until(
        async () => (await Campaign(plan.Id).Read())!.Opened.Count(o => o.Phase == phase && o.Complete) == plan.Territories.Count,
        $"{phase} has reached every place");

    public async Task<UpdateFile> Update(string place, string campaign) =>
        (await Place(place).Read())!.Updates.Single(u => u.Campaign == campaign);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync().WaitAsync(Waiting.Longest);
        host.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (ownDatabase is not null)
        {
            await PostgresServer.Drop(ownDatabase);
        }

        if (!keepFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static IEnumerable<(string Key, string Value)> Defaults =>
    [
        ("Silo:SiloPort", "0"),
        ("Silo:GatewayPort", "0"),
        ("Campaigns:CollectLettersFor", "00:00:00"),
        ("Scheduling:PokeEvery", "7.00:00:00"),
        ("Logging:LogLevel:Default", "None"),
    ];
}

/// <summary>Tests that start silos take turns: each one wants both cores.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class HouseTests
{
    public const string Name = "house";
}
