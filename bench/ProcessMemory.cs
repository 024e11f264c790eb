using System.Globalization;

namespace Soliguide.Bench;

/// <summary>What the kernel knows of this process's memory.</summary>
internal static class ProcessMemory
{
    private const string Resets = "5";

    /// <summary>The most that was ever resident since the process began or <see cref="Forget"/>, octets.</summary>
    public static long Peak => Kilobytes("VmHWM:") * 1024;

    /// <summary>Has the peak begin anew.</summary>
    public static void Forget() => File.WriteAllText("/proc/self/clear_refs", Resets);

    private static long Kilobytes(string name) => long.Parse(
        File.ReadLines("/proc/self/status").Single(line => line.StartsWith(name, StringComparison.Ordinal)).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);
}
