using System.Diagnostics;
using System.Globalization;
using Soliguide.Silo.Hosting;

namespace Soliguide.Silo.Tests.Crash;

/// <summary>The silo as a process of its own, which can be killed as a power cut would.</summary>
internal sealed class SiloProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly List<string> lines = [];

    private SiloProcess(Process process) => this.process = process;

    /// <summary>Starts it in live mode over a folder; ports are free ones, and what takes minutes in a season takes seconds.</summary>
    public static SiloProcess Start(string folder, params IEnumerable<string> more)
    {
        var dll = typeof(SiloApp).Assembly.Location;
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.GetDirectoryName(dll)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(dll);
        foreach (var setting in Settings.Append($"Storage:Folder={folder}").Concat(more).Reverse().DistinctBy(s => s.Split('=')[0]))
        {
            start.ArgumentList.Add("--set");
            start.ArgumentList.Add(setting);
        }

        var silo = new SiloProcess(Process.Start(start)!);
        silo.process.OutputDataReceived += silo.Hear;
        silo.process.ErrorDataReceived += silo.Hear;
        silo.process.BeginOutputReadLine();
        silo.process.BeginErrorReadLine();
        return silo;
    }

    /// <summary>Null while it runs; otherwise its last words, for the test that did not expect its end.</summary>
    public string? LastWords
    {
        get
        {
            lock (lines)
            {
                return process.HasExited ? string.Join('\n', lines.TakeLast(20)) : null;
            }
        }
    }

    /// <summary>How it ended; asked for once it has.</summary>
    public int ExitCode => process.ExitCode;

    /// <summary>Ends it at once (SIGKILL): nothing of it runs on, no file is closed.</summary>
    public void Kill()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        if (!process.WaitForExit(Patience))
        {
            throw new InvalidOperationException("A killed process is still there.");
        }
    }

    /// <summary>Asks it to stop (SIGTERM), as an operator does, and waits until it has, in good order.</summary>
    public async Task Stop()
    {
        using var ask = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync().WaitAsync(Patience);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"A silo that was asked to stop ended with {process.ExitCode}: {LastWords}");
        }
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        lock (lines)
        {
            lines.Add(line.Data ?? "");
        }
    }

    private static IEnumerable<string> Settings =>
    [
        "Silo:Mode=Live",
        "Silo:SiloPort=0",
        "Silo:GatewayPort=0",
        "Api:WebPort=0",
        "Api:GrpcPort=0",
        "Campaigns:CollectLettersFor=00:00:01",
        "Campaigns:LetterLease=00:00:02",
        "Post:LookEvery=00:00:00.2",
        "Scheduling:PokeEvery=00:00:02",
        "Logging:LogLevel:Default=Warning",
    ];
}
