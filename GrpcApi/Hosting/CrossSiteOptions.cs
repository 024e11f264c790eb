namespace Soliguide.GrpcApi.Hosting;

/// <summary>
/// Pages of which other sites may read public methods from their visitors' browsers, by JSON and gRPC-Web; section <c>CrossSite</c>. Never cookies, never methods
/// for staff. Checked at start.
/// </summary>
public sealed class CrossSiteOptions
{
    /// <summary>The section they are read from.</summary>
    public const string Section = "CrossSite";

    /// <summary>Which sites; default <c>Any</c>: what is public is for everybody.</summary>
    public CrossSiteReaders Readers { get; set; } = CrossSiteReaders.Any;

    /// <summary>The sites where <see cref="Readers"/> is <c>Listed</c>, each as <c>https://www.example.org</c>; default none.</summary>
    public string[] Origins { get; set; } = [];
}
