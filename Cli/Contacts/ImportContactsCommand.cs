using System.CommandLine;
using Google.Protobuf;
using Grpc.Core;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Contacts;

/// <summary>
/// <c>soliguide contact import FILE</c>: contacts from CSV, read by the server. The same file again changes nothing; the report holds no
/// addresses.
/// </summary>
internal static class ImportContactsCommand
{
    private const int Piece = 48 * 1024;
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "CSV in UTF-8 with the columns place_id and mail (docs/contacts.md)." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Report what would be done, change nothing." };
    private static readonly Option<bool> Doubtful = new("--accept-doubtful") { Description = "Take addresses that look like slips as they are." };
    private static readonly Option<bool> Json = new("--json") { Description = "Write JSON, a line of the file a line." };
    private static readonly Option<Uri> Server = ServerOption.Make();

    public static Command Make()
    {
        var command = new Command("import", "Take contacts from a CSV file.") { File, DryRun, Doubtful, Json, Server };
        command.SetAction((parsed, cancellation) => ServerCall.Run(parsed, Server, (contacts, headers) => Run(parsed, contacts, headers, cancellation)));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, ContactService.ContactServiceClient contacts, Metadata headers, CancellationToken cancellation)
    {
        var output = parsed.InvocationConfiguration.Output;
        await using var file = parsed.GetRequiredValue(File).OpenRead();
        using var call = contacts.ImportContacts(headers, cancellationToken: cancellation);
        var buffer = new byte[Piece];
        int read;
        do
        {
            read = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
            await call.RequestStream.WriteAsync(
                new ImportContactsRequest
                {
                    ValidateOnly = parsed.GetValue(DryRun),
                    AcceptDoubtful = parsed.GetValue(Doubtful),
                    Content = ByteString.CopyFrom(buffer.AsSpan(0, read)),
                },
                cancellation);
        }
        while (read == buffer.Length);

        await call.RequestStream.CompleteAsync();
        var report = await call;
        foreach (var line in report.Lines.Where(line => parsed.GetValue(Json) || line.Reason.Length > 0))
        {
            await output.WriteLineAsync(parsed.GetValue(Json)
                ? JsonFormatter.Default.Format(line)
                : $"line {line.Line}, {line.PlaceId}: {line.Outcome.ToString().ToLowerInvariant()}, {line.Field} {line.Reason}: {line.Message}");
        }

        if (!parsed.GetValue(Json))
        {
            var counts = report.Lines.GroupBy(line => line.Outcome).OrderBy(group => group.Key).Select(group => $"{group.Count()} {group.Key.ToString().ToLowerInvariant()}");
            await output.WriteLineAsync($"{(parsed.GetValue(DryRun) ? "Nothing was changed. " : "")}{report.Lines.Count} lines: {string.Join(", ", counts)}");
        }

        return report.Lines.Any(line => line.Outcome is ContactImportOutcome.Refused or ContactImportOutcome.Doubtful) ? ExitCodes.SomeRefused : ExitCodes.Done;
    }
}
