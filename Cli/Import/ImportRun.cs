using System.Globalization;
using System.Runtime.CompilerServices;
using Soliguide.Cli.Import.Report;
using Soliguide.Domain.Places;

namespace Soliguide.Cli.Import;

/// <summary>
/// One import from file to report. Memory: what is in flight, one key per place (to see an id given twice), and what the report
/// says of refused records.
/// </summary>
internal sealed class ImportRun(IPlaceReader reader, IPlaceImporter importer, ImportReport report)
{
    /// <summary>Reads, sends, and notes every record in the report.</summary>
    /// <param name="file">The file, at its start.</param>
    /// <param name="progressed">Hears of each record that was done with.</param>
    /// <param name="cancellation">Stops; what was sent stays.</param>
    /// <exception cref="UnreadableFileException">The file as a whole cannot be read.</exception>
    /// <exception cref="Grpc.Core.RpcException">The server cannot be reached or refuses the call as a whole.</exception>
    public async Task Run(Stream file, Action progressed, CancellationToken cancellation)
    {
        await foreach (var outcome in importer.Import(Places(file, progressed, cancellation), cancellation))
        {
            report.Note(outcome);
            progressed();
        }
    }

    private async IAsyncEnumerable<ReadResult.Place> Places(
        Stream file, Action progressed, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var lines = new Dictionary<PlaceKey, long>();
        await foreach (var result in reader.Read(file, cancellation))
        {
            if (result is ReadResult.Place place && lines.TryAdd(place.Imported.Sheet.Key, place.Line))
            {
                report.NoteRead(place);
                yield return place;
                continue;
            }

            report.NoteRefused(result is ReadResult.Place twice
                ? Twice(twice, lines[twice.Imported.Sheet.Key])
                : (ReadResult.Refused)result);
            progressed();
        }
    }

    // The first one counts: taking both would leave the guide with whichever came last, and nobody would know.
    private static ReadResult.Refused Twice(ReadResult.Place place, long firstLine)
    {
        var problems = new RecordProblems();
        problems.Refuse("id", "ID_TWICE",
            string.Create(CultureInfo.InvariantCulture, $"The same place stands on line {firstLine}: keep one."));
        return (ReadResult.Refused)problems.Result(place.Line, place.Imported.Sheet.Key.ToString(), null);
    }
}
