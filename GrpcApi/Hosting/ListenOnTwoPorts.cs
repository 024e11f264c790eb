using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Soliguide.GrpcApi.Hosting;

/// <summary>One port per protocol: Kestrel cannot tell HTTP/1.1 from HTTP/2 on one port without TLS. The web port is bound first.</summary>
internal sealed class ListenOnTwoPorts(IOptions<ApiOptions> options) : IConfigureOptions<KestrelServerOptions>
{
    private static readonly TimeSpan PingAfter = TimeSpan.FromSeconds(30);

    public void Configure(KestrelServerOptions kestrel)
    {
        var address = IPAddress.Parse(options.Value.Address);
        kestrel.AddServerHeader = false;
        kestrel.Limits.Http2.KeepAlivePingDelay = PingAfter;
        kestrel.Listen(address, options.Value.WebPort, listen => listen.Protocols = HttpProtocols.Http1);
        kestrel.Listen(address, options.Value.GrpcPort, listen => listen.Protocols = HttpProtocols.Http2);
    }
}
