using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.Tests.Shared;

namespace Soliguide.GrpcApi.Tests.Exports;

/// <summary>opening_hours.js as an outside judge, in a process of its own.</summary>
internal static class OpeningHoursJudge
{
    /// <summary>A value with the zone of its place and instants to judge it at, in milliseconds since 1970.</summary>
    public sealed record Question(string Value, string Zone, long[] Instants);

    /// <summary>For each question, a state for each instant: open, closed or unknown. Null where there is no npm.</summary>
    public static async Task<string[][]?> Ask(IReadOnlyList<Question> questions)
    {
        var script = Path.Combine(GeneratedDoc.Root(), "tests", "tools", "opening-hours-judge.sh");
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", "--version") { RedirectStandardOutput = true })!;
            await npm.WaitForExitAsync().WaitAsync(Waiting.Longest);
        }
        catch (Win32Exception)
        {
            return null;
        }

        using var judge = Process.Start(new ProcessStartInfo("bash", script)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var (answer, trouble) = (judge.StandardOutput.ReadToEndAsync(), judge.StandardError.ReadToEndAsync());
        await judge.StandardInput.WriteAsync(JsonSerializer.Serialize(questions, JsonSerializerOptions.Web));
        judge.StandardInput.Close();
        await judge.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(5));
        Assert.True(judge.ExitCode == 0, await trouble);
        return JsonSerializer.Deserialize<string[][]>(await answer);
    }
}
