using System.Collections.Concurrent;
using System.Diagnostics;
using Grpc.Core;
using Grpc.Net.Client;
using Soliguide.Silo.Rehearsal.DemoData;
using Soliguide.V1;
using SheetStatus = Soliguide.Domain.Places.Sheets.SheetStatus;
using Visibility = Soliguide.Domain.Places.Sheets.Visibility;

namespace Soliguide.Bench;

/// <summary>
/// A thousand kiosks follow their territories over gRPC while fifty answers a second come in over 60,000 public places: how long from sending an answer until the
/// website (GetPlace) and each kiosk that has the place show it. Clients, silo and storage share the machine.
/// </summary>
internal static class FollowBench
{
    private const int Places = 66_000;
    private const int Kiosks = 1_000;
    private const int OfOneConnection = 50;
    private const int Answers = 1_500;
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<IEnumerable<Row>> Run()
    {
        await using var silo = await BenchSilo.Start();
        await silo.Settle(Places);
        await silo.LaunchAndAsk();
        await silo.CaughtUp();
        var sent = new ConcurrentDictionary<string, long>();
        var atKiosks = new ConcurrentBag<double>();
        using var stop = new CancellationTokenSource();
        var channels = Enumerable.Range(0, Kiosks / OfOneConnection).Select(_ => GrpcChannel.ForAddress(silo.Grpc)).ToArray();
        var territories = BenchSilo.Territories;
        var cursors = await Task.WhenAll(territories.Select(territory => Newest(channels[0], territory)));
        var kiosks = Enumerable.Range(0, Kiosks)
            .Select(n => Follow(channels[n / OfOneConnection], territories[n % territories.Length], cursors[n % territories.Length], sent, atKiosks, stop.Token))
            .ToArray();
        var onWebsite = await Answer(channels[0], sent);
        var shown = sent.Keys.Sum(place => Enumerable.Range(0, Kiosks).Count(n => place.StartsWith(territories[n % territories.Length] + "-", StringComparison.Ordinal)));
        for (var patience = Stopwatch.StartNew(); atKiosks.Count < shown && patience.Elapsed < Patience;)
        {
            await Task.Delay(Glance);
        }

        await stop.CancelAsync();
        await Task.WhenAll(kiosks);
        Array.ForEach(channels, channel => channel.Dispose());
        return atKiosks.Count == shown
            ?
            [
                new Row($"answer to GetPlace, {Answers:N0} answers at 50 a second, {Kiosks:N0} kiosks following: middle", At(onWebsite, .5), 0, "ms"),
                new Row("the same at the 99th percentile (goal: below 1,000)", At(onWebsite, .99), 0, "ms"),
                new Row($"answer to kiosk, {shown:N0} arrivals: middle", At(atKiosks, .5), 0, "ms"),
                new Row("the same at the 99th percentile (goal: below 1,000)", At(atKiosks, .99), 0, "ms"),
            ]
            : throw new InvalidOperationException($"Of {shown} arrivals at kiosks {atKiosks.Count} came.");
    }

    /// <summary>Where a copy of a territory stands that holds everything.</summary>
    private static async Task<string> Newest(GrpcChannel channel, string territory)
    {
        using var call = new PlaceService.PlaceServiceClient(channel).SyncPlaces(new SyncPlacesRequest { Scope = new PlaceScope { Territories = { territory } } });
        while (await call.ResponseStream.MoveNext() && call.ResponseStream.Current is not { Changes.Complete: true })
        {
        }

        return call.ResponseStream.Current.Cursor;
    }

    private static async Task Follow(
        GrpcChannel channel, string territory, string cursor, ConcurrentDictionary<string, long> sent, ConcurrentBag<double> arrived, CancellationToken stop)
    {
        using var call = new PlaceService.PlaceServiceClient(channel).SyncPlaces(
            new SyncPlacesRequest { Scope = new PlaceScope { Territories = { territory } }, Cursor = cursor }, cancellationToken: stop);
        try
        {
            while (await call.ResponseStream.MoveNext(stop))
            {
                foreach (var change in call.ResponseStream.Current.Changes?.Changes ?? [])
                {
                    if (change.Place?.LastAnswerChannel == Channel.Link && sent.TryGetValue(change.PlaceId, out var at))
                    {
                        arrived.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
                    }
                }
            }
        }
        catch (Exception e) when (stop.IsCancellationRequested && e is (OperationCanceledException or RpcException))
        {
            // The bench is over.
        }
    }

    private static async Task<IReadOnlyCollection<double>> Answer(GrpcChannel channel, ConcurrentDictionary<string, long> sent)
    {
        var (answers, places) = (new AnswerService.AnswerServiceClient(channel), new PlaceService.PlaceServiceClient(channel));
        var shown = new ConcurrentBag<double>();
        var ids = DemoPlaces.Generate(1, Places)
            .Where(place => place.Sheet is { Status: SheetStatus.Online, Visibility: Visibility.Everyone })
            .Select(place => place.Sheet.Key.ToString())
            .Where((_, i) => i % 20 == 0)
            .Take(Answers);
        var under = new List<Task>();
        using var beat = new PeriodicTimer(Every);
        foreach (var id in ids)
        {
            await beat.WaitForNextTickAsync();
            under.Add(Task.Run(async () =>
            {
                var at = sent[id] = Stopwatch.GetTimestamp();
                await answers.SubmitAnswerAsync(
                    new SubmitAnswerRequest { CampaignId = BenchSilo.Campaign, PlaceId = id, Channel = Channel.Link, Content = new AnswerContent { NothingChanges = new NothingChanges() } });
                while ((await places.GetPlaceAsync(new GetPlaceRequest { PlaceId = id })).Place.LastAnswerChannel != Channel.Link)
                {
                    await Task.Delay(Glance);
                }

                shown.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
            }));
        }

        await Task.WhenAll(under);
        return shown;
    }

    private static double At(IReadOnlyCollection<double> took, double part) => took.Order().ElementAt((int)(took.Count * part));
}
