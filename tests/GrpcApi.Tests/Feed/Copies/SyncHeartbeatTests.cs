using System.Collections.Concurrent;
using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Feed.Copies;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Tests.Feed.Copies;

/// <summary>The sign of life of a stream, on a wire whose time the test moves.</summary>
public sealed class SyncHeartbeatTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Stream_WokenAgainAndAgainByAnotherTerritory_StillGivesASignOfLifeInTime()
    {
        var wire = new CountedTime();
        var store = new CardStore();
        var shelf = new CardShelf("0");
        shelf.Put(Samples.Open("fr-75-1"), 1);
        store.Heard(wire.GetUtcNow());
        store.Show(shelf);
        var reader = new Reader(wire);
        using var end = new CancellationTokenSource();
        var run = new SyncStream(store, wire).Run(new SyncPlacesRequest { Scope = new PlaceScope { Territories = { "fr-75" } } }, reader, CancellationToken.None, end.Token);
        await Waiting.Until(() => wire.Waits > 0, "the stream waits");

        for (var position = 2; position < 62; position++)
        {
            var waits = wire.Waits;
            shelf.Put(Samples.Open("fr-93-1"), position);
            wire.Advance(Step);
            store.Changed.Beat();
            await Waiting.Until(() => wire.Waits > waits, "the stream has looked and waits again");
        }

        await end.CancelAsync();
        await run.WaitAsync(Waiting.Longest);
        var times = reader.Heard.Select(line => line.At).ToList();
        Assert.InRange(times.Zip(times.Skip(1), (one, next) => next - one).Max(), TimeSpan.Zero, Longest);
        Assert.InRange(reader.Heard.Count(line => line.Message.EventCase == SyncPlacesResponse.EventOneofCase.Heartbeat), 6, 8);
        Assert.Equal("fr-75-1", Assert.Single(reader.Heard.SelectMany(line => line.Message.Changes?.Changes ?? [])).PlaceId);
    }

    /// <summary>Time that says how often somebody began to wait on it.</summary>
    private sealed class CountedTime : FakeTimeProvider
    {
        private int waits;

        public int Waits => Volatile.Read(ref waits);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            Interlocked.Increment(ref waits);
            return timer;
        }
    }

    private sealed class Reader(TimeProvider wire) : IServerStreamWriter<SyncPlacesResponse>
    {
        public ConcurrentQueue<(DateTimeOffset At, SyncPlacesResponse Message)> Heard { get; } = new();

        public WriteOptions? WriteOptions { get; set; }

        public Task WriteAsync(SyncPlacesResponse message)
        {
            Heard.Enqueue((wire.GetUtcNow(), message));
            return Task.CompletedTask;
        }

        public Task WriteAsync(SyncPlacesResponse message, CancellationToken cancellationToken) => WriteAsync(message);
    }
}
