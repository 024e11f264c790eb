namespace Soliguide.GrpcApi.Telemetry;

/// <summary>
/// What the process tells those who run it: figures for Prometheus, and traces and figures by OTLP. Both are off by default. Neither holds addresses, words,
/// tokens or names: what a span carries is on a list (docs/operating.md). Settings section <c>Telemetry</c>, checked at start.
/// </summary>
public sealed class TelemetryOptions
{
    /// <summary>The section they are read from.</summary>
    public const string Section = "Telemetry";

    /// <summary>
    /// The port at which Prometheus reads <c>/metrics</c>, at <c>Telemetry:Address</c>; default none: nothing is told. It answers nothing else.
    /// </summary>
    public int? MetricsPort { get; set; }

    /// <summary>The IP address of that port; default 127.0.0.1, this machine only. Open it to the network of Prometheus alone.</summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>
    /// Where a collector takes OTLP over gRPC, such as <c>http://localhost:4317</c>; default none. Traces and figures go there. Headers with secrets come from
    /// the environment (<c>OTEL_EXPORTER_OTLP_HEADERS</c>).
    /// </summary>
    public Uri? Otlp { get; set; }

    /// <summary>The share of requests that are traced, 0 to 1; default 0.05. What a caller asks for by <c>traceparent</c> changes nothing.</summary>
    public double Traced { get; set; } = 0.05;

    /// <summary>How often campaigns and letters are counted and figures sent to the collector; default every 15 seconds, from one second to ten minutes.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Whether administrators see Orleans' dashboard at <c>/orleans</c>; default false. Set it for all silos and front doors alike. Calls of grains are timed
    /// while somebody looks and for a minute after.
    /// </summary>
    public bool Dashboard { get; set; }

    /// <summary>Whether figures or traces are told at all.</summary>
    internal bool IsOn => MetricsPort is not null || Otlp is not null;
}
