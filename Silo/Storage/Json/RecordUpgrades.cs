using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Soliguide.Domain.Json;

namespace Soliguide.Silo.Storage.Json;

/// <summary>
/// Knows today's form of every stored record and the steps that lead there. A record with a member that today's form does not know is refused: a newer program
/// wrote it while silos are replaced one after the other, and the next write of this one would take that member away.
/// </summary>
internal sealed class RecordUpgrades
{
    private static readonly JsonSerializerOptions Whole = new(DomainJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    private readonly FrozenDictionary<Type, StoredRecord> _records;
    private readonly FrozenDictionary<(string StateName, int FromSchema), IRecordUpgrade> _steps;

    /// <exception cref="InvalidOperationException">A step is missing or there are two; the message names state and schema.</exception>
    public RecordUpgrades(IEnumerable<StoredRecord> records, IEnumerable<IRecordUpgrade> steps)
    {
        _records = records.ToFrozenDictionary(record => record.Type);
        var groups = steps.GroupBy(step => (step.StateName, step.FromSchema)).ToList();
        if (groups.Find(group => group.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException($"Two upgrades start from schema {twice.Key.FromSchema} of '{twice.Key.StateName}'.");
        }

        _steps = groups.ToFrozenDictionary(group => group.Key, group => group.Single());
        foreach (var record in _records.Values)
        {
            for (var schema = 1; schema < record.Schema; schema++)
            {
                if (!_steps.ContainsKey((record.StateName, schema)))
                {
                    throw new InvalidOperationException($"No upgrade starts from schema {schema} of '{record.StateName}'.");
                }
            }
        }
    }

    /// <summary>Reads a record of any form up to today's.</summary>
    /// <exception cref="JsonException">The document is no such record, or a newer program wrote it.</exception>
    public T? Read<T>(ReadOnlySpan<byte> document)
    {
        if (!_records.TryGetValue(typeof(T), out var record))
        {
            return JsonSerializer.Deserialize<T>(document, DomainJson.Options);
        }

        var schema = SchemaOf(document);
        if (schema == record.Schema)
        {
            return ReadWhole<T>(document, record);
        }

        return schema < record.Schema
            ? ReadWhole<T>(JsonSerializer.SerializeToUtf8Bytes(Upgrade(JsonNode.Parse(document)!, schema, record)), record)
            : throw new JsonException($"A '{record.StateName}' of schema {schema} was written by a newer program; this one knows {record.Schema}.");
    }

    private static T? ReadWhole<T>(ReadOnlySpan<byte> document, StoredRecord record)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(document, Whole);
        }
        catch (JsonException unknown)
        {
            // What is wrong otherwise is told by this as it is.
            JsonSerializer.Deserialize<T>(document, DomainJson.Options);
            throw new JsonException($"A '{record.StateName}' holds {unknown.Path}, which this program does not know: a newer one wrote it.", unknown);
        }
    }

    private JsonNode Upgrade(JsonNode document, int schema, StoredRecord record)
    {
        for (; schema < record.Schema; schema++)
        {
            document = _steps[(record.StateName, schema)].Upgrade(document);
            document["schema"] = schema + 1;
        }

        return document;
    }

    /// <summary>The top-level number, 1 where a record has none; found without reading further than needed.</summary>
    private static int SchemaOf(ReadOnlySpan<byte> document)
    {
        var reader = new Utf8JsonReader(document);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals("schema"u8);
            reader.Read();
            if (found)
            {
                return reader.GetInt32();
            }

            reader.Skip();
        }

        return 1;
    }
}
