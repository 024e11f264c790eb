using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Soliguide.GrpcApi.Hosting;

/// <summary>
/// The tidy end: from the moment that this process is asked to stop it says that it is not ready, and it goes on serving for
/// <see cref="ApiOptions.DrainFor"/>, so that whoever shares out calls hears of it before a call is refused. Streams end at once: their readers ask again
/// and are sent elsewhere.
/// </summary>
internal sealed class Leaving(IHostApplicationLifetime lifetime, IOptions<ApiOptions> options, [FromKeyedServices(ApiClocks.Wire)] TimeProvider clock)
    : IHealthCheck, IHostedLifecycleService
{
    internal const string Name = "leaving";

    private volatile bool asked;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        asked || lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("It was asked to stop.") : HealthCheckResult.Healthy());

    /// <remarks>Runs before anything stops: the host waits for it within its time to stop, which is longer by as much.</remarks>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        asked = true;
        if (options.Value.DrainFor > TimeSpan.Zero)
        {
            await Task.Delay(options.Value.DrainFor, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
