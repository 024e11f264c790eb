namespace Soliguide.Cli.Import;

/// <summary>Where read places go. Sending one again is harmless: the same sheet a second time is unchanged.</summary>
internal interface IPlaceImporter
{
    /// <summary>Takes the places as they are read and says what became of each, in their order.</summary>
    /// <exception cref="Grpc.Core.RpcException">The server cannot be reached or refuses the call as a whole.</exception>
    IAsyncEnumerable<ImportedOutcome> Import(IAsyncEnumerable<ReadResult.Place> places, CancellationToken cancellation = default);
}
