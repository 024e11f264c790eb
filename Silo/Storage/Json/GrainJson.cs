using System.Text.Json;
using Orleans.Storage;
using Soliguide.Domain.Json;

namespace Soliguide.Silo.Storage.Json;

/// <summary>
/// Stored records as JSON in the names of the domain, never of the code: a class may move, a record read in ten years cannot.
/// Older schemas are brought up to date while reading; the next write keeps the new form.
/// </summary>
internal sealed class GrainJson(RecordUpgrades upgrades) : IGrainStorageSerializer
{
    /// <summary>The document of a record, in UTF-8.</summary>
    public static byte[] Bytes<T>(T? input) => JsonSerializer.SerializeToUtf8Bytes(input, DomainJson.Options);

    /// <inheritdoc />
    public BinaryData Serialize<T>(T? input) => new(Bytes(input));

    /// <inheritdoc />
    /// <exception cref="JsonException">The document is no such record, or a newer program wrote it.</exception>
    public T Deserialize<T>(BinaryData input) =>
        upgrades.Read<T>(input.ToMemory().Span) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");
}
