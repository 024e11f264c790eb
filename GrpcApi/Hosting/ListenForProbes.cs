using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Soliguide.GrpcApi.Hosting;

/// <summary>The web port alone, for a process whose front door stands elsewhere.</summary>
internal sealed class ListenForProbes(IOptions<ApiOptions> options) : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Listen(IPAddress.Parse(options.Value.Address), options.Value.WebPort, listen => listen.Protocols = HttpProtocols.Http1);
    }
}
