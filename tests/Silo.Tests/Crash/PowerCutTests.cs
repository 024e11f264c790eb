using System.Globalization;
using Soliguide.Silo.Tests.Support;
using Xunit.Abstractions;

namespace Soliguide.Silo.Tests.Crash;

/// <summary>
/// The ask of 5,000 places with the process killed at 20 random moments. Starting takes most of the time, so that one folder sees several
/// cuts before it may finish.
/// </summary>
[Collection(HouseTests.Name)]
public sealed class PowerCutTests(ITestOutputHelper output) : IDisposable
{
    private const int Folders = 7;
    private const int CutsPerFolder = 3;

    private readonly string root = House.NewFolder();

    [Fact]
    public async Task Ask_ProcessKilledAtRandomMoments_AsksEveryPlaceOnceAndLosesNothing()
    {
        var prepared = await Preparation.Make(Path.Combine(root, "prepared"), TimeProvider.System.GetUtcNow());
        var steps = prepared.InScope.Count + prepared.Letters;
        output.WriteLine($"{prepared.InScope.Count} places in scope, {prepared.Letters} letters; killed after (places reached, letters handed):");
        var dice = new Random(20190611);
        for (var trial = 1; trial <= Folders; trial++)
        {
            var moments = Enumerable.Range(0, CutsPerFolder).Select(_ => dice.Next(steps)).Order().ToArray();
            await Try(prepared, trial, moments);
        }
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private async Task Try(Preparation prepared, int trial, int[] moments)
    {
        var start = TimeProvider.System.GetTimestamp();
        var folder = prepared.Copy($"trial-{trial}");
        var watcher = new Watcher(folder);
        var cuts = new List<string>();
        foreach (var moment in moments)
        {
            using var silo = SiloProcess.Start(folder);
            await Until(silo, () => watcher.Look().Steps > moment);
            silo.Kill();
            var at = watcher.Look();
            cuts.Add(string.Create(CultureInfo.InvariantCulture, $"({at.Reached}, {at.Handed})"));
        }

        using (var silo = SiloProcess.Start(folder))
        {
            await Until(silo, () => watcher.Look() is { Waiting: 0 } now && now.Handed >= prepared.Letters && watcher.WavesAreOver());
        }

        var second = await AfterTheCut.Check(prepared, folder);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"trial {trial}: {string.Join(" ", cuts)}; second copies {second}; {TimeProvider.System.GetElapsedTime(start).TotalSeconds:F0} s"));
        Directory.Delete(folder, recursive: true);
    }

    private static Task Until(SiloProcess silo, Func<bool> fact) => Waiting.Until(
        () =>
        {
            Assert.Null(silo.LastWords);
            return fact();
        },
        "the silo has come that far");
}
