using System.Diagnostics;

namespace Soliguide.Bench.Faults.Cluster;

/// <summary>Programs of the machine that are run and waited for.</summary>
internal static class Words
{
    /// <summary>Runs one. False when there is none of this name, or when it ended with an error, which is then said on the standard error.</summary>
    public static async Task<bool> Run(params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                await Console.Error.WriteLineAsync($"{string.Join(' ', words)}: {await said}{await errors}");
            }

            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
