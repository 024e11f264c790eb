using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Google.Type;
using Grpc.Core;
using Soliguide.V1;

namespace Soliguide.Tests.Shared.Faults;

/// <summary>
/// People who answer for places all the time, and amend their answers. Who gets no answer asks again, word for word, until it is acknowledged.
/// </summary>
/// <param name="invoker">To the silos.</param>
/// <param name="campaign">The campaign.</param>
/// <param name="places">The places they answer for.</param>
/// <param name="people">How many answer at once.</param>
/// <param name="pause">How long each rests after an answer.</param>
internal sealed class Crowd(CallInvoker invoker, string campaign, IReadOnlyList<string> places, int people, TimeSpan pause) : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(100);

    private readonly AnswerService.AnswerServiceClient answers = new(invoker);
    private readonly CancellationTokenSource stop = new();
    private readonly long[] heard = new long[people];
    private Task[] work = [];
    private int repeated;

    /// <summary>How often somebody had to ask again.</summary>
    public int Repeated => repeated;

    /// <summary>Begins.</summary>
    public void Begin() => work = [.. Enumerable.Range(0, people).Select(person => Task.Run(() => Answer(person)))];

    /// <summary>Whether each of them has heard something acknowledged since a timestamp of the real clock.</summary>
    /// <exception cref="RpcException">Somebody was refused what must not be refused.</exception>
    public bool AllHeardSince(long timestamp)
    {
        Array.Find(work, task => task.IsFaulted)?.GetAwaiter().GetResult();
        return Array.TrueForAll(heard, at => at > timestamp);
    }

    /// <summary>Ends once each of them has heard the last of what they asked for.</summary>
    public async Task End()
    {
        await stop.CancelAsync();
        await Task.WhenAll(work);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task Answer(int person)
    {
        var dice = new Random(person);
        for (var n = 0; !stop.IsCancellationRequested; n++)
        {
            if (await Say(Request(dice, person, n)))
            {
                heard[person] = TimeProvider.System.GetTimestamp();
            }

            await Task.Delay(pause, TimeProvider.System, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Asks until there is an answer; whether it was acknowledged.</summary>
    private async Task<bool> Say(SubmitAnswerRequest request)
    {
        while (true)
        {
            try
            {
                await answers.SubmitAnswerAsync(request, deadline: (TimeProvider.System.GetUtcNow() + Deadline).UtcDateTime);
                return true;
            }
            catch (RpcException refused) when (refused.StatusCode is StatusCode.FailedPrecondition or StatusCode.NotFound)
            {
                // The campaign has not come to this place yet.
                return false;
            }
            catch (RpcException failed) when (failed.StatusCode is not (StatusCode.InvalidArgument or StatusCode.PermissionDenied or StatusCode.Unauthenticated))
            {
                Interlocked.Increment(ref repeated);
                await Task.Delay(Again, TimeProvider.System);
            }
        }
    }

    private SubmitAnswerRequest Request(Random dice, int person, int n)
    {
        var (now, id) = (TimeProvider.System.GetUtcNow(), string.Create(CultureInfo.InvariantCulture, $"person-{person}-{n}"));
        var from = now.AddDays(40 + dice.Next(10));
        return new SubmitAnswerRequest
        {
            CampaignId = campaign,
            PlaceId = places[dice.Next(places.Count)],
            RequestId = id,
            Channel = V1.Channel.Link,
            GiveTime = Timestamp.FromDateTimeOffset(now),
            Content = dice.Next(3) > 0
                ? new AnswerContent { NothingChanges = new NothingChanges() }
                : new AnswerContent { Changes = new Changes { Periods = { Closed(id, from, from.AddDays(dice.Next(1, 20))) } } },
        };
    }

    private static Period Closed(string id, DateTimeOffset from, DateTimeOffset to) => new() { PeriodId = id, Kind = PeriodKind.Closure, StartDate = Day(from), EndDate = Day(to) };

    private static Date Day(DateTimeOffset at) => new() { Year = at.Year, Month = at.Month, Day = at.Day };
}
