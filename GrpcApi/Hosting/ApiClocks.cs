namespace Soliguide.GrpcApi.Hosting;

/// <summary>
/// The two clocks of the front door. The plain <see cref="TimeProvider"/> is the campaign's: "open now" is asked of it, and in the
/// demo it runs at a day a second. The wire's is always the real one: polling, caches and heartbeats must not run with the demo.
/// </summary>
public static class ApiClocks
{
    /// <summary>Key of the wire's clock.</summary>
    public const string Wire = "soliguide-wire";
}
