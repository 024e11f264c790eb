using System.Globalization;
using Grpc.Net.Client;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Tests.Crash;
using Soliguide.Silo.Tests.Support;
using Soliguide.V1;
using Xunit.Abstractions;

namespace Soliguide.Silo.Tests.CutLines;

/// <summary>
/// Readers with real clients behind bad lines of a guide that is a process of its own, while answers arrive; once in seven runs the process is killed or told to
/// stop in the middle, and started again. After each run every copy is the truth, card by card. The same over a thousand runs in virtual time: <c>CutLineTests</c>
/// of the front door. <c>SOLIGUIDE_CUT_RUNS</c> makes it longer, <c>SOLIGUIDE_CUT_SEED</c> repeats one.
/// </summary>
[Collection(HouseTests.Name)]
public sealed class RealCutLineTests(ITestOutputHelper output) : IDisposable
{
    private const int Callers = 3;
    private const int Sayings = 16;

    /// <summary>New readers begin every so many runs, and once in so many the guide is started again.</summary>
    private const int Generation = 7;

    private readonly string root = House.NewFolder();

    [Fact]
    public async Task Copies_LinesCutAndGuideRestartedWhileAnswersArrive_AreTheTruthCardByCard()
    {
        var (runs, seed) = (Setting("SOLIGUIDE_CUT_RUNS", 20), Setting("SOLIGUIDE_CUT_SEED", 20190813));
        var story = await Story.Open(root, seed);
        await using var end = story;
        for (var first = 0; first < runs; first += Generation)
        {
            await story.Live(first, Math.Min(Generation, runs - first), output.WriteLine);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{runs} runs, seed {seed}: {story.Cuts} cuts, {story.Kills} kills, {story.Stops} orderly restarts"));
        Assert.True(story.Cuts >= 2 * runs, $"Lines that hold prove nothing: {story.Cuts} cuts.");
        Assert.Equal((runs + Generation - 1) / Generation, story.Kills + story.Stops);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static int Setting(string name, int unless) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : unless;

    /// <summary>One guide through all runs.</summary>
    private sealed class Story : IAsyncDisposable
    {
        private static readonly (PlaceScope Scope, bool ByPage)[] Readers =
        [
            (new PlaceScope(), false),
            (new PlaceScope { Territories = { "fr-75" } }, false),
            (new PlaceScope { Categories = { "shower" } }, false),
            (new PlaceScope { Territories = { "fr-93", "fr-75" }, Languages = { "ar" } }, false),
            (new PlaceScope(), true),
        ];

        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
        private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

        private readonly string folder;
        private readonly string campaign;
        private readonly int seed;
        private readonly int port;
        private readonly Random dice;
        private readonly GrpcChannel guide;
        private SiloProcess silo;

        private Story(string folder, string campaign, int seed)
        {
            (this.folder, this.campaign, this.seed) = (folder, campaign, seed);
            (port, dice) = (FreePort.Or(0), new Random(seed));
            guide = GrpcChannel.ForAddress($"http://127.0.0.1:{port}");
            silo = Start();
        }

        public int Cuts { get; private set; }

        public int Kills { get; private set; }

        public int Stops { get; private set; }

        public static async Task<Story> Open(string folder, int seed) => new(folder, await GuideOfLines.Prepare(folder), seed);

        /// <summary>Some runs with the same readers, who begin with nothing.</summary>
        public async Task Live(int first, int runs, Action<string> tell)
        {
            await using var line = new BadLine(port, seed + (first * 1_000));
            var readers = Array.ConvertAll(Readers, reader => new Replica(line.Port, reader.Scope, reader.ByPage));
            Array.ForEach(readers, reader => reader.Begin());
            var restart = first + dice.Next(runs);
            for (var run = first; run < first + runs; run++)
            {
                var (start, cuts) = (TimeProvider.System.GetTimestamp(), line.Cuts);
                line.IsCalm = false;
                await Answer(run, restarts: run == restart);
                await Waiting.Until(() => line.Cuts > cuts, "a line is cut");
                line.IsCalm = true;
                await Compare(readers, run);
                tell(string.Create(
                    CultureInfo.InvariantCulture,
                    $"run {run}: {line.Cuts - cuts} cuts{(run == restart ? ", restarted" : "")}, {TimeProvider.System.GetElapsedTime(start).TotalSeconds:F1} s"));
            }

            foreach (var reader in readers)
            {
                await reader.DisposeAsync();
            }

            Cuts += line.Cuts;
        }

        public ValueTask DisposeAsync()
        {
            guide.Dispose();
            silo.Dispose();
            return ValueTask.CompletedTask;
        }

        private async Task Answer(int run, bool restarts)
        {
            var callers = Enumerable.Range(0, Callers)
                .Select(caller => new Answering(guide, campaign, [.. GuideOfLines.Ids.Where((_, at) => at % Callers == caller)], seed + (run * Callers) + caller)).ToArray();
            var work = Task.WhenAll(callers.Select(caller => Task.Run(() => caller.Say(Sayings))));
            if (restarts)
            {
                var moment = dice.Next(Callers * Sayings);
                await Waiting.Until(() => work.IsCompleted || callers.Sum(caller => caller.Said) >= moment, "so much is said");
                await Restart();
            }

            await work.WaitAsync(Waiting.Longest);
            Assert.Null(silo.LastWords);
        }

        private async Task Restart()
        {
            if (Kills <= Stops)
            {
                silo.Kill();
                Kills++;
            }
            else
            {
                await silo.Stop();
                Stops++;
            }

            silo.Dispose();
            silo = Start();
        }

        private async Task Compare(Replica[] readers, int run)
        {
            Assert.True(Truth.Read(folder).Count > 100, "Some places are public.");
            var client = new PlaceService.PlaceServiceClient(guide);
            foreach (var reader in readers)
            {
                var start = TimeProvider.System.GetTimestamp();
                while (true)
                {
                    // Read anew: what a caller gave up waiting for may be stored a moment later.
                    var truth = Truth.Read(folder).Of(reader.Scope);
                    var differences = reader.Differences(truth);
                    if (differences.Count == 0 && reader.Passes(client))
                    {
                        break;
                    }

                    Assert.True(
                        TimeProvider.System.GetElapsedTime(start) < Patience,
                        $"run {run} of SOLIGUIDE_CUT_SEED={seed}: {reader.Account}; differs: {reader.Told(differences, truth)}");
                    await Task.Delay(Glance, TimeProvider.System);
                }
            }
        }

        private SiloProcess Start() => SiloProcess.Start(folder, string.Create(CultureInfo.InvariantCulture, $"Api:GrpcPort={port}"));
    }
}
