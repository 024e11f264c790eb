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

    public Task WriteAsync(IEnumerable<PlaceCard> cards, DateTimeOffset at, Stream output, CancellationToken stop)
    {
        // Both files are of the same instant: cards are held, not looked up again.
        var known = cards.ToArray();
        var structures = known.Select(card => InclusionMapping.Structure(card, at));
        var services = known.SelectMany(card => card.Services, (card, service) => InclusionMapping.Service(card, service, at));
        return Archive.Write(
            output,
            at,
            [
                ("structures.json", content => JsonSerializer.SerializeAsync(content, structures, Options, stop)),
                ("services.json", content => JsonSerializer.SerializeAsync(content, services, Options, stop)),
            ],
            stop);
    }
}
