using System.Diagnostics;
using Soliguide.Tests.Shared;

namespace Soliguide.GrpcApi.Tests.Pages.Kiosk;

/// <summary>Makes the kiosk's bundles anew, once for all tests; nothing where there is no npm.</summary>
public sealed class KioskBundle : IAsyncLifetime
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static string Sources { get; } = Path.Combine(GeneratedDoc.Root(), "Kiosk");

    /// <summary>Where the bundles are.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("soliguide-kiosk-").FullName;

    /// <summary>Whether this machine can make them.</summary>
    public bool IsMade { get; private set; }

    public async Task InitializeAsync()
    {
        IsMade = Find("npm") && Find("node");
        if (IsMade)
        {
            var (code, said) = await Run("bash", Path.Combine(Sources, "build.sh"), Folder);
            Assert.True(code == 0, said);
        }
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<(int Code, string Said)> Run(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Longest);
        return (process.ExitCode, await output + await errors);
    }

    private static bool Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
