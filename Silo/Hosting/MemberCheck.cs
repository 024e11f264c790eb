using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Soliguide.Silo.Hosting;

/// <summary>Ready when the silos of the cluster take this one for an active member.</summary>
internal sealed class MemberCheck(ISiloStatusOracle members) : IHealthCheck
{
    public const string Name = "member";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        members.CurrentStatus == SiloStatus.Active
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy($"This silo is {members.CurrentStatus}, not an active member of its cluster."));
}
