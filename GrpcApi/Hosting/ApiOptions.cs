namespace Soliguide.GrpcApi.Hosting;

/// <summary>Settings of the front door, section <c>Api</c>. Checked at start.</summary>
public sealed class ApiOptions
{
    /// <summary>The section they are read from.</summary>
    public const string Section = "Api";

    /// <summary>
    /// The IP address to listen on; default 127.0.0.1, this machine only. Set 0.0.0.0 (or ::) behind a proxy or in a container, and
    /// <see cref="StaffKey"/> with it.
    /// </summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>Port of pages, JSON, gRPC-Web and server-sent events (HTTP/1.1); default 8080, 0 takes a free one.</summary>
    public int WebPort { get; set; } = 8080;

    /// <summary>Port of native gRPC (HTTP/2 without TLS); default 8081, 0 takes a free one.</summary>
    public int GrpcPort { get; set; } = 8081;

    /// <summary>
    /// The IP addresses of proxies before this front door, whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed; default none. Behind a
    /// proxy that does TLS it is needed: pages would take their own forms for another site's.
    /// </summary>
    public string[] TrustedProxies { get; set; } = [];

    /// <summary>
    /// What staff send as <c>authorization: Bearer ...</c>; 16 to 512 characters. Default none: staff methods then answer callers on this
    /// machine only. A secret: from the environment (<c>Api__StaffKey</c>), never from a file in the repository.
    /// </summary>
    public string? StaffKey { get; set; }

    /// <summary>
    /// The largest message taken, in bytes; default 262,144, from 65,536 to 16,777,216. A sheet has a few thousand; raise it for plans
    /// with thousands of exceptions.
    /// </summary>
    public int LargestMessage { get; set; } = 256 * 1024;

    /// <summary>
    /// How long it goes on serving after it was asked to stop, while its readiness says no; default none, at most a minute. Set what your load balancer takes
    /// to notice: a few seconds.
    /// </summary>
    public TimeSpan DrainFor { get; set; }
}
