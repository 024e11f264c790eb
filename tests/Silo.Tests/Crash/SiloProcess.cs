using System.Diagnostics;
using System.Globalization;
using Soliguide.Silo.Hosting;

namespace Soliguide.Silo.Tests.Crash;

/// <summary>The silo as a process of its own, which can be killed as a power cut would.</summary>
internal sealed class SiloProcess : IDisposable
{
    private const int LastLines = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly List<string> lines = [];

    private SiloProcess(Process process) => this.process = process;

    /// <summary>Starts it in live mode over a folder; ports are free ones, and what takes minutes in a season takes seconds.</summary>
    public static SiloProcess Start(string folder, params IEnumerable<string> more) => Start([], typeof(SiloApp).Assembly.Location, folder, more);

    /// <summary>Starts one of any build, or under another program, which becomes it: one that puts it into another network, or before another clock.</summary>
    /// <param name="under">That program's words, before the silo's own; none is nothing.</param>
    /// <param name="dll">The silo.</param>
    /// <param name="folder">Its data.</param>
    /// <param name="more">Settings; of one that is said twice the last counts.</param>
    public static SiloProcess Start(IReadOnlyList<string> under, string dll, string folder, IEnumerable<string> more)
    {
        string[] words = [.. under, "dotnet", dll];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = Path.GetDirectoryName(dll)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
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
                return process.HasExited ? string.Join('\n', lines.TakeLast(LastLines)) : null;
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

    /// <summary>Stands it still (SIGSTOP): it hears nothing, and does not know that time goes by.</summary>
    public void Pause() => Signal("-STOP");

    /// <summary>Lets it go on where it stood.</summary>
    public void Wake() => Signal("-CONT");

    /// <summary>Asks it to stop (SIGTERM), as an operator does, and waits until it has, in good order.</summary>
    public async Task Stop()
    {
        Signal("-TERM");
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

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [name, process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
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
