namespace Soliguide.GrpcApi.Hosting;

/// <summary>
/// The two clocks of the front door. "Open now" is asked of the campaign's, which in the demo runs at a day a second. The wire's is
/// always the real one: polling, caches and heartbeats must not run with the demo.
/// </summary>
public static class ApiClocks
{
    /// <summary>
    /// Key of the campaign's clock; the plain <see cref="TimeProvider"/> unless the host says otherwise. A key of its own, because a silo
    /// in the same process keeps the plain one for itself: its loops must stay on the real time.
    /// </summary>
    public const string Campaign = "soliguide-campaign";

    /// <summary>Key of the wire's clock.</summary>
    public const string Wire = "soliguide-wire";
}
