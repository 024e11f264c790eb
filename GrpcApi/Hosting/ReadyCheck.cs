using Microsoft.Extensions.Diagnostics.HealthChecks;
using Soliguide.GrpcApi.Feed;

namespace Soliguide.GrpcApi.Hosting;

/// <summary>Ready when the cards have been read to their end once and the cluster still answers the feed's reader.</summary>
internal sealed class ReadyCheck(CardStore cards, [FromKeyedServices(ApiClocks.Wire)] TimeProvider clock) : IHealthCheck
{
    internal const string Name = "feed";
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(State());

    private HealthCheckResult State()
    {
        if (!cards.HasCaughtUp)
        {
            return HealthCheckResult.Unhealthy("The places are still being read.");
        }

        return clock.GetUtcNow() - cards.HeardAt > Silence
            ? HealthCheckResult.Unhealthy("The cluster has not answered for 30 seconds.")
            : HealthCheckResult.Healthy();
    }
}
