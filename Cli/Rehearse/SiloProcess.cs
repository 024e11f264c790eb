using System.Diagnostics;

namespace Soliguide.Cli.Rehearse;

/// <summary>The silo's program while it runs for this one.</summary>
internal static class SiloProcess
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="program">The program or its assembly.</param>
    /// <param name="arguments">What it is told.</param>
    /// <param name="output">Where its output goes; on the console it writes itself, with the colours and the width of the terminal.</param>
    /// <param name="error">Where its error output goes.</param>
    /// <param name="tidying">How long it may tidy up after an interruption, which reaches it as well as us where a terminal's Ctrl-C sent it.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>Its exit code.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    public static async Task<int> Run(FileInfo program, IReadOnlyList<string> arguments, TextWriter output, TextWriter error, TimeSpan tidying, CancellationToken stop)
    {
        var isOurs = output != Console.Out;
        var start = new ProcessStartInfo(program.FullName) { RedirectStandardOutput = isOurs, RedirectStandardError = isOurs };
        if (program.Extension.Equals(".dll", StringComparison.OrdinalIgnoreCase))
        {
            start.FileName = Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";
            start.ArgumentList.Add(program.FullName);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Pass(line.Data, output);
        process.ErrorDataReceived += (_, line) => Pass(line.Data, error);
        process.Start();
        if (isOurs)
        {
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        try
        {
            await process.WaitForExitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            await End(process, tidying);
        }

        return process.ExitCode;
    }

    private static async Task End(Process process, TimeSpan tidying)
    {
        using var limit = new CancellationTokenSource(tidying);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static void Pass(string? line, TextWriter to)
    {
        if (line is not null)
        {
            lock (to)
            {
                to.WriteLine(line);
            }
        }
    }
}
