using System.CommandLine;
using System.Text.Json;
using Soliguide.Cli.Server;
using Spectre.Console;

namespace Soliguide.Cli.Doctor;

/// <summary>
/// <c>soliguide doctor</c>: whether the server is reachable, ready, of our age and takes us as staff, what of its campaigns wants to be looked
/// at, and how it says that it and what it lives on are. Changes nothing. Exit codes: 0 all is well, 2 it works and something wants to be looked at, 1 it does not work.
/// </summary>
internal static class DoctorCommand
{
    private static readonly JsonSerializerOptions Lines = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static Command Make()
    {
        var command = new Command("doctor", "Is the server there, ready, and is all well with it?") { StaffLine.By, StaffLine.Server, StaffLine.Json };
        command.SetAction(async (parsed, stop) =>
        {
            var server = parsed.GetRequiredValue(StaffLine.Server);
            using var channel = ServerOption.Open(server);
            var findings = new List<Finding>();
            await foreach (var finding in new Checkup(channel, server, ServerOption.Headers(parsed.GetRequiredValue(StaffLine.By))).Findings(stop))
            {
                findings.Add(finding);
                if (parsed.GetValue(StaffLine.Json))
                {
                    await parsed.Say(JsonSerializer.Serialize(finding, Lines));
                }
                else
                {
                    parsed.Console().MarkupLineInterpolated($"{Mark(finding.Weight)} {finding.What}{Where(finding.Silo)}: {finding.Said}");
                    if (finding.Do is { } advice)
                    {
                        parsed.Console().MarkupLineInterpolated($"      {advice}");
                    }
                }
            }

            return findings.Max(finding => finding.Weight) switch
            {
                Weight.Wrong => ExitCodes.Failed,
                Weight.Look => ExitCodes.Attention,
                _ => ExitCodes.Done,
            };
        });
        return command;
    }

    private static string Where(string? silo) => silo is null ? "" : $" of {silo}";

    private static string Mark(Weight weight) => weight switch
    {
        Weight.Well => "ok   ",
        Weight.Look => "look ",
        _ => "WRONG",
    };
}
