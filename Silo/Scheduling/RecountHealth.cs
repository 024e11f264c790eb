using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Soliguide.Silo.Scheduling;

/// <summary>
/// Whether the last recount found everything as it should be. Asked over gRPC health as the service <c>recount</c>, as <c>soliguide doctor</c> does;
/// the server serves all the same, for what differed has been mended.
/// </summary>
internal sealed class RecountHealth : IHealthCheck
{
    /// <summary>The check, its tag and its name for callers.</summary>
    public const string Name = "recount";

    private volatile int repaired;

    /// <summary>What a recount found.</summary>
    /// <param name="differences">How many grains had rows that were not what their documents say.</param>
    public void Tell(int differences) => repaired = differences;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        repaired == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"The last recount mended the rows of {repaired} grains: something wrote past the server."));
}
