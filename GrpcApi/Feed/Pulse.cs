namespace Soliguide.GrpcApi.Feed;

/// <summary>Wakes whoever waits, at every beat. Take <see cref="Next"/> before looking, so that no beat falls in between.</summary>
internal sealed class Pulse
{
    private volatile TaskCompletionSource next = New();

    /// <summary>Ends with the next beat.</summary>
    public Task Next => next.Task;

    public void Beat() => Interlocked.Exchange(ref next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
