using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Soliguide.GrpcApi.Hosting;

/// <summary>What orchestrators and load balancers ask over HTTP; gRPC health says the same of readiness.</summary>
public static class Probes
{
    /// <summary>Answers as long as the process does, and asks nobody: a restart would mend neither a database nor a cluster.</summary>
    public const string Live = "/healthz/live";

    /// <summary>200 when calls may be sent here, 503 when not; the text says which check does not hold, and why.</summary>
    public const string Ready = "/healthz/ready";

    /// <summary>The tag of checks that must all hold before calls are sent here.</summary>
    public const string ReadyTag = "ready";

    internal static void Map(WebApplication app)
    {
        app.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks(Ready, new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag), ResponseWriter = Write });
    }

    /// <summary>The words of the checks alone: what an exception says may hold names of machines.</summary>
    private static Task Write(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        var missing = report.Entries.Where(check => check.Value.Status != HealthStatus.Healthy)
            .Select(check => $"{check.Key}: {check.Value.Description}\n");
        return http.Response.WriteAsync($"{report.Status}\n{string.Concat(missing)}", http.RequestAborted);
    }
}
