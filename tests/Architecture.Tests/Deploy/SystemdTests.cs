using System.Diagnostics;
using System.Globalization;
using Soliguide.Silo.Hosting;

namespace Soliguide.Architecture.Tests.Deploy;

/// <summary>The unit of systemd and its settings.</summary>
public sealed class SystemdTests
{
    private const string Unit = "systemd/soliguide.service";
    private const string Program = "/opt/soliguide/Soliguide.Silo";

    private static IReadOnlyDictionary<string, string> Settings => Lines("systemd/soliguide.env")
        .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
        .Select(line => line.TrimStart('#').Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1]);

    [Fact]
    public void Settings_OfTheService_AreAllKnownAlsoThoseThatAreOff()
    {
        Assert.Contains("Storage__Postgres", Settings.Keys);
        Assert.Empty(Deployed.Unknown(Settings.Keys));
        Assert.Equal(["Storage__Place"], Deployed.Unknown(["Storage__Folder", "Storage__Place", "Api__TrustedProxies__0"]));
    }

    [Fact]
    public void Stop_OfTheService_IsWaitedForLongerThanItTakesAtMost()
    {
        var waits = TimeSpan.FromSeconds(int.Parse(Value("TimeoutStopSec"), CultureInfo.InvariantCulture));
        Assert.True(waits > Deployed.StopTime(Settings));

        // Whatever the settings say.
        Assert.True(waits > Deployed.StopTime(new Dictionary<string, string> { ["Silo__Mode"] = "Live", ["Api__DrainFor"] = "00:01:00" }));
    }

    [Fact]
    public void Unit_ReadBySystemd_IsRightAndHardened()
    {
        if (!File.Exists("/usr/bin/systemd-analyze"))
        {
            // A machine without systemd has nobody to read it; the other tests run.
            return;
        }

        var folder = Directory.CreateTempSubdirectory("soliguide-unit-").FullName;
        var unit = Path.Combine(folder, "soliguide.service");
        var built = Path.ChangeExtension(typeof(SiloApp).Assembly.Location, null);
        Assert.True(File.Exists(built), $"{built} is what the service starts.");
        File.WriteAllText(unit, Deployed.Text(Unit).Replace(Program, built, StringComparison.Ordinal));

        Assert.Equal((0, ""), Analyze("verify", "--man=no", unit));
        var (code, said) = Analyze("security", "--offline=true", "--threshold=20", "--no-pager", unit);
        Assert.True(code == 0, said);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Unit_Folder_IsTheOneThatItMayWriteTo()
    {
        Assert.Equal(Settings["Storage__Folder"], $"/var/lib/{Value("StateDirectory")}");
        Assert.Equal(Program, Value("ExecStart"));
        Assert.Equal("notify", Value("Type"));
        Assert.Equal("/etc/soliguide/soliguide.env", Value("EnvironmentFile"));
    }

    private static string[] Lines(string path) => Deployed.Text(path).Split('\n');

    private static string Value(string key) => Lines(Unit).Single(line => line.StartsWith($"{key}=", StringComparison.Ordinal))[(key.Length + 1)..];

    private static (int Code, string Said) Analyze(params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo("systemd-analyze", words) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return (process.ExitCode, said);
    }
}
