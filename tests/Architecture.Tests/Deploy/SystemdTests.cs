using System.Diagnostics;
using System.Globalization;

namespace Soliguide.Architecture.Tests.Deploy;

/// <summary>The units of systemd and their settings: the silo's, and that of a front door alone.</summary>
public sealed class SystemdTests
{
    private const string Silo = "soliguide.service";
    private const string Door = "soliguide-door.service";

    public static TheoryData<string, string, string> Units => new()
    {
        { Silo, "soliguide.env", "/opt/soliguide/Soliguide.Silo" },
        { Door, "door.env", "/opt/soliguide-door/Soliguide.GrpcApi" },
    };

    private static Dictionary<string, string> Settings(string file) => Lines(file)
        .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
        .Select(line => line.TrimStart('#').Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1]);

    [Fact]
    public void Settings_OfTheServices_AreAllKnownAlsoThoseThatAreOff()
    {
        Assert.Contains("Storage__Postgres", Settings("soliguide.env").Keys);
        Assert.Contains("Cluster__Gateways__1", Settings("door.env").Keys);
        Assert.Empty(Deployed.Unknown([.. Settings("soliguide.env").Keys, .. Settings("door.env").Keys]));
        Assert.Equal(["Storage__Place"], Deployed.Unknown(["Storage__Folder", "Storage__Place", "Api__TrustedProxies__0"]));
    }

    [Fact]
    public void Stop_OfTheService_IsWaitedForLongerThanItTakesAtMost()
    {
        var waits = TimeSpan.FromSeconds(int.Parse(Value(Silo, "TimeoutStopSec"), CultureInfo.InvariantCulture));
        Assert.Equal(Value(Silo, "TimeoutStopSec"), Value(Door, "TimeoutStopSec"));
        Assert.True(waits > Deployed.StopTime(Settings("soliguide.env")));
        Assert.True(waits > Deployed.DoorStopTime(Settings("door.env")));

        // Whatever the settings say.
        Assert.True(waits > Deployed.StopTime(new Dictionary<string, string> { ["Silo__Mode"] = "Live", ["Api__DrainFor"] = "00:01:00" }));
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void Unit_ReadBySystemd_IsRightAndHardened(string name, string settings, string program)
    {
        Assert.Equal(program, Value(name, "ExecStart"));
        Assert.Equal($"/etc/soliguide/{settings}", Value(name, "EnvironmentFile"));
        if (!File.Exists("/usr/bin/systemd-analyze"))
        {
            // A machine without systemd has nobody to read it; the other tests run.
            return;
        }

        var folder = Directory.CreateTempSubdirectory("soliguide-unit-").FullName;
        var unit = Path.Combine(folder, name);
        var built = Path.Combine(AppContext.BaseDirectory, Path.GetFileName(program));
        Assert.True(File.Exists(built), $"{built} is what the service starts.");
        File.WriteAllText(unit, Deployed.Text($"systemd/{name}").Replace(program, built, StringComparison.Ordinal));

        Assert.Equal((0, ""), Analyze("verify", "--man=no", unit));
        var (code, said) = Analyze("security", "--offline=true", "--threshold=20", "--no-pager", unit);
        Assert.True(code == 0, said);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Unit_Folder_IsTheOneThatItMayWriteTo()
    {
        Assert.Equal(Settings("soliguide.env")["Storage__Folder"], $"/var/lib/{Value(Silo, "StateDirectory")}");
        Assert.StartsWith($"/var/lib/{Value(Door, "StateDirectory")}/", Settings("door.env")["SignIn__KeyFolder"], StringComparison.Ordinal);
        Assert.Equal("notify", Value(Silo, "Type"));
        Assert.Equal("exec", Value(Door, "Type"));
    }

    private static string[] Lines(string file) => Deployed.Text($"systemd/{file}").Split('\n');

    private static string Value(string unit, string key) => Lines(unit).Single(line => line.StartsWith($"{key}=", StringComparison.Ordinal))[(key.Length + 1)..];

    private static (int Code, string Said) Analyze(params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo("systemd-analyze", words) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return (process.ExitCode, said);
    }
}
