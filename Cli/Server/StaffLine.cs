using System.CommandLine;
using Grpc.Core;
using Grpc.Net.Client;

namespace Soliguide.Cli.Server;

/// <summary>What commands of staff have in common: where the server is, who acts, and how the answer is written.</summary>
internal static class StaffLine
{
    /// <summary>Where the server is.</summary>
    public static Option<Uri> Server { get; } = ServerOption.Make();

    /// <summary>Who acts.</summary>
    public static Option<string> By { get; } = new("--by")
    {
        Description = "Who acts, as it is recorded: 1 to 64 letters, digits and . _ -",
        DefaultValueFactory = _ => ServerCall.Actor,
    };

    /// <summary>Writes JSON.</summary>
    public static Option<bool> Json { get; } = new("--json") { Description = "Write JSON." };

    /// <summary>Changes nothing.</summary>
    public static Option<bool> DryRun { get; } = new("--dry-run") { Description = "Only check, change nothing." };

    /// <summary>Calls a service; what fails is one line on the error output.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="client">Makes the client of the service.</param>
    /// <param name="call">What to do; returns the exit code.</param>
    public static Task<int> Call<TClient>(ParseResult parsed, Func<GrpcChannel, TClient> client, Func<TClient, Metadata, Task<int>> call) =>
        ServerCall.Run(parsed, Server, parsed.GetValue(By) ?? ServerCall.Actor, (channel, headers) => call(client(channel), headers));
}
