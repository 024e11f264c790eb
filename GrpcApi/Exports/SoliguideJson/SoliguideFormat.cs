using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Exports.SoliguideJson;

/// <summary>
/// Soliguide's own JSON, a place a line, in the names of the platform's <c>ApiPlace</c>: what <c>soliguide import</c> reads. Beside them it
/// carries <c>plannedPeriods</c>, since the platform's fields hold one period of a kind, and <c>presumed</c>, which no reader may take for confirmed.
/// </summary>
internal sealed class SoliguideFormat : IExportFormat
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "soliguide";

    public string MediaType => "application/x-ndjson";

    public string Extension => ".jsonl";

    public async Task WriteAsync(IEnumerable<PlaceCard> cards, DateTimeOffset at, Stream output, CancellationToken stop)
    {
        var line = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(line, Readable);
        foreach (var card in cards)
        {
            PlaceJson.Write(json, card, at);
            await json.FlushAsync(stop);
            line.Write("\n"u8);
            await output.WriteAsync(line.WrittenMemory, stop);
            line.ResetWrittenCount();
            json.Reset();
        }
    }
}
