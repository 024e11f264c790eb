using Polly;
using Polly.Retry;
using Soliguide.GrpcApi.Access;

namespace Soliguide.GrpcApi.Errors;

/// <summary>
/// A read that met a silo on its way out is asked again, for less than a second in all: so that silos are replaced without readers hearing of it. Commands are
/// not: whoever gave one knows best whether it may be given twice.
/// </summary>
internal static class ReadsAgain
{
    private static readonly ResiliencePipeline Again = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
    {
        // What took all its time, or was given up, is not begun anew.
        ShouldHandle = new PredicateBuilder().Handle<Exception>(e => Outage.Is(e) && e is not (TimeoutException or OperationCanceledException)),
        MaxRetryAttempts = 3,
        Delay = TimeSpan.FromMilliseconds(100),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
    }).Build();

    /// <summary>Answers a call.</summary>
    /// <param name="method">As gRPC names it.</param>
    /// <param name="answer">Answers it; asked again only where that changes nothing.</param>
    /// <param name="cancellation">The caller went.</param>
    public static async Task<T> Answer<T>(string method, Func<Task<T>> answer, CancellationToken cancellation) =>
        AccessTable.Of(method) is null or { Kind: AccessKind.Reads }
            ? await Again.ExecuteAsync(async _ => await answer(), cancellation)
            : await answer();
}
