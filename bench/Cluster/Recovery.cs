using System.Diagnostics;
using Grpc.Core;
using Soliguide.Silo.Hosting;
using Soliguide.V1;

namespace Soliguide.Bench.Cluster;

/// <summary>How long places cannot be answered for after a silo was killed: each is tried again until its answer is stored, and the last one counts.</summary>
internal static class Recovery
{
    private const int Sample = 200;
    private const int Rounds = 3;
    private const int Connections = 8;
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    /// <summary>One of three is killed, three times; clients are at one that lives. The longest, s.</summary>
    public static async Task<double> OneOfThree(string folder, string database, string[] places)
    {
        using var first = SiloNode.Start(folder, database);
        using var second = SiloNode.Start(folder, database);
        await Task.WhenAll(first.Ready(), second.Ready());
        var longest = 0d;
        for (var round = 0; round < Rounds; round++)
        {
            using var third = SiloNode.Start(folder, database);
            await third.Ready();

            // Places that were not touched before go wherever there is room: to all three.
            string[] sample = [.. places.Skip(round * Sample).Take(Sample)];
            await AllAnswered(first, sample);
            var watch = Stopwatch.StartNew();
            third.Kill();
            await AllAnswered(first, sample);
            longest = Math.Max(longest, watch.Elapsed.TotalSeconds);
        }

        await second.Stop();
        await first.Stop();
        return longest;
    }

    /// <summary>The only one is killed and started again at once where it was, three times. The longest, s.</summary>
    public static async Task<double> OnlyOne(string folder, string? database, string[] places)
    {
        var longest = 0d;
        string[] sample = [.. places.Take(Sample)];
        var port = FreePort.Or(0);
        var node = SiloNode.Start(folder, database, port);
        try
        {
            await node.Ready();
            for (var round = 0; round < Rounds; round++)
            {
                await AllAnswered(node, sample);
                var watch = Stopwatch.StartNew();
                node.Dispose();
                node = SiloNode.Start(folder, database, port);

                // As a proxy does, which sends nobody to a silo that is not ready.
                await node.Ready();
                await AllAnswered(node, sample);
                longest = Math.Max(longest, watch.Elapsed.TotalSeconds);
            }

            await node.Stop();
        }
        finally
        {
            node.Dispose();
        }

        return longest;
    }

    private static async Task AllAnswered(SiloNode node, string[] places)
    {
        // A server counts calls that were given up, by connection, and refuses one that gives up too many.
        var channels = Enumerable.Range(0, Connections).Select(_ => node.Connect()).ToArray();
        await Task.WhenAll(places.Select(async (place, i) =>
        {
            var answers = new AnswerService.AnswerServiceClient(channels[i % Connections]);

            // The same answer again: one that was stored and not acknowledged in time is not stored twice.
            var request = AnswerLoad.About(place);
            request.RequestId = Guid.NewGuid().ToString();
            while (!await Answered(answers, request))
            {
                await Task.Delay(Glance);
            }
        }));
        Array.ForEach(channels, channel => channel.Dispose());
    }

    private static async Task<bool> Answered(AnswerService.AnswerServiceClient answers, SubmitAnswerRequest request)
    {
        try
        {
            await answers.SubmitAnswerAsync(request, deadline: TimeProvider.System.GetUtcNow().UtcDateTime + Attempt);
            return true;
        }
        catch (RpcException e) when (e.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded or StatusCode.Cancelled or StatusCode.Internal or StatusCode.ResourceExhausted)
        {
            return false;
        }
    }
}
