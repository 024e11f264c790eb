using System.Globalization;
using System.Net;

namespace Soliguide.Bench.Faults.Cluster;

/// <summary>
/// A network of this machine's own, with each silo in a namespace and wires between all of them and the database that can be cut. A cut wire says nothing: what is sent
/// goes to a station that is not there. Needs root and <c>ip</c> (Debian's iproute2).
/// </summary>
internal sealed class Wires : IAsyncDisposable
{
    /// <summary>The number of the database's end, where the others are numbers of silos.</summary>
    public const int Database = -1;

    /// <summary>The network in which silos live.</summary>
    public const string Network = "10.213.77.0/24";

    private const string Bridge = "soliguide0";
    private const string Nowhere = "02:00:00:00:00:99";

    private readonly int silos;

    private Wires(int silos) => this.silos = silos;

    /// <summary>Lays them; null where the machine does not allow it; what failed then is said on the standard error.</summary>
    public static async Task<Wires?> Lay(int silos)
    {
        if (Environment.UserName != "root")
        {
            return null;
        }

        // A run that was killed left its own.
        var wires = new Wires(silos);
        if (Directory.Exists($"/sys/class/net/{Bridge}"))
        {
            await wires.DisposeAsync();
        }

        if (await wires.Lay())
        {
            return wires;
        }

        await wires.DisposeAsync();
        return null;
    }

    /// <summary>Where an end is reached.</summary>
    public static IPAddress AddressOf(int end) => new([10, 213, 77, (byte)(end == Database ? 1 : 11 + end)]);

    /// <summary>The words under which a silo starts in its namespace.</summary>
    public static IReadOnlyList<string> Under(int silo) => ["ip", "netns", "exec", NameOf(silo)];

    /// <summary>Cuts the wire between two ends, or mends it.</summary>
    public static async Task Set(int one, int other, bool cut)
    {
        foreach (var (from, to) in ((int, int)[])[(one, other), (other, one)])
        {
            string[] end = from == Database ? ["ip", "neigh"] : ["ip", "-n", NameOf(from), "neigh"];
            string[] device = ["dev", from == Database ? Bridge : "eth0"];
            var done = await Words.Run(cut
                ? [.. end, "replace", AddressOf(to).ToString(), "lladdr", Nowhere, "nud", "permanent", .. device]
                : [.. end, "del", AddressOf(to).ToString(), .. device]);
            if (!done)
            {
                throw new InvalidOperationException("A wire could not be cut or mended.");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        for (var silo = 0; silo < silos; silo++)
        {
            await Words.Run("ip", "netns", "del", NameOf(silo));
        }

        await Words.Run("ip", "link", "del", Bridge);
    }

    private static string NameOf(int silo) => string.Create(CultureInfo.InvariantCulture, $"soliguide{silo}");

    private async Task<bool> Lay()
    {
        var laid = await Words.Run("ip", "link", "add", Bridge, "type", "bridge")
            && await Words.Run("ip", "addr", "add", $"{AddressOf(Database)}/24", "dev", Bridge)
            && await Words.Run("ip", "link", "set", Bridge, "up");
        for (var silo = 0; laid && silo < silos; silo++)
        {
            var (name, plug) = (NameOf(silo), $"{Bridge}-{silo.ToString(CultureInfo.InvariantCulture)}");
            laid = await Words.Run("ip", "netns", "add", name)
                && await Words.Run("ip", "link", "add", plug, "type", "veth", "peer", "name", "eth0", "netns", name)
                && await Words.Run("ip", "link", "set", plug, "master", Bridge, "up")
                && await Words.Run("ip", "-n", name, "addr", "add", $"{AddressOf(silo)}/24", "dev", "eth0")
                && await Words.Run("ip", "-n", name, "link", "set", "eth0", "up")
                && await Words.Run("ip", "-n", name, "link", "set", "lo", "up");
        }

        return laid;
    }
}
