using System.CommandLine;
using Grpc.Core;
using Soliguide.Cli.Import.Csv;
using Soliguide.Cli.Import.Json;
using Soliguide.Cli.Import.Report;
using Soliguide.Cli.Import.Sending;
using Soliguide.Cli.Server;
using Soliguide.Domain.Json;

namespace Soliguide.Cli.Import;

/// <summary>
/// <c>soliguide import FILE</c>: sheets and contacts into the guide. Exit codes: 0 all taken, 2 some refused, 1 failed with one line
/// on the error output. The staff key comes from the environment, never from the command line, where other users could read it.
/// </summary>
internal static class ImportCommand
{
    private static readonly Argument<FileInfo> File = new("FILE")
    {
        Description = "JSON lines or a JSON array of places as Soliguide exports them, or CSV.",
    };

    private static readonly Option<string?> Format = new Option<string?>("--format")
        { Description = "json or csv; by the file's ending unless given." }
        .AcceptOnlyFromAmong("json", "csv");

    private static readonly Option<Uri> Server = ServerOption.Make();
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Read and report, send nothing." };
    private static readonly Option<bool> Json = new("--json") { Description = "Write the report as JSON." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("import", "Read places from a file and put them into the guide.") { File, Format, Server, DryRun, Json };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var path = parsed.GetRequiredValue(File);
        var report = new ImportReport(path.Name, parsed.GetValue(DryRun));
        try
        {
            using var server = parsed.GetValue(DryRun) ? null : ServerOption.Open(parsed.GetRequiredValue(Server));
            IPlaceImporter importer = server is null
                ? new DryRunImporter()
                : new GrpcPlaceImporter(server.CreateCallInvoker(), ServerOption.StaffKey);
            var run = new ImportRun(Reader(parsed.GetValue(Format), path), importer, report);
            await using var file = path.OpenRead();
            await ImportProgress.Show(file, progressed => run.Run(file, progressed, cancellation));
        }
        catch (Exception failed) when (Explain(failed, parsed) is { } line)
        {
            await error.WriteLineAsync($"soliguide: {line}");
            return ExitCodes.Failed;
        }

        var document = report.Document();
        if (parsed.GetValue(Json))
        {
            await output.WriteLineAsync(DomainJson.Write(document));
        }
        else
        {
            ReportText.Write(document, output);
        }

        return document.ExitCode();
    }

    private static IPlaceReader Reader(string? format, FileInfo path) =>
        (format ?? (path.Extension.Equals(".csv", StringComparison.OrdinalIgnoreCase) ? "csv" : "json")) == "csv"
            ? new PlaceCsvReader()
            : new SoliguideJsonReader();

    private static string? Explain(Exception failed, ParseResult parsed) => failed switch
    {
        UnreadableFileException => failed.Message,
        FileNotFoundException or DirectoryNotFoundException => "The file does not exist.",
        IOException or UnauthorizedAccessException => $"The file cannot be read: {failed.Message}",
        RpcException { StatusCode: StatusCode.Unavailable } =>
            $"No server answers at {parsed.GetValue(Server)}. Sending the file again later is harmless.",
        RpcException rpc => $"The server ended the import: {rpc.Status.Detail} ({rpc.StatusCode}). Sending the file again is harmless.",
        OperationCanceledException => "Stopped. What was sent stays; sending the file again is harmless.",
        _ => null,
    };
}
