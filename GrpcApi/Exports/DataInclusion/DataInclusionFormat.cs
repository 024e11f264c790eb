using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Exports.DataInclusion;

/// <summary>
/// data.inclusion v1, the common form of the French guides of integration: <c>structures.json</c> and <c>services.json</c> in one archive, an array
/// each, as the two resources of its open data. Checked against its schema by a test.
/// </summary>
internal sealed class DataInclusionFormat : IExportFormat
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Name => "data-inclusion";

    public string MediaType => "application/zip";

    public string Extension => ".zip";

    public async Task WriteAsync(IEnumerable<PlaceCard> cards, DateTimeOffset at, Stream output, CancellationToken stop)
    {
        // Both files are of the same instant: cards are held, not looked up again.
        var known = cards.ToArray();
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        await Write(archive, "structures.json", known.Select(card => InclusionMapping.Structure(card, at)), at, stop);
        await Write(
            archive, "services.json", known.SelectMany(card => card.Services, (card, service) => InclusionMapping.Service(card, service, at)), at, stop);
    }

    private static async Task Write<T>(ZipArchive archive, string name, IEnumerable<T> rows, DateTimeOffset at, CancellationToken stop)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = at;
        await using var content = await entry.OpenAsync(stop);
        await JsonSerializer.SerializeAsync(content, rows, Options, stop);
    }
}
