using System.CommandLine;
using Grpc.Core;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Persons;

/// <summary>What every command about people is told.</summary>
internal static class PersonServer
{
    /// <summary>Where the server is.</summary>
    public static Option<Uri> Address { get; } = ServerOption.Make();

    /// <summary>Who acts.</summary>
    public static Option<string> By { get; } = new("--by") { Description = "Who decides, as it is recorded: 1 to 64 letters, digits and . _ -", Required = true };

    /// <summary>Why.</summary>
    public static Option<string> Reason { get; } = new("--reason") { Description = "Why, without a mail address: it is kept.", Required = true };

    /// <summary>Calls the server; what fails is one line on the error output.</summary>
    public static Task<int> Call(ParseResult parsed, string? actor, Func<PersonService.PersonServiceClient, Metadata, Task> call) =>
        ServerCall.Run(parsed, Address, actor ?? ServerCall.Actor, async (channel, headers) =>
        {
            await call(new PersonService.PersonServiceClient(channel), headers);
            return ExitCodes.Done;
        });
}
