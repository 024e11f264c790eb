using System.Diagnostics;
using Grpc.Core;
using Grpc.Net.Client;
using Soliguide.V1;

namespace Soliguide.Bench;

/// <summary>
/// How long a new copy needs until it holds every public place, over gRPC: SyncPlaces without a cursor until it says that the copy is complete, beside a bare
/// service that sends the very same messages, in turns.
/// </summary>
internal static class FirstSyncBench
{
    // Some are not public.
    private const int Places = 66_000;
    private const int Turns = 5;

    public static async Task<IEnumerable<Row>> Run()
    {
        await using var silo = await BenchSilo.Start();
        await silo.Settle(Places);
        await silo.CaughtUp();
        var messages = await Take(silo.Grpc);
        await using var bare = await BareHost.Start<BareFeed>(messages);
        var (ours, baseline) = (new List<double>(), new List<double>());
        for (var turn = 0; turn <= Turns; turn++)
        {
            var (a, b) = (await Milliseconds(silo.Grpc), await Milliseconds(bare.Urls.Single()));
            if (turn > 0)
            {
                ours.Add(a);
                baseline.Add(b);
            }
        }

        var (places, bytes) = (messages.Sum(message => message.Changes?.Changes.Count ?? 0), messages.Sum(message => (long)message.CalculateSize()));
        return
        [
            new Row($"first sync of {places:N0} places (goal: at most 2,000), beside the same {messages.Length:N0} messages from a bare service", Row.Median(ours), Row.Median(baseline), "ms"),
            new Row("what travels for it, a place", bytes / (double)places, 0, "bytes"),
        ];
    }

    private static async Task<double> Milliseconds(string address)
    {
        var watch = Stopwatch.StartNew();
        await Take(address);
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Everything until the copy is complete.</summary>
    private static async Task<SyncPlacesResponse[]> Take(string address)
    {
        using var channel = GrpcChannel.ForAddress(address);
        using var call = new PlaceService.PlaceServiceClient(channel).SyncPlaces(new SyncPlacesRequest());
        var messages = new List<SyncPlacesResponse>();
        while (messages is not [.., { Changes.Complete: true }] && await call.ResponseStream.MoveNext())
        {
            messages.Add(call.ResponseStream.Current);
        }

        return [.. messages];
    }

    /// <summary>Sends one list of messages, whatever is asked.</summary>
    private sealed class BareFeed(SyncPlacesResponse[] messages) : PlaceService.PlaceServiceBase
    {
        public override async Task SyncPlaces(SyncPlacesRequest request, IServerStreamWriter<SyncPlacesResponse> responses, ServerCallContext context)
        {
            foreach (var message in messages)
            {
                await responses.WriteAsync(message);
            }
        }
    }
}
