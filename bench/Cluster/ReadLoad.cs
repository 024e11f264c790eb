using System.Diagnostics;
using Grpc.Net.Client;
using Soliguide.V1;

namespace Soliguide.Bench.Cluster;

/// <summary>GetPlace by so many streams that nobody has to wait for a client.</summary>
internal static class ReadLoad
{
    private const int Connections = 6;
    private const int Streams = 32;
    private const int Turns = 3;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);

    /// <summary>Requests a second, the middle of three turns after one that does not count; connections are shared out among the addresses.</summary>
    public static async Task<double> Run(IReadOnlyList<string> addresses, string[] places)
    {
        await Once(addresses, places);
        var turns = new List<double>();
        for (var turn = 0; turn < Turns; turn++)
        {
            turns.Add(await Once(addresses, places));
        }

        return Row.Median(turns);
    }

    private static async Task<double> Once(IReadOnlyList<string> addresses, string[] places)
    {
        var channels = Enumerable.Range(0, Connections).Select(n => GrpcChannel.ForAddress(addresses[n % addresses.Count])).ToArray();
        var done = 0L;
        using var stop = new CancellationTokenSource(Turn);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(channels.SelectMany((channel, c) => Enumerable.Range(0, Streams).Select(async s =>
        {
            var client = new PlaceService.PlaceServiceClient(channel);
            for (var i = (c * Streams) + s; !stop.IsCancellationRequested; i += Connections * Streams)
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
