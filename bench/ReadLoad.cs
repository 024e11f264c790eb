using System.Diagnostics;
using Grpc.Net.Client;
using Soliguide.V1;

namespace Soliguide.Bench;

/// <summary>GetPlace by so many streams that nobody has to wait for a client.</summary>
internal static class ReadLoad
{
    private const int Streams = 32;
    private const int Turns = 3;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);

    /// <summary>Requests a second, the middle of three turns after one that does not count; connections are shared out among the addresses.</summary>
    public static async Task<double> Run(IReadOnlyList<string> addresses, string[] places, int connections)
    {
        await Once(addresses, places, connections);
        var turns = new List<double>();
        for (var turn = 0; turn < Turns; turn++)
        {
            turns.Add(await Once(addresses, places, connections));
        }

        return Row.Median(turns);
    }

    /// <summary>The same over one turn.</summary>
    public static async Task<double> Once(IReadOnlyList<string> addresses, string[] places, int connections)
    {
        var channels = Enumerable.Range(0, connections).Select(n => GrpcChannel.ForAddress(addresses[n % addresses.Count])).ToArray();
        var done = 0L;
        using var stop = new CancellationTokenSource(Turn);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(channels.SelectMany((channel, c) => Enumerable.Range(0, Streams).Select(async s =>
        {
            var client = new PlaceService.PlaceServiceClient(channel);
            for (var i = (c * Streams) + s; !stop.IsCancellationRequested; i += connections * Streams)
            {
                await client.GetPlaceAsync(new GetPlaceRequest { PlaceId = places[i % places.Length] });
                Interlocked.Increment(ref done);
            }
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        Array.ForEach(channels, channel => channel.Dispose());
        return done / seconds;
    }
}
