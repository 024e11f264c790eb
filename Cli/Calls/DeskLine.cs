using System.CommandLine;
using Grpc.Core;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Calls;

/// <summary>What every command of the desk is told: which desk, who calls, where the server is.</summary>
internal static class DeskLine
{
    /// <summary>The campaign.</summary>
    public static Argument<string> Campaign { get; } = new("CAMPAIGN") { Description = "The campaign, such as summer-2019." };

    /// <summary>The territory.</summary>
    public static Argument<string> Territory { get; } = new("TERRITORY") { Description = "The territory, such as fr-75." };

    /// <summary>The lease.</summary>
    public static Argument<string> Lease { get; } = new("LEASE") { Description = "The lease, as 'call next' told it." };

    /// <summary>Who calls.</summary>
    public static Option<string> By { get; } = new("--by")
    {
        Description = "Who calls, as it is recorded: 1 to 64 letters, digits and . _ -; callers at the same time need a name each.",
        DefaultValueFactory = _ => ServerCall.Actor,
    };

    /// <summary>Writes JSON.</summary>
    public static Option<bool> Json { get; } = new("--json") { Description = "Write JSON." };

    /// <summary>Where the server is.</summary>
    public static Option<Uri> Server { get; } = ServerOption.Make();

    /// <summary>Calls the server; what fails is one line on the error output.</summary>
    public static Task<int> Call(ParseResult parsed, Func<CallService.CallServiceClient, Metadata, Task<int>> call) =>
        ServerCall.Run(parsed, Server, parsed.GetRequiredValue(By), (channel, headers) => call(new CallService.CallServiceClient(channel), headers));

    /// <summary>An instant as people read it.</summary>
    public static string Moment(Google.Protobuf.WellKnownTypes.Timestamp at) => $"{at.ToDateTime():yyyy-MM-dd HH:mm} UTC";
}
