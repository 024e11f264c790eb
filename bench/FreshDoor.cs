using System.Diagnostics;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.Bench;

/// <summary>Another front door before the same cluster, started while it is measured: how long it reads, and how much it then holds.</summary>
internal static class FreshDoor
{
    /// <param name="grains">The cluster.</param>
    /// <param name="cards">How many cards it has when it is ready.</param>
    public static async Task<(TimeSpan Ready, long Bytes)> Open(IGrainFactory grains, int cards)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(grains);
        builder.Services.AddSoliguideApi(builder.Configuration.GetSection("Api"), api => (api.WebPort, api.GrpcPort) = (0, 0));
        await using var app = builder.Build();
        app.MapSoliguideApi();
        var watch = Stopwatch.StartNew();
        await app.StartAsync();
        var store = app.Services.GetRequiredService<CardStore>();
        while (!store.HasCaughtUp)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }

        var ready = watch.Elapsed;
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        return store.Count == cards ? (ready, bytes) : throw new InvalidOperationException($"It has {store.Count} cards of {cards}.");
    }
}
