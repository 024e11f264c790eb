using System.CommandLine;
using Grpc.Core;
using Soliguide.Cli.Server;
using Soliguide.Domain.Json;
using Soliguide.V1;

namespace Soliguide.Cli.Export;

/// <summary>
/// <c>soliguide export</c>: public places into a file. The file comes to be under a name of its own and takes its place once it is whole: a broken
/// line leaves what was there.
/// </summary>
internal static class ExportCommand
{
    private static readonly Option<string> Format = new("--format")
    {
        Description = "How it is written: soliguide (JSON lines, the whole public card), csv, or another format of the server; docs/exports.md says what each carries.",
        DefaultValueFactory = _ => "soliguide",
    };

    private static readonly Option<string[]> Territory = new("--territory") { Description = "Places of this territory, such as fr-75; may be given several times." };
    private static readonly Option<string[]> Category = new("--category") { Description = "Places that offer this, such as shower; may be given several times." };

    private static readonly Option<string> Output = new("--output")
    {
        Description = "The file to write; - is the standard output.",
        DefaultValueFactory = _ => ExportTarget.Standard,
        HelpName = "FILE",
    };

    private static readonly Option<bool> Force = new("--force") { Description = "Replace the file if it is there." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Say how many places and bytes it would be; write nothing." };
    private static readonly Option<bool> Json = new("--json") { Description = "Write the report as JSON; needs --output FILE or --dry-run." };
    private static readonly Option<Uri> Server = ServerOption.Make();

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command(
            "export",
            "Write public places into a file for other programs, or to move a guide. It holds public facts only: no contacts, no notes, of places with "
            + "access on referral the town alone. Import it into an empty guide: in one that has contacts it takes them away.")
        {
            Format, Territory, Category, Output, Force, DryRun, Server, Json,
        };
        command.Validators.Add(given =>
        {
            if (given.GetValue(Json) && !given.GetValue(DryRun) && (given.GetValue(Output) ?? ExportTarget.Standard) == ExportTarget.Standard)
            {
                given.AddError("--json writes the report where the places go: give --output FILE or --dry-run.");
            }
        });
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var error = parsed.InvocationConfiguration.Error;
        try
        {
            await using var target = ExportTarget.Open(
                parsed.GetValue(DryRun) ? null : parsed.GetRequiredValue(Output), parsed.GetValue(Force), parsed.InvocationConfiguration.Output);
            using var server = ServerOption.Open(parsed.GetRequiredValue(Server));
            var report = await new ExportRun(new ExportService.ExportServiceClient(server), ServerOption.Headers(ServerCall.Actor)).Run(Request(parsed), target, stop);
            var words = parsed.GetValue(Json) ? DomainJson.Write(report) : report.ToString();
            await (target.IsStandard ? error : parsed.InvocationConfiguration.Output).WriteLineAsync(words);
            return ExitCodes.Done;
        }
        catch (Exception failed) when (Explain(failed, parsed) is { } line)
        {
            await error.WriteLineAsync($"soliguide: {line}");
            return ExitCodes.Failed;
        }
    }

    private static ExportPlacesRequest Request(ParseResult parsed) => new()
    {
        Format = parsed.GetRequiredValue(Format),
        Scope = new PlaceScope { Territories = { parsed.GetValue(Territory) ?? [] }, Categories = { parsed.GetValue(Category) ?? [] } },
    };

    private static string? Explain(Exception failed, ParseResult parsed) => failed switch
    {
        RpcException { StatusCode: StatusCode.Unavailable } => $"No server answers at {parsed.GetValue(Server)}, or it is not ready yet. Trying again later is harmless.",
        RpcException { StatusCode: StatusCode.Unimplemented } => "The server is older than this program and writes no exports.",
        RpcException { StatusCode: StatusCode.Cancelled } or OperationCanceledException => "Stopped. Nothing was kept.",
        RpcException { StatusCode: StatusCode.InvalidArgument } refused => refused.Status.Detail.ReplaceLineEndings(" "),
        RpcException rpc => $"The export broke off: {rpc.Status.Detail.ReplaceLineEndings(" ")} ({rpc.StatusCode}). Nothing was kept.",
        ExportTargetException => failed.Message,
        IOException or UnauthorizedAccessException => $"The file cannot be written: {failed.Message}",
        _ => null,
    };
}
