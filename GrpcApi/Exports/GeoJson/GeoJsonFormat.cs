using System.Text.Encodings.Web;
using System.Text.Json;
using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Exports.GeoJson;

/// <summary>
/// One FeatureCollection (RFC 7946) for maps: a point for each place, several for a mobile round, none where the address is not public or
/// nobody knows it. Written place by place, so that a whole country needs no more memory than a town.
/// </summary>
internal sealed class GeoJsonFormat : IExportFormat
{
    private const int FlushAt = 64 * 1024;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "geojson";

    public string MediaType => "application/geo+json";

    public string Extension => ".geojson";

    public async Task WriteAsync(IEnumerable<PlaceCard> cards, DateTimeOffset at, Stream output, CancellationToken stop)
    {
        await using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteString("asOf", at.UtcDateTime);
        json.WriteStartArray("features");
        foreach (var card in cards)
        {
            Feature.Write(json, card, at);
            if (json.BytesPending > FlushAt)
            {
                await json.FlushAsync(stop);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(stop);
    }
}
