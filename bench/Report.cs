using System.Globalization;
using System.Runtime.InteropServices;

namespace Soliguide.Bench;

/// <summary>Prints the table with the machine's name, ready for docs/bench.md.</summary>
internal static class Report
{
    public static void Write(IEnumerable<Row> rows)
    {
        Console.WriteLine($"Machine: {Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
        Console.WriteLine();
        Console.WriteLine("| what | ours | baseline | unit | ratio |");
        Console.WriteLine("| --- | ---: | ---: | --- | ---: |");
        foreach (var row in rows)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.What} | {row.Ours:N0} | {(row.Baseline > 0 ? row.Baseline.ToString("N0", CultureInfo.InvariantCulture) : "")} | {row.Unit} | {(row.Baseline > 0 ? (row.Ours / row.Baseline).ToString("F2", CultureInfo.InvariantCulture) : "")} |"));
        }
    }

    private static string Processor()
    {
        const string file = "/proc/cpuinfo";
        return File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor"
            : RuntimeInformation.ProcessArchitecture.ToString();
    }
}
