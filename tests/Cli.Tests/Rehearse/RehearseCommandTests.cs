using System.CommandLine;
using System.Diagnostics;
using Soliguide.Cli.Rehearse;

namespace Soliguide.Cli.Tests.Rehearse;

/// <summary>A script stands for the silo's program: what it is told, what it says and how it ends.</summary>
public sealed class RehearseCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("soliguide-rehearse-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Rehearse_WithOptions_TellsThemAndPassesOnWhatIsSaidAndTheExitCode()
    {
        if (Program("echo \"$@\"\necho careful >&2\nexit 7\n") is not { } silo)
        {
            return;
        }

        var csv = Path.Combine(folder, "days.csv");
        var (code, output, error) = await Run(
            "summer-2019", "--seed", "3", "--seeds", "2", "--places", "100", "--csv", csv, "--set", "Api:WebPort=9000", "--set", "A:B=c d", "--json", "--silo", silo);

        Assert.Equal(7, code);
        Assert.Equal($"rehearse summer-2019 --seed 3 --seeds 2 --places 100 --csv {csv} --set Api:WebPort=9000 --set A:B=c d --json", output);
        Assert.Equal("careful", error);
        Assert.Equal("rehearse winter-2019", (await Run("winter-2019", "--silo", folder)).Output);
    }

    [Fact]
    public async Task Rehearse_WithoutTheProgram_SaysSoInOneLine()
    {
        Assert.Equal((1, "", $"soliguide: {folder} is not the silo's program: give the path of Soliguide.Silo or Soliguide.Silo.dll."), await Run("summer-2019", "--silo", folder));
        Assert.Null(SiloProgram.Find(null, folder));
    }

    [Fact]
    public void Program_OfACheckout_IsTheBuildOfTheSameKindElseTheNewest()
    {
        var here = Directory.CreateDirectory(Path.Combine(folder, "artifacts", "bin", "Cli", "release")).FullName;
        Assert.Null(SiloProgram.Find(null, here));

        var debug = Built("debug");
        Assert.Equal(debug, SiloProgram.Find(null, here)!.FullName);
        var release = Built("release");
        Assert.Equal(release, SiloProgram.Find(null, here + Path.DirectorySeparatorChar)!.FullName);

        string Built(string kind)
        {
            var program = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "artifacts", "bin", "Silo", kind)).FullName, "Soliguide.Silo.dll");
            File.WriteAllText(program, "");
            return program;
        }
    }

    [Fact]
    public async Task Rehearse_Interrupted_EndsTheProgramThatDoesNotEndItself()
    {
        var mark = Path.Combine(folder, "started");
        if (Program($"touch '{mark}'\nexec sleep 600\n") is not { } silo)
        {
            return;
        }

        using var stop = new CancellationTokenSource();
        var configuration = new InvocationConfiguration { Output = new StringWriter(), Error = new StringWriter() };
        var run = SiloProcess.Run(new FileInfo(silo), [], configuration.Output, configuration.Error, TimeSpan.FromMilliseconds(200), stop.Token);
        var started = Stopwatch.StartNew();
        while (!File.Exists(mark) && started.Elapsed < TimeSpan.FromMinutes(1))
        {
            await Task.Delay(20, CancellationToken.None);
        }

        await stop.CancelAsync();

        Assert.NotEqual(0, await run.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    /// <summary>A program of a few lines; none where there is no shell.</summary>
    private string? Program(string lines)
    {
        if (OperatingSystem.IsWindows() || !File.Exists("/bin/sh"))
        {
            return null;
        }

        var program = Path.Combine(folder, "Soliguide.Silo");
        File.WriteAllText(program, "#!/bin/sh\n" + lines);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return program;
    }

    private static Task<(int Code, string Output, string Error)> Run(params string[] arguments) => Terminal.Run(null, ["rehearse", .. arguments]);
}
