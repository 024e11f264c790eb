using System.CommandLine;
using System.CommandLine.Parsing;
using Grpc.Core;
using Grpc.Net.Client;
using Soliguide.V1;

namespace Soliguide.Cli.Persons;

/// <summary>
/// The front door, as a command about people reaches it. The staff key comes from the environment, never from the command line, where other
/// users could read it.
/// </summary>
internal static class PersonServer
{
    private const string StaffKeyVariable = "SOLIGUIDE_STAFF_KEY";

    /// <summary>Where it is.</summary>
    public static Option<Uri> Address { get; } = new("--server")
    {
        Description = "Address of the front door's gRPC port.",
        DefaultValueFactory = _ => new Uri("http://localhost:8081"),
        CustomParser = ReadAddress,
    };

    /// <summary>Who acts.</summary>
    public static Option<string> By { get; } = new("--by") { Description = "Who decides, as it is recorded: 1 to 64 letters, digits and . _ -", Required = true };

    /// <summary>Why.</summary>
    public static Option<string> Reason { get; } = new("--reason") { Description = "Why, without a mail address: it is kept.", Required = true };

    /// <summary>Calls the server; what fails is one line on the error output.</summary>
    public static async Task<int> Call(
        ParseResult parsed, string? actor, Func<PersonService.PersonServiceClient, Metadata, Task> call)
    {
        try
        {
            using var channel = GrpcChannel.ForAddress(parsed.GetRequiredValue(Address));
            await call(new PersonService.PersonServiceClient(channel), Headers(actor));
            return ExitCodes.Done;
        }
        catch (RpcException failed)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(failed.StatusCode == StatusCode.Unavailable
                ? $"soliguide: No server answers at {parsed.GetValue(Address)}."
                : $"soliguide: {failed.Status.Detail} ({failed.StatusCode})");
            return ExitCodes.Failed;
        }
    }

    private static Metadata Headers(string? actor)
    {
        var headers = new Metadata();
        if (actor is not null)
        {
            headers.Add("x-soliguide-actor", actor);
        }

        if (Environment.GetEnvironmentVariable(StaffKeyVariable) is { } key)
        {
            headers.Add("authorization", $"Bearer {key}");
        }

        return headers;
    }

    private static Uri? ReadAddress(ArgumentResult given)
    {
        if (Uri.TryCreate(given.Tokens[0].Value, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https" })
        {
            return address;
        }

        given.AddError("--server takes an address such as http://localhost:8081.");
        return null;
    }
}
