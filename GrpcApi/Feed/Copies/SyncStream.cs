using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Mapping;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Feed.Copies;

/// <summary>Keeps one copy true for as long as its line holds.</summary>
internal sealed class SyncStream(CardStore cards, TimeProvider wire)
{
    private const int Batch = 500;
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan CheckEvery = TimeSpan.FromHours(1);

    /// <summary>Runs until the reader leaves or the front door stops.</summary>
    public async Task Run(SyncPlacesRequest request, IServerStreamWriter<SyncPlacesResponse> stream, CancellationToken stopping, CancellationToken left)
    {
        var at = Violations.Read(out var all);
        var scope = CopyScope.Read(request.Scope, at["scope"]);
        var cursor = CopyCursor.Read(request.Cursor, scope, at["cursor"]);
        all.Throw();

        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, left);
        try
        {
            await Follow(scope, cursor, stream, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The reader left, or resumes at another front door.
        }
    }

    private async Task Follow(CopyScope scope, CopyCursor cursor, IServerStreamWriter<SyncPlacesResponse> stream, CancellationToken end)
    {
        long? checkedAt = null;
        var isTold = false;
        var written = wire.GetTimestamp();
        while (true)
        {
            var beat = cards.Changed.Next;
            var shelf = cards.HasCaughtUp ? cards.Shelf : throw Fault.Of(CallErrors.NotReady);
            if (cursor.Epoch != shelf.Epoch)
            {
                var begins = cursor == CopyCursor.None;
                cursor = CopyCursor.Begin(shelf);
                (checkedAt, isTold) = (null, false);
                if (!begins)
                {
                    await Write(new SyncPlacesResponse { Reset = new SyncReset { Reason = SyncResetReason.FeedRebuilt } });
                }
            }

            var reader = new CopyReader(shelf, scope);
            (var changes, cursor, var complete) = reader.Read(cursor, Batch);
            if (changes.Count > 0 || (complete && !isTold))
            {
                isTold = complete;
                await Write(new SyncPlacesResponse { Changes = new PlaceChanges { Changes = { changes }, Complete = complete } });
            }

            if (!complete)
            {
                continue;
            }

            if ((checkedAt is not { } then || wire.GetElapsedTime(then) >= CheckEvery) && reader.Check(cursor) is { } check)
            {
                checkedAt = wire.GetTimestamp();
                await Write(new SyncPlacesResponse { Check = check });
            }

            // Places of other territories wake it too: what counts is how long this reader has heard nothing.
            var rest = Heartbeat - wire.GetElapsedTime(written);
            if (rest <= TimeSpan.Zero || !await IsBeaten(beat, rest, end))
            {
                await Write(new SyncPlacesResponse { Heartbeat = new SyncHeartbeat { HeardTime = cards.HeardAt.ToTimestamp() } });
            }
        }

        async Task Write(SyncPlacesResponse message)
        {
            message.Cursor = cursor.Write(scope);
            await stream.WriteAsync(message, end);
            written = wire.GetTimestamp();
        }
    }

    /// <summary>Waits for a change; false when it is time for a sign of life.</summary>
    private async Task<bool> IsBeaten(Task beat, TimeSpan rest, CancellationToken end)
    {
        await beat.WaitAsync(rest, wire, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        end.ThrowIfCancellationRequested();
        return beat.IsCompleted;
    }
}
