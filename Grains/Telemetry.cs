using System.Diagnostics.Metrics;
using Soliguide.Contracts.Campaigns;

namespace Soliguide.Grains;

/// <summary>Figures of the grains for whoever listens to the meter <c>Soliguide</c>.</summary>
internal static class Telemetry
{
    private static readonly Meter Meter = new("Soliguide");
    private static readonly Counter<long> Ignored = Meter.CreateCounter<long>(
        "soliguide.phases.ignored", description: "Phases that reached a place and changed nothing: repetitions, late or out of order.");

    /// <summary>A phase reached a place and changed nothing.</summary>
    public static void CountIgnored(CampaignPhase phase) => Ignored.Add(1, new KeyValuePair<string, object?>("phase", phase));
}
