using System.Net;
using System.Net.Sockets;

namespace Soliguide.Tests.Shared.Mail;

/// <summary>Free ports of this machine.</summary>
internal static class Ports
{
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
