using System.Diagnostics;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.Tests.Shared;

namespace Soliguide.GrpcApi.Tests.Jury;

/// <summary>Runs a program that is not ours.</summary>
internal static class Tool
{
    /// <summary>Where npm puts what <c>tests/tools/package-lock.json</c> names.</summary>
    public static string Folder { get; } = Path.Combine(GeneratedDoc.Root(), "tests", "tools");

    /// <summary>Runs it to its end, or until it has said enough.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="isEnough">Ends it after a line; null waits for its end.</param>
    /// <returns>How it ended, and what it wrote.</returns>
    public static async Task<(int Code, string Out, string Errors)> Run(string file, IEnumerable<string> arguments, Func<string, bool>? isEnough = null)
    {
        using var limit = new CancellationTokenSource(Waiting.Longest);
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder })
            ?? throw new InvalidOperationException($"{file} did not start.");
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var lines = new List<string>();
            while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            {
                lines.Add(line);
                if (isEnough?.Invoke(line) == true)
                {
                    process.Kill(entireProcessTree: true);
                    break;
                }
            }

            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, string.Join('\n', lines), await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
