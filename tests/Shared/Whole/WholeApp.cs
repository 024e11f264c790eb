using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Soliguide.GrpcApi.Hosting;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Storage;

namespace Soliguide.Tests.Shared.Whole;

/// <summary>Grains, schedule, storage, post in folders and the front door in one process, as in service; only the clock is a test's.</summary>
public sealed class WholeApp : IAsyncDisposable
{
    /// <summary>Longer than a start or a stop takes on a busy machine.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);

    private readonly WebApplication app;

    private WholeApp(WebApplication app, string folder, FakeTimeProvider clock)
    {
        (this.app, Folder, Clock) = (app, folder, clock);
        Addresses = [.. app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses];
    }

    /// <summary>Its data; goes with it.</summary>
    public string Folder { get; }

    public FakeTimeProvider Clock { get; }

    /// <summary>The port of pages, then that of native gRPC.</summary>
    public IReadOnlyList<string> Addresses { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>Starts it.</summary>
    /// <param name="now">Where its clock stands.</param>
    /// <param name="settings">Beside free ports, letters without waiting, and no word in the log.</param>
    /// <param name="add">Services beside those of the silo.</param>
    public static async Task<WholeApp> Start(
        DateTimeOffset now, IEnumerable<(string Key, string Value)> settings, Action<IServiceCollection>? add = null)
    {
        var folder = Directory.CreateTempSubdirectory("soliguide-tests-").FullName;
        var clock = new FakeTimeProvider(now.ToUniversalTime());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(Defaults.Concat(settings).Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.AddSoliguideSilo(new StorageOptions { Folder = folder }, clock);
        add?.Invoke(builder.Services);
        builder.Services.AddKeyedSingleton<TimeProvider>(ApiClocks.Campaign, clock);
        builder.AddSoliguideApi(api => (api.WebPort, api.GrpcPort) = (0, 0));
        var app = builder.Build();
        app.MapSoliguideApi();
        await app.StartAsync().WaitAsync(Longest);
        return new WholeApp(app, folder, clock);
    }

    private static IEnumerable<(string Key, string Value)> Defaults =>
    [
        ("Silo:SiloPort", "0"), ("Silo:GatewayPort", "0"), ("Campaigns:CollectLettersFor", "00:00:00"), ("Logging:LogLevel:Default", "None"),
        ("Pages:QuickestAnswer", "00:00:00"),
    ];

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync().WaitAsync(Longest);
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
