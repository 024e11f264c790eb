using System.ComponentModel.DataAnnotations;

namespace Soliguide.Silo.Hosting;

/// <summary>Section <c>Silo</c>: what this process lives on.</summary>
internal sealed class SiloOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Silo";

    /// <summary><c>Demo</c> (default) replays summer 2019; <c>Live</c> runs on the real clock and imported places.</summary>
    public SiloMode Mode { get; set; } = SiloMode.Demo;

    /// <summary>
    /// Whether this process is a front door as well; default true. Without, in live mode, it answers its probes at <c>Api:WebPort</c> and its figures, and neither pages
    /// nor gRPC: these stand in processes of their own, which <c>Cluster:Gateways</c> leads here.
    /// </summary>
    public bool FrontDoor { get; set; } = true;

    /// <summary>Whether pages and gRPC are served here: a demo without them would show nothing.</summary>
    internal bool Serves => FrontDoor || Mode == SiloMode.Demo;

    /// <summary>Days of the demo that go by in a second. Default 1; 0 is as fast as it can.</summary>
    [Range(0, 100)]
    public double DemoDaysPerSecond { get; set; } = 1;

    /// <summary>The demo's seed: another one is another summer. Default 2019.</summary>
    public int DemoSeed { get; set; } = 2019;

    /// <summary>Places of the demo. Default 5,000.</summary>
    [Range(1, 200_000)]
    public int DemoPlaces { get; set; } = 5000;

    /// <summary>
    /// The address at which other silos of the same PostgreSQL reach this one. Default 127.0.0.1: they run on the same machine. Counts with
    /// <c>Storage:Postgres</c> alone.
    /// </summary>
    [RegularExpression(@"[0-9a-fA-F.:]+", ErrorMessage = "Silo:Address must be an IP address such as 10.0.0.5.")]
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>Port between silos. Default 11111; 0 takes a free one.</summary>
    [Range(0, 65535)]
    public int SiloPort { get; set; } = 11111;

    /// <summary>Port for Orleans clients such as a separate gateway. Default 30000; 0 takes a free one.</summary>
    [Range(0, 65535)]
    public int GatewayPort { get; set; } = 30000;
}
