namespace Soliguide.Cli.Import;

/// <summary>Reads a file of places record by record; never holds more than one, so that a file of any size fits.</summary>
internal interface IPlaceReader
{
    /// <summary>The records in the file's order. A bad record is a refusal and the next one is read.</summary>
    /// <exception cref="UnreadableFileException">The file as a whole is not of this form.</exception>
    IAsyncEnumerable<ReadResult> Read(Stream file, CancellationToken cancellation = default);
}
