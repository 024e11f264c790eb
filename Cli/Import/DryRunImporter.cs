using System.Runtime.CompilerServices;

namespace Soliguide.Cli.Import;

/// <summary>Sends nothing: says what a file holds before anybody's guide changes. Needs no server.</summary>
internal sealed class DryRunImporter : IPlaceImporter
{
    /// <inheritdoc />
    public async IAsyncEnumerable<ImportedOutcome> Import(
        IAsyncEnumerable<ReadResult.Place> places, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var place in places.WithCancellation(cancellation))
        {
            yield return new ImportedOutcome(place.Line, place.Imported.Sheet.Key.ToString(), Verdict.Accepted, []);
        }
    }
}
