namespace Soliguide.Cli.Import.Json;

/// <summary>The bytes of one record as it stands in the file.</summary>
/// <param name="Line">Line on which it begins, from 1.</param>
/// <param name="Bytes">Its text; empty when it was too long to keep.</param>
/// <param name="TooLong">Longer than <see cref="JsonRecords.Longest"/>: skipped, not kept.</param>
internal sealed record JsonRecord(long Line, ReadOnlyMemory<byte> Bytes, bool TooLong);
