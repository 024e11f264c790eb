using System.Diagnostics;
using Grpc.Net.Client;
using Soliguide.V1;

namespace Soliguide.Bench.Cluster;

/// <summary>Clients that answer for one place after the other, each as soon as the answer before was taken: on a connection of their own.</summary>
internal static class AnswerLoad
{
    private const int Clients = 50;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Sustained = TimeSpan.FromSeconds(30);

    /// <summary>Answers a second over half a minute, and how long each took, ms.</summary>
    public static async Task<(double PerSecond, IReadOnlyList<double> Took)> Run(SiloNode node, string[] places)
    {
        var channels = Enumerable.Range(0, Clients).Select(_ => node.Connect()).ToArray();
        var next = -1;
        await All(channels, WarmUp, () => places[Interlocked.Increment(ref next) % places.Length]);
        var watch = Stopwatch.StartNew();
        var took = await All(channels, Sustained, () => places[Interlocked.Increment(ref next) % places.Length]);
        var seconds = watch.Elapsed.TotalSeconds;
        Array.ForEach(channels, channel => channel.Dispose());
        return (took.Length / seconds, took);
    }

    /// <summary>The answer of this bench about a place.</summary>
    public static SubmitAnswerRequest About(string place) => new()
    {
        CampaignId = BenchSilo.Campaign,
        PlaceId = place,
        Channel = Channel.Link,
        Content = new AnswerContent { NothingChanges = new NothingChanges() },
    };

    private static async Task<double[]> All(GrpcChannel[] channels, TimeSpan time, Func<string> next)
    {
        var took = await Task.WhenAll(channels.Select(channel => Task.Run(() => One(new AnswerService.AnswerServiceClient(channel), time, next))));
        return [.. took.SelectMany(all => all).Order()];
    }

    private static async Task<List<double>> One(AnswerService.AnswerServiceClient client, TimeSpan time, Func<string> next)
    {
        var took = new List<double>();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < time;)
        {
            var start = Stopwatch.GetTimestamp();
            await client.SubmitAnswerAsync(About(next()));
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return took;
    }
}
