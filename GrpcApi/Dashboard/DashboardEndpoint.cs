namespace Soliguide.GrpcApi.Dashboard;

/// <summary>What tells the dashboard's endpoints from all others.</summary>
internal sealed class DashboardEndpoint
{
    /// <summary>The one there is.</summary>
    public static readonly DashboardEndpoint Mark = new();

    private const string Base = DashboardDoor.Address;

    /// <summary>
    /// What is shown. The state of a grain is left out, since it is what is known of people, reminders, which name grains, and the log; a version that brings more shows it once it has been
    /// looked at and named here.
    /// </summary>
    private static readonly HashSet<string> Shown = new(
        [
            $"{Base}/", $"{Base}/index.html", $"{Base}/index.min.js", $"{Base}/index.css", $"{Base}/favicon.ico", Base + "/fonts/{**path}", Base + "/img/{**path}",
            $"{Base}/version", $"{Base}/DashboardCounters", $"{Base}/ClusterStats", $"{Base}/TopGrainMethods", $"{Base}/GrainTypes", Base + "/GrainStats/{*grainName}",
            Base + "/HistoricalStats/{*path}", Base + "/SiloProperties/{*address}", Base + "/SiloMetadata/{*address}", Base + "/SiloStats/{*address}",
            Base + "/SiloCounters/{*address}", $"{Base}/LifecycleStages",
        ],
        StringComparer.Ordinal);

    private DashboardEndpoint()
    {
    }

    /// <summary>Whether an endpoint of the dashboard is one that is shown.</summary>
    public static bool IsShown(Endpoint endpoint) => endpoint is RouteEndpoint { RoutePattern.RawText: { } address } && Shown.Contains(address);
}
