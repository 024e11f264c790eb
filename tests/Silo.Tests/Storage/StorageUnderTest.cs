using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orleans.Configuration;
using Orleans.Providers;
using Orleans.Serialization;
using Orleans.Storage;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Sqlite;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage;

/// <summary>The storage as the silo gets it, without a silo: its services, started, over a folder of its own.</summary>
internal sealed class StorageUnderTest : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ServiceProvider _services;
    private readonly bool _keepData;

    private StorageUnderTest(ServiceProvider services, StorageOptions options, bool keepData)
    {
        _services = services;
        Options = options;
        _keepData = keepData;
    }

    public StorageOptions Options { get; }

    public IGrainStorage Grains => _services.GetRequiredKeyedService<IGrainStorage>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static async Task<StorageUnderTest> Start(
        bool groupCommit = true,
        string? folder = null,
        Action<StorageOptions>? change = null,
        Action<IServiceCollection>? add = null,
        Engine engine = Engine.Sqlite,
        string? database = null)
    {
        var options = new StorageOptions
        {
            Folder = folder ?? Path.Combine(Path.GetTempPath(), "soliguide-tests", Path.GetRandomFileName()),
            GroupCommit = groupCommit,
            Postgres = engine == Engine.Postgres ? database ?? await PostgresServer.Take() : null,
        };
        change?.Invoke(options);
        var silo = new Builder();
        silo.Services.AddLogging();
        silo.Services.AddSerializer();
        silo.Services.Configure<ClusterOptions>(cluster => cluster.ServiceId = "soliguide");
        add?.Invoke(silo.Services);
        silo.AddSoliguideStorage(options);
        var services = silo.Services.BuildServiceProvider();
        var lifecycle = new Lifecycle();
        foreach (var participant in services.GetServices<ILifecycleParticipant<ISiloLifecycle>>())
        {
            participant.Participate(lifecycle);
        }

        await lifecycle.Start();
        return new StorageUnderTest(services, options, keepData: (folder ?? database) is not null);
    }

    public static GrainId Grain(string key) => GrainId.Create("test", key);

    public DbConnection Open()
    {
        var connectionString = Get<IDatabase>().ConnectionString;
        DbConnection connection = Options.Postgres is null ? new SqliteConnection(connectionString) : new NpgsqlConnection(connectionString);
        connection.Open();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_keepData)
        {
            return;
        }

        if (Options.Postgres is { } database)
        {
            PostgresServer.GiveBack(database);
        }
        else
        {
            using (var connection = new SqliteConnection(SqliteDatabase.ConnectionStringOf(Options.GrainFile)))
            {
                SqliteConnection.ClearPool(connection);
            }

            Directory.Delete(Options.Folder, recursive: true);
        }
    }

    private sealed class Builder : ISiloBuilder
    {
        public IServiceCollection Services { get; } = new ServiceCollection();

        public IConfiguration Configuration { get; } = new ConfigurationBuilder().Build();
    }

    private sealed class Lifecycle : ISiloLifecycle
    {
        private readonly List<(int Stage, ILifecycleObserver Observer)> _observers = [];

        public int HighestCompletedStage => 0;

        public int LowestStoppedStage => 0;

        public IDisposable Subscribe(string observerName, int stage, ILifecycleObserver observer)
        {
            _observers.Add((stage, observer));
            return new MemoryStream();
        }

        public async Task Start()
        {
            foreach (var (_, observer) in _observers.OrderBy(entry => entry.Stage))
            {
                await observer.OnStart(CancellationToken.None).WaitAsync(Patience);
            }
        }
    }
}
