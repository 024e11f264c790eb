extern alias cli;

using System.CommandLine;
using Google.Protobuf;
using Grpc.Core;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Tests.Exports;

/// <summary>Files over gRPC, and the command that fetches them.</summary>
[Collection(HouseTests.Name)]
public sealed class ExportPlacesTests(House house)
{
    private readonly ExportService.ExportServiceClient exports = new(house.Door.Channel);

    [Fact]
    public async Task Formats_Listed_AreThoseThatCanBeAskedFor()
    {
        var formats = (await exports.ListExportFormatsAsync(new ListExportFormatsRequest())).Formats;

        Assert.Equal(("soliguide", ".jsonl"), (formats[0].Name, formats[0].Extension));
        Assert.Equal(("csv", "text/csv; charset=utf-8"), (formats[1].Name, formats[1].MediaType));
        foreach (var format in formats)
        {
            var (head, file) = await Export(new ExportPlacesRequest { Format = format.Name });
            Assert.Equal((format, true), (head.Format, file.Length > 0));
        }
    }

    [Fact]
    public async Task Export_OfAScope_SaysWhatItIsAndIsTheFileOfTheWeb()
    {
        var (head, file) = await Export(new ExportPlacesRequest { Format = "soliguide", Scope = new PlaceScope { Territories = { "fr-75" } } });

        Assert.Equal((4, Samples.Noon), (head.PlaceCount, head.ReadTime.ToDateTimeOffset()));
        Assert.Equal(await house.Door.Web.GetByteArrayAsync(new Uri("/export/soliguide?territoire=fr-75", UriKind.Relative)), file);
    }

    [Fact]
    public async Task Export_OfAnUnknownFormatAndTerritory_NamesBoth()
    {
        using var call = exports.ExportPlaces(new ExportPlacesRequest { Format = "xlsx", Scope = new PlaceScope { Territories = { "Paris" } } });

        await Expect.Fields(() => call.ResponseStream.MoveNext(CancellationToken.None), ("scope.territories[0]", "TERRITORY_INVALID"), ("format", "FORMAT_UNKNOWN"));
    }

    [Fact]
    public async Task Pieces_OfALongFile_StayBelow64KilobytesAndCountThePlaces()
    {
        await using var own = new House();
        await own.InitializeAsync();
        own.Guide.Publish([.. Enumerable.Range(100, 300).Select(id => Samples.Open($"fr-33-{id}", "shower") with { Description = new string('é', 400) })]);
        await Waiting.Until(() => own.Cards.Find(PlaceKey.Parse("fr-33-399")) is not null, "the front door knows");
        using var call = new ExportService.ExportServiceClient(own.Door.Channel).ExportPlaces(new ExportPlacesRequest { Format = "soliguide", Scope = new PlaceScope { Territories = { "fr-33" } } });

        var all = await call.ResponseStream.ReadAllAsync().ToListAsync();

        Assert.True(all.Count > 3);
        Assert.All(all, message => Assert.True(message.CalculateSize() <= 64 * 1024));
        var counts = all.Skip(1).Select(message => message.Chunk.PlaceCount).ToArray();
        Assert.Equal(counts.Order(), counts);
        Assert.Equal((300, 300), (all[0].Head.PlaceCount, counts[^1]));
        Assert.Equal(300, ByteString.CopyFrom([.. all.Skip(1).SelectMany(message => message.Chunk.Data)]).ToStringUtf8().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Command_AgainstTheFrontDoor_WritesAFileThatTheImportReads()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("soliguide-export-").FullName, "fr-75.jsonl");
        var root = cli::Soliguide.Cli.SoliguideCommand.Make();

        var (code, said) = await Run(root, "export", "--territory", "fr-75", "--output", file, "--server", $"http://{house.Door.Channel.Target}");
        Assert.Equal((0, true), (code, said.StartsWith("4 places, ", StringComparison.Ordinal)));

        var (read, report) = await Run(root, "import", file, "--dry-run", "--json");
        Assert.Equal(0, read);
        Assert.Contains("\"accepted\":4", report, StringComparison.Ordinal);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private static async Task<(int Code, string Said)> Run(RootCommand root, params string[] arguments)
    {
        var configuration = new InvocationConfiguration { Output = new StringWriter(), Error = new StringWriter() };
        var code = await root.Parse(arguments).InvokeAsync(configuration).WaitAsync(Waiting.Longest);
        return (code, $"{configuration.Output}{configuration.Error}");
    }

    private async Task<(ExportHead Head, byte[] File)> Export(ExportPlacesRequest request)
    {
        using var call = exports.ExportPlaces(request);
        var all = await call.ResponseStream.ReadAllAsync().ToListAsync();
        return (all[0].Head, [.. all.Skip(1).SelectMany(message => message.Chunk.Data)]);
    }
}
