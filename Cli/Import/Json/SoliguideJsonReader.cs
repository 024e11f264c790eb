using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Soliguide.Cli.Import.Json;

/// <summary>
/// Reads Soliguide's own JSON (its <c>ApiPlace</c>), one object per line or one array. Field names and their traps are those of
/// the platform's public test data; what a sheet does not keep is skipped.
/// </summary>
internal sealed class SoliguideJsonReader : IPlaceReader
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32 };

    /// <inheritdoc />
    public async IAsyncEnumerable<ReadResult> Read(Stream file, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var record in JsonRecords.Of(file, cancellation))
        {
            yield return Read(record);
        }
    }

    private static ReadResult Read(JsonRecord record)
    {
        var problems = new RecordProblems();
        if (record.TooLong)
        {
            problems.Refuse("", "RECORD_TOO_LONG", $"The record is longer than {JsonRecords.Longest} bytes. Is a picture embedded in it?");
            return problems.Result(record.Line, null, null);
        }

        try
        {
            using var document = JsonDocument.Parse(record.Bytes, Strict);
            var place = new Field(document.RootElement, "");
            if (place.IsObject)
            {
                return problems.Result(record.Line, place["lieu_id"].Words(), PlaceMapping.Read(place, problems));
            }

            problems.Refuse("", "NOT_A_PLACE", "The record is no JSON object. Write one place per line, or an array of places.");
        }
        catch (JsonException broken)
        {
            problems.Refuse("", "BROKEN_JSON",
                $"No sound JSON in UTF-8 on line {record.Line + broken.LineNumber}, from byte {broken.BytePositionInLine} on.");
        }
        catch (InvalidOperationException)
        {
            problems.Refuse("", "BROKEN_JSON", "A text of the record is no sound UTF-8 or holds half a character.");
        }

        return problems.Result(record.Line, null, null);
    }
}
