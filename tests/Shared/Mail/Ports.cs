using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Soliguide.Tests.Shared.Mail;

/// <summary>Free ports of this machine, each given once in a run: one that was given and is not taken yet is free to the machine.</summary>
internal static class Ports
{
    private static readonly ConcurrentDictionary<int, bool> Given = [];

    public static int Free()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var port = ((IPEndPoint)listener.LocalEndpoint).Port;
            if (Given.TryAdd(port, true))
            {
                return port;
            }
        }
    }
}
