using System.Text.Json;
using Microsoft.AspNetCore.Builder;

namespace Soliguide.Cli.Tests.Export;

public sealed class ExportCommandTests : IAsyncLifetime
{
    private readonly ExportServerStub exports = new();
    private readonly string folder = Directory.CreateTempSubdirectory("soliguide-export-").FullName;
    private WebApplication app = null!;

    private string Target => Path.Combine(folder, "places.jsonl");

    public async Task InitializeAsync() => app = await GrpcStub.Start(exports);

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Export_ToTheOutput_WritesTheFileThereAndTheReportBeside()
    {
        var (code, output, error) = await Run("--territory", "fr-75", "--territory", "fr-93", "--category", "shower");

        Assert.Equal((0, ExportServerStub.Whole.TrimEnd()), (code, output));
        Assert.Equal("2 places, 43 bytes of soliguide, as of 2019-07-02 12:00 UTC", error);
        Assert.Equal(("soliguide", "fr-75,fr-93", "shower"), (exports.Asked!.Format, string.Join(',', exports.Asked.Scope.Territories), exports.Asked.Scope.Categories.Single()));
        Assert.Equal(output, (await Run("--output", "-")).Output);
    }

    [Fact]
    public async Task Export_ToAFile_LeavesThatFileAloneInItsFolder()
    {
        var (code, output, error) = await Run("--output", Target);

        Assert.Equal((0, "2 places, 43 bytes of soliguide, as of 2019-07-02 12:00 UTC: places.jsonl", ""), (code, output, error));
        Assert.Equal(ExportServerStub.Whole, await File.ReadAllTextAsync(Target));
        Assert.Equal([Target], Directory.GetFiles(folder));
    }

    [Fact]
    public async Task Export_OntoAFile_ReplacesItByForceAlone()
    {
        await File.WriteAllTextAsync(Target, "old");

        Assert.Equal((1, "", "soliguide: places.jsonl is there already: give --force to replace it."), await Run("--output", Target));
        Assert.Null(exports.Asked);
        Assert.Equal("old", await File.ReadAllTextAsync(Target));

        Assert.Equal(0, (await Run("--output", Target, "--force")).Code);
        Assert.Equal(ExportServerStub.Whole, await File.ReadAllTextAsync(Target));
    }

    [Fact]
    public async Task Export_ThatBreaksOff_LeavesWhatWasThere()
    {
        exports.Breaks = true;
        await File.WriteAllTextAsync(Target, "old");

        Assert.Equal((1, "", "soliguide: The export broke off: The line broke. (Internal). Nothing was kept."), await Run("--output", Target, "--force"));

        Assert.Equal("old", await File.ReadAllTextAsync(Target));
        Assert.Equal([Target], Directory.GetFiles(folder));
    }

    [Fact]
    public async Task DryRun_AsJson_SaysHowMuchItWouldBeAndWritesNothing()
    {
        var (code, output, _) = await Run("--dry-run", "--json", "--output", Target);

        var report = JsonDocument.Parse(output).RootElement;
        Assert.Equal((0, 2, 43, "soliguide"), (code, report.GetProperty("places").GetInt32(), report.GetProperty("bytes").GetInt64(), report.GetProperty("format").GetString()));
        Assert.False(report.TryGetProperty("file", out _));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("--format xlsx", "Name one of the formats: soliguide, csv.")]
    [InlineData("--json", "--json writes the report where the places go: give --output FILE or --dry-run.")]
    [InlineData("--output /nowhere/at/all.csv", "The folder of /nowhere/at/all.csv does not exist.")]
    [InlineData("--output /tmp", "/tmp is a folder: give the name of a file.")]
    public async Task Export_ThatCannotBe_SaysWhyInOneLine(string words, string said)
    {
        var (code, _, error) = await Run(words.Split(' '));

        Assert.Equal(1, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_WithoutAServer_SaysSo()
    {
        var (code, output, error) = await Terminal.Run("http://localhost:1", "export");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("No server answers at http://localhost:1", error, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> Run(params string[] arguments) => Terminal.Run(app.Urls.Single(), ["export", .. arguments]);
}
