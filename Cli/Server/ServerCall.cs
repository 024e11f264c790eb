using System.CommandLine;
using Grpc.Core;
using Grpc.Net.Client;
using Soliguide.V1;

namespace Soliguide.Cli.Server;

/// <summary>Runs what a command asks of the server; a failure is one line on the error output and an exit code, never a stack trace.</summary>
internal static class ServerCall
{
    /// <summary>Who acts when nobody says: the name by which the shell knows the user.</summary>
    public static string Actor =>
        string.Concat(Environment.UserName.Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-')) is { Length: > 0 and <= 64 } name ? name : "cli";

    /// <summary>Runs what is asked about contacts.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="server">Its option.</param>
    /// <param name="call">What to do; returns the exit code.</param>
    public static Task<int> Run(ParseResult parsed, Option<Uri> server, Func<ContactService.ContactServiceClient, Metadata, Task<int>> call) =>
        Run(parsed, server, Actor, (channel, headers) => call(new ContactService.ContactServiceClient(channel), headers));

    /// <summary>Runs what is asked of any service.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="server">Its option.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="call">What to do; returns the exit code.</param>
    public static async Task<int> Run(ParseResult parsed, Option<Uri> server, string actor, Func<GrpcChannel, Metadata, Task<int>> call)
    {
        var address = parsed.GetRequiredValue(server);
        try
        {
            using var channel = ServerOption.Open(address);
            return await call(channel, ServerOption.Headers(actor));
        }
        catch (RpcException e)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"soliguide: {Explain(e, address)}");
            return ExitCodes.Failed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"soliguide: The file cannot be read: {e.Message}");
            return ExitCodes.Failed;
        }
    }

    private static string Explain(RpcException failed, Uri server) => failed.StatusCode == StatusCode.Unavailable
        ? $"No server answers at {server}. Trying again later is harmless."
        : failed.Status.Detail.ReplaceLineEndings(" ");
}
