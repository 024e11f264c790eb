using System.Globalization;

namespace Soliguide.Bench.Faults.Cluster;

/// <summary>
/// Another time of day for a program that is started before it, by a small library that the machine's C compiler makes. Debian's faketime moves waits as well, which
/// .NET does not bear: connections time out.
/// </summary>
internal sealed class Clock : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("soliguide-clock-").FullName;

    private string Library => Path.Combine(folder, "clock.so");

    /// <summary>Makes it; null where the machine has no C compiler.</summary>
    public static async Task<Clock?> Make()
    {
        var clock = new Clock();
        if (await Words.Run("cc", "-shared", "-fPIC", "-O2", "-o", clock.Library, Path.Combine(AppContext.BaseDirectory, "faults", "Cluster", "clock.c")))
        {
            return clock;
        }

        clock.Dispose();
        return null;
    }

    /// <summary>The words under which a program starts so many seconds ahead, or behind.</summary>
    public IReadOnlyList<string> Ahead(int seconds) =>
        ["env", $"LD_PRELOAD={Library}", string.Create(CultureInfo.InvariantCulture, $"CLOCK_OFFSET={seconds}")];

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
