using System.Text.Json;
using Grpc.Core;
using Soliguide.Cli.Import.Report;
using Soliguide.Cli.Tests.Import.Sending;
using Soliguide.Domain.Json;

namespace Soliguide.Cli.Tests.Import;

public sealed class ImportCommandTests
{
    [Fact]
    public async Task Import_DryRun_NeedsNoServerAndReportsEveryRefusal()
    {
        var run = await CommandRun.Of(CommandRun.Fixture("json/five.jsonl"), "--dry-run");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            """
            Nothing was sent. 5 read, 3 accepted, 0 unchanged, 2 refused.
            refused: line 4 (?): lieu_id: ID_MISSING: A place needs an id of letters, digits and underscores, at most 40.
            refused: line 5 (fr-75-1): id: ID_TWICE: The same place stands on line 1: keep one.
            left out: line 1 (fr-75-1): entity.mail: MAIL_UNUSABLE: Nobody could be written to at this address: left out.
            """,
            Lines(run.Output));
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Import_ThroughTheServer_CountsWhatBecameOfEachRecord()
    {
        await using var server = await ImportServer.Start();
        var run = await CommandRun.Of(CommandRun.Fixture("json/five.jsonl"), "--server", server.Address, "--json");
        var report = DomainJson.Read<ReportDocument>(run.Output);
        Assert.Equal(
            (2, 5, 1, 1, 3, 0),
            (run.ExitCode, report.Read, report.Accepted, report.Unchanged, report.Refused, report.Unavailable));
        Assert.Equal(
            ["3 sheet.name TOO_LONG", "4 lieu_id ID_MISSING", "5 id ID_TWICE"],
            report.Refusals.Select(r => $"{r.Line} {r.Problems[0].Field} {r.Problems[0].Code}"));
        Assert.Equal([1L, 2L, 3L], server.Heard.Select(request => request.RecordNumber));
        Assert.Equal("import", server.Headers.GetValue("x-soliguide-actor"));
        Assert.Contains(report.Remarks, remark => remark.Line == 2 && remark.Problems[0].Code == "CONTACT_FORGOTTEN");
    }

    [Fact]
    public async Task Import_RecordThatCannotBeKeptNow_FailsAndSaysToRunItAgain()
    {
        await using var server = await ImportServer.Start();
        var run = await CommandRun.Of(CommandRun.Fixture("json/two.jsonl"), "--server", server.Address);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 could not be kept now", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_CsvByItsEnding_IsReadAsCsv()
    {
        await using var server = await ImportServer.Start();
        var run = await CommandRun.Of(CommandRun.Fixture("csv/french.csv"), "--server", server.Address);
        Assert.Equal((0, "3 read, 3 accepted, 0 unchanged, 0 refused."), (run.ExitCode, Lines(run.Output)));
    }

    [Fact]
    public async Task Import_ServerRefusesTheCall_IsOneLine()
    {
        await using var server = await ImportServer.Start(new Status(StatusCode.Unauthenticated, "The staff key is not the server's."));
        await FailsInOneLine("The staff key is not the server's.", CommandRun.Fixture("json/two.jsonl"), "--server", server.Address);
    }

    [Fact]
    public async Task Import_NoServer_IsOneLine()
    {
        var gone = await ImportServer.Start();
        var address = gone.Address;
        await gone.DisposeAsync();
        await FailsInOneLine("No server answers", CommandRun.Fixture("json/two.jsonl"), "--server", address);
    }

    [Fact]
    public Task Import_NoFile_IsOneLine() => FailsInOneLine("does not exist", CommandRun.Fixture("json/none.jsonl"), "--dry-run");

    [Fact]
    public async Task Import_FileOfAnotherForm_IsOneLineAlsoThroughTheServer()
    {
        var file = CommandRun.Fixture("json/five.jsonl");
        await FailsInOneLine("The header lacks", file, "--format", "csv", "--dry-run");
        await using var server = await ImportServer.Start();
        await FailsInOneLine("The header lacks", file, "--format", "csv", "--server", server.Address);
    }

    [Theory]
    [InlineData("localhost:8081")]
    [InlineData("ftp://localhost")]
    public async Task Import_AddressOfAnotherKind_IsRefusedBeforeAnythingIsRead(string address)
    {
        var run = await CommandRun.Of(CommandRun.Fixture("json/two.jsonl"), "--server", address);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--server takes an address such as", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Json_IsOneDocument()
    {
        var run = await CommandRun.Of(CommandRun.Fixture("json/two.jsonl"), "--dry-run", "--json");
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(
            (0, 2, true),
            (run.ExitCode, document.RootElement.GetProperty("accepted").GetInt32(), document.RootElement.GetProperty("dryRun").GetBoolean()));
    }

    private static async Task FailsInOneLine(string said, params string[] arguments)
    {
        var run = await CommandRun.Of(arguments);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', Lines(run.Error));
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');
}
