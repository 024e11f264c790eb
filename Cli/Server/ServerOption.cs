using System.CommandLine;
using System.CommandLine.Parsing;
using Grpc.Core;
using Grpc.Net.Client;

namespace Soliguide.Cli.Server;

/// <summary>
/// Which front door a command speaks with, and as whom. The staff key comes from the environment, never from the command line, where
/// other users could read it.
/// </summary>
internal static class ServerOption
{
    /// <summary>The environment variable that holds the staff key.</summary>
    public const string StaffKeyVariable = "SOLIGUIDE_STAFF_KEY";

    /// <summary>The staff key; null where none is set.</summary>
    public static string? StaffKey => Environment.GetEnvironmentVariable(StaffKeyVariable) is { Length: > 0 } key ? key : null;

    /// <summary>Makes the option <c>--server</c>.</summary>
    public static Option<Uri> Make() => new("--server")
    {
        Description = "Address of the front door's gRPC port.",
        DefaultValueFactory = _ => new Uri("http://localhost:8081"),
        CustomParser = Read,
    };

    /// <summary>Opens a channel to it.</summary>
    public static GrpcChannel Open(Uri server) => GrpcChannel.ForAddress(server);

    /// <summary>Who acts, for journals, and the staff key where one is set.</summary>
    public static Metadata Headers(string actor)
    {
        var headers = new Metadata { { "x-soliguide-actor", actor } };
        if (StaffKey is { } key)
        {
            headers.Add("authorization", $"Bearer {key}");
        }

        return headers;
    }

    private static Uri? Read(ArgumentResult given)
    {
        if (Uri.TryCreate(given.Tokens[0].Value, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https" })
        {
            return address;
        }

        given.AddError("--server takes an address such as http://localhost:8081.");
        return null;
    }
}
