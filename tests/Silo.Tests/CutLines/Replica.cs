using System.Globalization;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Soliguide.Tests.Shared.Copies;
using Soliguide.V1;

namespace Soliguide.Silo.Tests.CutLines;

/// <summary>One reader with a real client of its own and a copy that it keeps true, by stream or by page.</summary>
internal sealed class Replica(int port, PlaceScope scope, bool byPage) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>
    /// A line that says nothing for so long is given up, and twice as long after each that said nothing at all: the machine may be busy. A real reader waits longer than the
    /// guide's sign of life; here lines hang on purpose.
    /// </summary>
    private static readonly TimeSpan Quickest = TimeSpan.FromMilliseconds(700);

    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(12);

    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private readonly Copy copy = new();
    private int resumptions;
    private string lastCut = "";
    private Task work = Task.CompletedTask;
    private TimeSpan silence = Quickest;

    public PlaceScope Scope => scope;

    /// <summary>What it is and how far it came, for the test that waits for more.</summary>
    public string Account => string.Create(
        CultureInfo.InvariantCulture,
        $"{(byPage ? "pages" : "stream")} of {scope}: {copy.Places.Count} places, complete {copy.IsComplete}, checks {copy.Checks}, {resumptions} resumptions, patience {silence.TotalSeconds} s, last {lastCut}");

    public void Begin() => work = Task.Run(Live);

    /// <summary>How the copy differs from the truth, by place; empty is the goal.</summary>
    public IReadOnlyList<string> Differences(IReadOnlyDictionary<string, Place> truth)
    {
        lock (gate)
        {
            var held = copy.Places;
            return [.. truth.Keys.Union(held.Keys).Where(id => !Equals(truth.GetValueOrDefault(id), held.GetValueOrDefault(id))).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>The first difference in words; for the test that gives up.</summary>
    public string Told(IReadOnlyList<string> differences, IReadOnlyDictionary<string, Place> truth)
    {
        lock (gate)
        {
            return differences is [var first, ..]
                ? $"{differences.Count}, first {first}: held {copy.Places.GetValueOrDefault(first)}, truth {truth.GetValueOrDefault(first)}"
                : "nothing, but the guide's own check does not pass";
        }
    }

    /// <summary>
    /// Asks the guide itself, by page and with the copy's own cursor, what it still has to hear and what it must hold.
    /// </summary>
    /// <returns>Whether the copy lacked nothing and passed every check there was, this one included.</returns>
    public bool Passes(PlaceService.PlaceServiceClient guide)
    {
        lock (gate)
        {
            var request = new PullPlaceChangesRequest { Scope = scope, Cursor = copy.Cursor };
            var page = guide.PullPlaceChanges(request, deadline: (TimeProvider.System.GetUtcNow() + Support.Waiting.Longest).UtcDateTime);
            var came = copy.Checks.Came;
            copy.Apply(page);
            return page is { Reset: false, Complete: true, Changes.Count: 0 } && copy.Checks is { Failed: 0 } after && after.Came == came + 1;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await work.WaitAsync(Support.Waiting.Longest);
        stop.Dispose();
    }

    private async Task Live()
    {
        while (!stop.IsCancellationRequested)
        {
            // A new connection each time: a call that is given up leaves a dead one in its pool, and the next call would be as deaf.
            using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{port}");
            var places = new PlaceService.PlaceServiceClient(channel);
            try
            {
                await (byPage ? Pull(places) : Follow(places));
            }
            catch (RpcException cut) when (cut.StatusCode is not (StatusCode.InvalidArgument or StatusCode.PermissionDenied or StatusCode.ResourceExhausted))
            {
                resumptions++;
                lastCut = cut.Status.ToString();
                silence = silence * 2 < Slowest ? silence * 2 : Slowest;
            }

            await Task.Delay(Pause, TimeProvider.System, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Follow(PlaceService.PlaceServiceClient places)
    {
        using var patience = Patience();
        using var line = places.SyncPlaces(new SyncPlacesRequest { Scope = scope, Cursor = copy.Cursor }, cancellationToken: patience.Token);
        while (await line.ResponseStream.MoveNext(patience.Token))
        {
            Take(line.ResponseStream.Current, copy.Apply);
            patience.CancelAfter(silence);
        }
    }

    private async Task Pull(PlaceService.PlaceServiceClient places)
    {
        using var patience = Patience();
        var request = new PullPlaceChangesRequest { Scope = scope, Cursor = copy.Cursor, PageSize = 50 };
        Take(await places.PullPlaceChangesAsync(request, cancellationToken: patience.Token), copy.Apply);
    }

    private CancellationTokenSource Patience()
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        patience.CancelAfter(silence);
        return patience;
    }

    private void Take<T>(T message, Action<T> apply)
        where T : IMessage
    {
        silence = Quickest;
        lock (gate)
        {
            apply(message);
        }
    }
}
