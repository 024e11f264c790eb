using System.Net;
using System.Net.Sockets;

namespace Soliguide.Silo.Hosting;

/// <summary>Ports by number, or any that is free.</summary>
internal static class FreePort
{
    /// <summary>The port that is wanted; 0 is one that nobody listens on now.</summary>
    public static int Or(int wanted)
    {
        if (wanted != 0)
        {
            return wanted;
        }

        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
