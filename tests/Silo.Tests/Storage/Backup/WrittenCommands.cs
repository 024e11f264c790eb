using System.Diagnostics;
using Npgsql;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage.Backup;

/// <summary>Commands as docs/operating.md writes them, run by a shell as they stand; only places are replaced that a test may not write to.</summary>
internal static class WrittenCommands
{
    /// <summary>Runs the lines of a block; each must end well.</summary>
    public static async Task Run(string block, string folder, string? server = null, params (string Written, string Here)[] places)
    {
        var script = places.Append(("/opt/soliguide/Soliguide.Silo", Path.ChangeExtension(typeof(SiloApp).Assembly.Location, null)!))
            .Aggregate(Text(block), (text, place) => text.Replace(place.Item1, place.Item2, StringComparison.Ordinal));
        var start = new ProcessStartInfo("bash", ["-euc", script]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(Environment.ProcessPath) is { } dotnet && File.Exists(Path.Combine(dotnet, "dotnet")) ? dotnet : null;
        if (server is not null)
        {
            var connection = new NpgsqlConnectionStringBuilder(server);
            (start.Environment["PGHOST"], start.Environment["PGPORT"], start.Environment["PGUSER"]) =
                (connection.Host, connection.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), connection.Username);
        }

        using var process = Process.Start(start)!;
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Waiting.Longest);
        Assert.True(process.ExitCode == 0, $"{script}\nended with {process.ExitCode}: {await said}{await errors}");
    }

    private static string Text(string block)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Soliguide.sln")))
        {
            folder = folder.Parent!;
        }

        var page = File.ReadAllText(Path.Combine(folder.FullName, "docs", "operating.md")).ReplaceLineEndings("\n");
        var begin = page.IndexOf($"```bash {block}\n", StringComparison.Ordinal);
        Assert.True(begin >= 0, $"docs/operating.md has no block {block}.");
        begin = page.IndexOf('\n', begin) + 1;
        return page[begin..page.IndexOf("```", begin, StringComparison.Ordinal)];
    }
}
